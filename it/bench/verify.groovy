def table = new File(basedir, 'target/bench/bench.md').text

// Every row is measured on both engines, and is a number.
def rows = table.readLines().findAll { it.startsWith('| ') && it.contains('÷') }
assert rows.size() == 18: table
rows.each { row ->
    def ratio = row.split(/\|/)[2].trim()
    assert ratio ==~ /\d+\.\d+/: row
}
assert table.contains('DuckDB') && table.contains('PostgreSQL'): table
return true
