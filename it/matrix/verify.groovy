import java.nio.file.Files
import java.util.zip.ZipFile

// File names by content, below a folder.
def tree = { File folder ->
    def files = new TreeMap<String, String>()
    folder.eachFileRecurse(groovy.io.FileType.FILES) {
        files[folder.toPath().relativize(it.toPath()).toString()] = it.getText('UTF-8')
    }
    files
}
def log = { n -> new File(basedir, "${n}.log").getText('UTF-8') }
def size = basedir.listFiles().find { it.name.startsWith('sales') }

// The same bytes under every version.
def versions = ['3.6.3', '3.8.9', '3.9.16', '4.0.0']
def trees = [new File(basedir, 'plain'), size].collectEntries { module ->
    [module, versions.collect { tree(new File(module, "target/$it/generated-sources")) }]
}
trees.each { module, found ->
    assert found[0].size() > 10
    found.each { assert it == found[0] }
}
assert trees[size][0].keySet().any { it.startsWith('raw vault/sales/postgresql/') }
assert trees[size][0].keySet().any { it.startsWith('vault/sales/duckdb/') }

// ... and in a locale that cannot say the spec's name.
def plain = trees[new File(basedir, 'plain')][0]
assert tree(new File(basedir, 'plain/target/hostile/generated-sources')) == plain
assert plain.values().any { it.contains('src/main/vault/sch\u00f6ne_kunden.yaml:') }

// One line an execution; then nothing to do; and nothing to say.
[1, 3, 5, 7].each { assert log(it).readLines().count { it =~ /vault: 1 model, \d+ files, \d+ written/ } == 3 }
[4, 6, 8].each { assert log(it).readLines().count { it =~ /vault: up to date, \d+ files/ } == 3 }
assert log(2).isEmpty()

// Goals help, skip and keep quiet.
assert log(12).contains('vault.outputDirectory') && log(12).contains('User property')
assert log(13).readLines().count { it.contains('Skipped (vault.skip).') } == 9
assert !new File(basedir, 'plain/target/skipped').exists()
assert log(14).isEmpty()
assert new File(basedir, 'plain/target/quiet/generated-sources/vault/plain/duckdb/manifest.json').isFile()

// Eclipse finds in the jar what to do with the goals.
def jar = new File(basedir, '../../../../vault-maven-plugin/target').listFiles().find { it.name ==~ /vault-maven-plugin-[\d.]+(-SNAPSHOT)?\.jar/ }
assert new ZipFile(jar).withCloseable { it.getEntry('META-INF/m2e/lifecycle-mapping-metadata.xml') != null }

// Maven has no complaint about the plugin.
[1, 3, 4, 5, 7, 8, 13].each { n ->
    assert log(n).contains('BUILD SUCCESS')
    // (4.0 looks for an index in each repository, and says where there is none.)
    log(n).eachLine { assert !it.contains("WARNING") || it.contains("Could not transfer metadata"): "$n: $it" }
}

// The newest Java that could be had was tried.
def newest = [new File(basedir, '../../newest-java/bin/java').path, '-version'].execute()
def version = newest.errorStream.text =~ /version "([^"]+)"/
assert version.find()
assert log(6).contains('Java version: ' + version.group(1))

// No secret of the settings, even at the most talkative.
assert log(6).contains('-- end configuration --')
assert !log(6).contains('canary')

// Scripts are resources and an artifact; specs are one for others.
def names = { File zip -> new ZipFile(zip).withCloseable { it.entries().collect { it.name } } }
def scripts = new File(size, 'target/3.9.16')
assert names(new File(scripts, 'sales-1.0.jar')).contains('vault/sales/duckdb/load/hubs/h_customer.sql')
assert !names(new File(scripts, 'sales-1.0.jar')).any { it.contains('.vault-files') }
assert names(new File(scripts, 'sales-1.0-vault.zip')) == names(new File(scripts, 'sales-1.0-vault.zip')).sort()
assert names(new File(scripts, 'sales-1.0-vault.zip')).contains('sales/duckdb/load/hubs/h_customer.sql')
def specs = versions.collect { new File(basedir, "plain/target/$it/plain-1.0-vault-specs.jar") }
assert names(specs[0]) == ['META-INF/vault/sch\u00f6ne_kunden.yaml']
specs.each { assert Files.mismatch(it.toPath(), specs[0].toPath()) < 0 }

// What the cache restores is what was built.
def cached = new File(basedir, 'cached')
assert new File(cached, '11.log').text.contains('Found cached build')
def restored = tree(new File(cached, 'target/default/generated-sources/vault'))
assert restored.keySet().contains('cached/duckdb/load/hubs/h_customer.sql')
return true
