def log = new File(basedir, 'build.log').text

assert log.contains('vault: 12 files written to ')
assert log.contains('Now: mvn verify')
assert new File(basedir, 'target/new/sales/target/vault.duckdb').isFile()
def tests = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/new/sales/target/vault/sales-duckdb.tests.json'))
assert tests.tests.size() > 10
assert tests.tests.every { it.status == 'passed' }
assert log =~ /vault: up to date, \d+ files/
return true
