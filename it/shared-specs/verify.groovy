def scripts = new File(basedir, 'warehouse/target/generated-sources/vault/sales/duckdb')

// What the jar brings and what the project adds, under the jar's conventions.
assert new File(scripts, 'load/hubs/hub_customer.sql').exists()
assert new File(scripts, 'load/hubs/hub_purchase.sql').exists()
assert new File(scripts, 'load/links/l_bought_by.sql').exists()

// A place in a jar is named as one.
def place = 'shared-specs-1.0.jar!/META-INF/vault/customer.yml:8:7'
assert new File(scripts, 'load/hubs/hub_customer.sql').text.contains("spec: $place")
assert new File(basedir, 'warehouse/target/vault/generation-report.md').text.contains(place)
return true
