import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import java.security.MessageDigest
import java.util.zip.ZipFile

// What a registry asks of a release: https://central.sonatype.org/publish/requirements/
def root = new File(basedir, 'deployed/io/github/vault-maven')
def modules = ['vault-maven-parent', 'vault-spec-model', 'vault-generators', 'vault-assist', 'vault-maven-plugin']
def signed = new File(basedir, 'key.asc').exists()
def digest = { File file, String algorithm -> MessageDigest.getInstance(algorithm).digest(file.bytes).encodeHex().toString() }

assert root.list().findAll { !it.startsWith('maven-metadata') }.sort() == modules.sort(false)
def parent = null
modules.each { module ->
    def folder = new File(root, "$module/0.1.0")
    def has = { String ending ->
        def file = new File(folder, "$module-0.1.0$ending")
        assert file.isFile()
        ['MD5': '.md5', 'SHA-1': '.sha1'].each { algorithm, suffix ->
            assert new File(folder, file.name + suffix).text == digest(file, algorithm): file
        }
        if (signed) {
            def signature = new File(folder, file.name + '.asc')
            def check = ['gpg', '--homedir', new File(basedir, 'keys').path, '--batch', '--verify', signature.path, file.path].execute()
            check.waitForProcessOutput(new StringBuilder(), new StringBuilder())
            assert check.exitValue() == 0: signature
        }
        file
    }

    // Of what a child does not say itself, the parent's word counts.
    def pom = new XmlSlurper().parse(has('.pom'))
    parent = parent ?: pom
    def said = { name -> pom."$name".size() > 0 ? pom."$name" : parent."$name" }
    assert !(said('version').text() ?: pom.parent.version.text()).endsWith('-SNAPSHOT')
    ['name', 'description'].each { assert !pom."$it".text().isBlank(): "$module: $it" }
    assert said('url').text().startsWith('https://')
    assert said('licenses').license.name.text() == 'Apache-2.0'
    assert !said('developers').developer.name.text().isBlank()
    ['connection', 'developerConnection', 'url'].each { assert !said('scm')."$it".text().isBlank() }
    assert pom.repositories.isEmpty() && pom.pluginRepositories.isEmpty()

    // The bill lists what the jar brings, and nothing that only tests use.
    def bill = new JsonSlurper().parse(has('-cyclonedx.json'))
    assert bill.bomFormat == 'CycloneDX'
    assert bill.metadata.component.name == module
    def parts = bill.components.collect { it.name }
    assert !parts.contains('assertj-core')
    if (module == 'vault-maven-plugin') {
        assert parts.containsAll(['vault-generators', 'vault-spec-model', 'snakeyaml-engine', 'pebble', 'commons-io'])
    }

    if (module != 'vault-maven-parent') {
        def names = { String ending -> new ZipFile(has(ending)).withCloseable { it.entries().collect { it.name } } }
        assert names('.jar').containsAll(['META-INF/LICENSE', 'META-INF/NOTICE'])
        assert names('-sources.jar').any { it.endsWith('.java') }
        assert names('-javadoc.jar').contains('index.html')

        // The same bytes as in the build that runs this: another folder, language and time zone, and only the version differs.
        def built = new File(basedir, "../../../../$module/target").listFiles().find { it.name == "$module-0.1.0-SNAPSHOT.jar" }
        def entries = { File jar ->
            new ZipFile(jar).withCloseable { zip ->
                zip.entries().collect { entry ->
                    def versioned = entry.name =~ /pom\.(xml|properties)$|plugin(-help)?\.xml$/
                    [entry.name, entry.time, versioned ? 0 : entry.crc]
                }
            }
        }
        assert entries(has('.jar')) == entries(built): module
    }
}
return true
