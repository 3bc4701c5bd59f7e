// Each of the three loads beside each project that was asked for, and the server's part of it, is measured, and is a number.
def table = new File(basedir, 'target/bench/dbt.md').text
def given = ['without a package']
if (System.getProperty('automate_dv.path')) given << 'with automate_dv'
if (System.getProperty('datavault4dbt.path')) given << 'with datavault4dbt'
def rows = table.readLines().findAll { it.startsWith('| ') && it.contains('÷') }
assert rows.size() == 6 * given.size(): table
given.each { name -> assert rows.count { it.contains('dbt run ' + name) } == 6: table }
rows.each { row -> assert row.split(/\|/)[2].trim() ==~ /\d+\.\d+/: row }
return true
