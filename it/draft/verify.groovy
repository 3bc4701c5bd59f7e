// Drafted, loaded and tested without a word by hand; then another source and a new table came as patches that kept what was there.
def log = new File(basedir, 'build.log').text
def spec = new File(basedir, 'src/main/vault/sources/shop.yaml').text
assert spec.contains('files: {path: "data/customers.csv", format: csv, delimiter: ";"}')
assert spec.contains('since: {type: date, format: "d.M.yyyy"}')
assert spec.contains('decimal_sign: ","')
assert new File(basedir, 'src/main/vault/entities/customer.yaml').exists()
assert spec.contains('files: {path: "data/events.jsonl", format: json}')
assert spec.contains('ship_city: varchar') || spec.contains('ship_city: {type: varchar')
assert log.contains('vault: 3 tables of shop compared')
assert log.contains('vault: nothing of the source asks for a change of the specs')
assert spec.contains('  returns:')
assert new File(basedir, 'target/vault/draft.patch').text.contains('+  returns:')
def drift = new File(basedir, 'target/vault/drift.md').text
assert drift.contains('| 25 |') && drift.contains('| 30 |') && drift.contains('| 60 |')
def customer = new File(basedir, 'src/main/vault/entities/customer.yaml').text
assert customer.contains('  shop:') && customer.contains('  billing:')
assert customer.contains('sources: [shop]') && customer.contains('sources: [billing]')
assert new File(basedir, 'src/main/vault/sources/billing.yaml').text.contains('path: "billing/customers.csv"')
assert log.contains('is customers of billing the same thing as customer of shop?')
return true
