// Each day was landed and built on both engines, and dbt's own tests ran.
def log = new File(basedir, 'build.log').text
assert log.count(':dbt (build-') == 6 : 'six builds'
// The password of its PostgreSQL is nowhere in what the build left.
def left = [new File(basedir, 'build.log')]
new File(basedir, 'target').eachFileRecurse { if (it.file && it.name ==~ /.*\.(json|md|xml|sql|txt|yml|log)/) left << it }
left.each { assert !it.text.contains('canary-5e0c7d'): "the password is in $it" }
return true
