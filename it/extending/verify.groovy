def made = new File(basedir, 'warehouse/target/generated-sources/vault')
def model = made.listFiles().find { it.directory }
def script = { String path -> new File(model, path).text }
def log = new File(basedir, 'build.log').text

// A generator and its templates: the counts are held against the relations by its own test.
assert script('duckdb/load/row_counts/customer_row_counts.sql').contains('count(*) as row_count from h_customer')
assert log =~ /\(duckdb\), \d+ tests: \d+ passed, 0 warned, 0 failed/
// A template of the project in the place of a built-in one.
assert script('duckdb/load/views/customer_list.sql').contains('-- asked for by the data office')
// An engine.
assert script('duckdb/create/hubs/h_customer.sql').contains('comment on table')
assert !script('silent/create/hubs/h_customer.sql').contains('comment on')
// A rule and its page.
assert log.contains('[described-entity]: nobody says what `customer` is')
assert log.contains('src/main/vault/shop.yaml:8:9')
assert log.contains('Those who query the vault read the description')
// A target.
def list = []
new File(basedir, 'warehouse/target/listing').eachFileRecurse { if (it.name == 'relations.txt') list << it.readLines() }
assert list.size() == 1
assert list[0].contains('customer_row_counts') && list[0].contains('h_customer')
return true
