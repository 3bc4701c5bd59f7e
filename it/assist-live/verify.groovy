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
    found.findAll { !it.key.startsWith('.') }
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
return true
