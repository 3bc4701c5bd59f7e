def table = new File(basedir, 'target/bench/validation.md').text

// Every row is measured, and is a number.
def rows = table.readLines().findAll { it.startsWith('| reading') }
assert !rows.isEmpty(): table
rows.each { row -> assert row.split(/\|/)[2].trim() ==~ /\d+\.\d+/: row }
return true
