def model = context.get('assist-live.model')
model.destroyForcibly()
def log = new File(basedir, 'build.log').getText('UTF-8')
def parts = log.split('Scanning for projects').drop(1) as List
def count = parts.size()
assert count == 9
def files = { String name ->
    def root = new File(basedir, "out/$name")
    def found = [:]
    root.eachFileRecurse { if (it.file) found[root.toPath().relativize(it.toPath()).toString()] = it.getText('UTF-8') }
    assert !found.isEmpty(): name
    found
}
def lock = { String name -> new File(basedir, name).getText('UTF-8') }
// 2: it was asked, and what it said is in the lock file and in the build, or is not used at all.
def asked = (parts[1] =~ /vault: assistance by ollama, gemma3-270m: (\d+) asked/)
assert asked.find() && (asked.group(1) as int) > 0
assert lock('live.lock.yaml').contains('- task: describe')

// 4, 5: the same bytes, and those of live, whose answers were accepted.
boolean same = files('locked') == files('locked-again')
assert same
same = files('locked') == files('live')
assert same
same = files('locked').keySet() == files('off').keySet()
assert same
def differing = files('locked').findAll { path, content -> files('off')[path] != content }.keySet()
assert !differing.isEmpty()

// 6 to 8: green; what was answered is kept and used, and what was not is as without a model.
def processEnded = parts[5] =~ /\[WARNING\] vault: assistance: \d+ fallbacks?: ollama at http:\/\/localhost:\d+ cannot be reached/
assert processEnded.find()
same = files('dying') == files('died')
assert same
def kept = lock('dying.lock.yaml').count('- task: describe')
assert kept <= 2

// 9: nothing but the summary tells of it.
same = files('dead') == files('off')
assert same
assert parts[8] =~ /vault: assistance by ollama, gemma3-270m: \d+ asked, 0 from the lock file, 0 accepted/

// On request, all of the quickstart, loads and checks included, in the three modes.
if (System.getProperty('assist.whole') != null) {
    def source = new File(basedir, '../../../quickstart').canonicalFile
    def whole = new File(basedir, 'whole')
    source.eachFileRecurse {
        if (it.file) {
            def copy = new File(whole, source.toPath().relativize(it.toPath()).toString())
            copy.parentFile.mkdirs()
            copy.bytes = it.bytes
        }
    }
    def pom = new File(whole, 'pom.xml')
    pom.text = pom.text.replace('@project.version@', (new File(basedir, 'pom.xml').text =~ /(?s)vault-maven-plugin<.artifactId>\s*<version>([^<]+)</).with { it.find(); it.group(1) })
    new File(basedir, 'whole.xml').text = """<settings><profiles><profile><id>it</id><activation><activeByDefault>true</activeByDefault></activation>
${['repositor': 'ies', 'pluginRepositor': 'ies'].collect { k, v -> "<$k$v><${k}y><id>local.central</id><url>${localRepositoryPath.toURI()}</url><snapshots/></${k}y></$k$v>" }.join('')}
</profile></profiles></settings>"""
    def again = context.get('assist-live.start')()
    def build = { String name, String... more ->
        def process = new ProcessBuilder([new File(System.getProperty('maven.home'), 'bin/mvn').path, '-B', '-ntp', '-s', "$basedir/whole.xml",
            "-Dmaven.repo.local=$localRepositoryPath", '-Dquickstart.skip.unit.tests', 'clean', 'verify', *more]*.toString())
            .directory(whole).redirectErrorStream(true).redirectOutput(new File(basedir, "whole-${name}.log")).start()
        assert process.waitFor() == 0: name
        def root = new File(whole, 'target/generated-sources')
        def found = [:]
        root.eachFileRecurse { if (it.file) found[root.toPath().relativize(it.toPath()).toString()] = it.getText('UTF-8') }
        found
    }
    def server = ['-Dvault.assist.mode=live', '-Dvault.assist.model=gemma3-270m', "-Dvault.assist.url=$again.url", '-Dvault.assist.timeout=300',
        "-Dvault.assist.budget.calls=${System.getProperty('assist.calls', '3')}"]*.toString() as String[]
    def live = build('live', server)
    def text = new File(whole, 'src/main/vault/assist.lock.yaml')
    assert text.text.contains('status: proposed')
    text.text = text.text.replace('status: proposed', 'status: accepted\n    by: reviewer')
    same = build('locked', '-Dvault.assist.mode=locked') == live && build('locked-again', '-Dvault.assist.mode=locked') == live
    assert same
    same = build('off') != live
    assert same
    again.process.destroyForcibly()
}
return true
