// Each day was landed and built on both engines, and dbt's own tests ran.
def log = new File(basedir, 'build.log').text
assert log.count(':dbt (build-') == 6 : 'six builds'
// The password of its PostgreSQL is nowhere in what the build left.
def left = [new File(basedir, 'build.log')]
new File(basedir, 'target').eachFileRecurse { if (it.file && it.name ==~ /.*\.(json|md|xml|sql|txt|yml|log)/) left << it }
left.each { assert !it.text.contains('canary-5e0c7d'): "the password is in $it" }
// The project for DuckDB is the one that was last read and approved. Renew it by copying what was generated, and read the difference.
def files = { root ->
    def found = [:]
    root.eachFileRecurse {
        def path = root.toPath().relativize(it.toPath()).toString()
        if (it.file && !(path ==~ /(target|logs)\/.*|\.user\.yml/)) {
            found[path] = it.text.replaceAll(/vault-maven-plugin [0-9][^;"]*/, 'vault-maven-plugin')
        }
    }
    found
}
def approved = files(new File(basedir, 'src/golden'))
def generated = files(new File(basedir, 'target/generated-sources/vault/health/duckdb'))
assert approved.size() > 50
assert approved.keySet().sort() == generated.keySet().sort()
approved.each { path, text -> assert text == generated[path] : path }
return true
