def log = new File(basedir, 'build.log').text

assert log.contains('vault: 12 files written to ')
assert log.contains('Now: mvn verify')
assert new File(basedir, 'target/new/sales/target/vault.duckdb').isFile()
def tests = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/new/sales/target/vault/sales-duckdb.tests.json'))
assert tests.tests.size() > 10
assert tests.tests.every { it.status == 'passed' }
assert log =~ /vault: up to date, \d+ files/

// Its own generated code, tried with synthetic rows in a database of its own.
def selfTest = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/new/sales/target/vault/sales-duckdb.selftest.json'))
def statuses = selfTest.structures.collectMany { it.scenarios.values() }
assert selfTest.structures*.structure == ['h_customer', 'h_order', 'l_order_customer', 's_customer_details_shop', 's_order_details_shop',
    'st_customer_shop', 'st_order_customer_shop', 'st_order_shop']
assert statuses.count('right') > 50
assert !statuses.contains('wrong') && !statuses.contains('not reached')
assert new File(basedir, 'target/new/sales/target/vault-selftest/sales.duckdb').isFile()
return true
