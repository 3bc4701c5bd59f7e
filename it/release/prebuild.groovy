import org.apache.commons.io.FileUtils

// A copy of what a release is made of, under a version that a registry accepts.
def root = basedir.parentFile.parentFile.parentFile.parentFile
def project = new File(basedir, 'project')
[project, new File(basedir, 'deployed'), new File(basedir, 'keys')].each { it.deleteDir() }
def copy = { String path ->
    def from = new File(root, path)
    def to = new File(project, path)
    to.parentFile.mkdirs()
    from.directory ? FileUtils.copyDirectory(from, to) : FileUtils.copyFile(from, to)
}
['.mvn', 'pom.xml', 'LICENSE', 'NOTICE', 'it/pom.xml'].each(copy)
['vault-spec-model', 'vault-generators', 'vault-assist', 'vault-maven-plugin'].each { copy("$it/pom.xml"); copy("$it/src/main") }
project.eachFileRecurse { file ->
    if (file.name == 'pom.xml') {
        file.setText(file.getText('UTF-8').replace('0.1.0-SNAPSHOT', '0.1.0'), 'UTF-8')
    }
}

// No tests and no checks of the sources, which the build around has; no entry in the local repository; and a key to throw away,
// where there is a gpg to make one with.
def arguments = ['-T2', '-Prelease', '-Derror-prone.skip', '-Dspotless.check.skip', '-pl', '.,vault-spec-model,vault-generators,vault-assist,vault-maven-plugin', '-Dmaven.test.skip',
    '-Dmaven.install.skip', '-DaltDeploymentRepository=local::file:../deployed']
try {
    def keys = new File(basedir, 'keys')
    keys.mkdirs()
    keys.setReadable(false, false)
    keys.setWritable(false, false)
    keys.setExecutable(false, false)
    keys.setReadable(true)
    keys.setWritable(true)
    keys.setExecutable(true)
    def gpg = { String... words ->
        def process = (['gpg', '--homedir', keys.path, '--batch', '--quiet', '--passphrase', ''] + words.toList()).execute()
        def out = new StringBuilder()
        process.waitForProcessOutput(out, new StringBuilder())
        assert process.exitValue() == 0
        out.toString()
    }
    gpg('--quick-gen-key', 'Throw-away <key@vault-maven.invalid>', 'ed25519', 'sign', '1d')
    new File(basedir, 'key.asc').text = gpg('--armor', '--pinentry-mode', 'loopback', '--export-secret-keys')
    arguments += ['-Psign', "-Dgpg.keyFilePath=${new File(basedir, 'key.asc').path}"]
} catch (IOException e) {
    println 'not signed, since there is no gpg'
}
new File(project, '.mvn/maven.config').text = arguments.join('\n') + '\n'
return true
