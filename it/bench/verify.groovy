def table = new File(basedir, 'target/bench/bench.md').text

// Every row is measured on each engine that was asked for (both, unless told otherwise), and is a number.
def engines = (System.getProperty('bench.engines') ?: 'duckdb,postgresql').split(',')
def rows = table.readLines().findAll { it.startsWith('| ') && it.contains('÷') }
assert rows.size() == 9 * engines.size(): table
rows.each { row ->
    def ratio = row.split(/\|/)[2].trim()
    assert ratio ==~ /\d+\.\d+/: row
}
[duckdb: 'DuckDB', postgresql: 'PostgreSQL'].each { engine, name -> assert table.contains(name) == engines.contains(engine): table }
return true
