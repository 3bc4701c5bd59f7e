def table = new File(basedir, 'target/bench/bench.md').text

// Every row is measured on each engine that was asked for (both, unless told otherwise), and is a number.
def engines = (System.getProperty('bench.engines') ?: 'duckdb,postgresql').split(',')
def rows = table.readLines().findAll { it.startsWith('| ') && it.contains('÷') }
// What is not asked for is not measured; what comes behind the initial load brings its row.
def size = [days: 1, initial: 1, changed: 3, history: 2, pit: 3]
def parts = (System.getProperty('bench.parts') ?: 'days,changed,history,pit').split(',') as Set
if ('changed' in parts) parts -= 'initial'
assert rows.size() == parts.sum { size[it] } * engines.size(): table
rows.each { row ->
    def ratio = row.split(/\|/)[2].trim()
    assert ratio ==~ /\d+\.\d+/: row
}
[duckdb: 'DuckDB', postgresql: 'PostgreSQL'].each { engine, name -> assert table.contains(name) == engines.contains(engine): table }
return true
