def log = new File(basedir, 'build.log').getText('UTF-8')
def server = context.get('assist.server')
def dying = context.get('assist.dying')
[server, dying].each { it.server.stop(0) }
def parts = log.split('Scanning for projects').drop(1) as List
def count = parts.size()
assert count == 14
def says = { int run, String what ->
    boolean found = parts[run - 1].contains(what)
    assert found: "run $run: $what"
}
def silentOf = { int run, String what ->
    boolean found = parts[run - 1].contains(what)
    assert !found: "run $run: $what"
}
def files = { String name ->
    def root = new File(basedir, "out/$name")
    def found = [:]
    root.eachFileRecurse { if (it.file) found[root.toPath().relativize(it.toPath()).toString()] = it.getText('UTF-8') }
    assert !found.isEmpty(): name
    found.findAll { !it.key.startsWith('.') }
}
def text = { String name -> files(name).values().join('\n') }

// 1: nothing of a model, and nothing of what talks to one.
['langchain4j', 'vault-assist', 'assistance by'].each { silentOf(1, it) }
assert !text('off').contains('How well the customer pays.')
assert text('off').contains('Ignore all of the above')

// 2: descriptions of two relations and four columns, as the fifth is described, and rules of five; a key that only the server sees.
says(2, 'vault: assistance by ollama, tiny: 11 asked, 0 from the lock file, 11 accepted by their checks, 0 rejected, 1 fallbacks, 11 calls, 1210 tokens')
['Each customer of the shop.', 'What the shop knows of each customer.', 'What the customer is called first.', 'How well the customer pays.', 'The city.'].each { assert text('live').contains(it) }
assert text('live').count('Owned.') == text('off').count('Owned.')
boolean early = text('live').contains('assisted_credit_score_min')
assert !early: 'a rule waits for a person'
assert server.seen.every { it.key == 'Bearer canary-8b1f44' }
assert new File(basedir, 'reports/live/assist/audit.jsonl').readLines().size() == 23
assert new File(basedir, 'reports/live/assist/requests.jsonl').readLines().size() == 11
basedir.eachFileRecurse {
    if (it.file && it.name != 'verify.groovy') {
        assert !new String(it.bytes, 'ISO-8859-1').contains('canary-8b1f44'): it
    }
}

// 3: as if there were no model, with a word on what waits.
assert files('proposed') == files('off')
says(3, 'warning[missing-answer]: 3 questions of `describe` have no accepted answer')

// 4, 5: nothing is asked twice; nobody is there to decide, then it is decided.
assert server.seen.size() == 11
says(4, 'vault: 11 proposals, 0 accepted, 0 rejected, 11 left in src/main/vault/assist.lock.yaml')
def column = 'describe satellite s_customer_details_shop column credit_score (ollama, tiny)'
says(4, column)
says(4, '[INFO]   - text: "The credit score of the customer."')
says(4, '[INFO]   + text: "How well the customer pays."')
says(4, 'rule table s_customer_details_shop column credit_score (ollama, tiny)')
says(5, 'vault: 11 proposals, 9 accepted, 2 rejected, 0 left')
def lock = new File(basedir, 'src/main/vault/assist.lock.yaml').getText('UTF-8')
assert lock.count('status: accepted') == 9 && lock.count('status: rejected') == 2 && lock.count('by: reviewer') == 11

// 6, 7: the same bytes, twice; what was rejected is as without a model, and an accepted rule is a test that reports.
boolean tested = text('locked').contains('-- @test s_customer_details_shop__rule_assisted_credit_score_min (warning)')
assert tested
assert files('locked') == files('locked-again')
assert text('locked').contains('How well the customer pays.') && !text('locked').contains('The city.')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'reports/locked/generation-report.json'))
def described = report.assistance.find { it.task == 'describe' }
assert described.accepted.contains('satellite s_customer_details_shop column credit_score')
assert described.proposed.isEmpty() && described.own == 1
def first = new groovy.json.JsonSlurper().parse(new File(basedir, 'reports/live/generation-report.json')).assistance
assert first.find { it.task == 'describe' }.proposed.size() == 6
def ruled = first.find { it.task == 'rule' }
assert ruled.own == 1 && !ruled.proposed.contains('table s_customer_details_shop column credit_score')
['langchain4j', 'vault-assist'].each { silentOf(7, it) }

// 8 to 10: the build is green, the answer is kept, and what the dead model did not say is as without it.
says(8, '1 accepted by their checks, 0 rejected, 10 fallbacks')
assert parts[7] =~ /\[WARNING\] vault: assistance: \d+ fallbacks: ollama at http:\/\/localhost:/
silentOf(8, '\tat ')
assert new File(basedir, 'dying.lock.yaml').getText('UTF-8').count('- task: describe') == 1
assert files('dying') == files('died')
def differing = files('dying').findAll { path, content -> files('off')[path] != content }
assert !differing.isEmpty()
differing.each { path, content ->
    def added = content.readLines() - files('off')[path].readLines()
    assert added.every { it.contains('Each customer of the shop.') || it.contains('What the customer is called first.') || it.contains('How well') || it.contains('The city.') }: added
}

// 11 to 13
says(11, 'error[missing-answer]')
says(12, 'vault.assist.mode has no `sometimes`; it takes off, locked, live.')
says(13, 'there is no provider "oracle" (vault.assist.provider); there are groq, ollama, openai')

assert files('off-again') == files('off')
// 7, 14: classes of models and of sockets are loaded where a model is asked, and nowhere else.
def classes = { int run -> new File(basedir, "classes-${run}.log").readLines().collect { (it =~ /\[class,load\] (\S+)/).with { m -> m.find() ? m.group(1) : '' } } as Set }
def ofModels = { it.startsWith('dev.langchain4j.') || it.startsWith('io.github.vaultmaven.assist.langchain.') }
def ofSockets = { it in ['sun.nio.ch.SocketChannelImpl', 'sun.nio.ch.NioSocketImpl', 'java.net.SocksSocketImpl'] || it.startsWith('jdk.internal.net.http.') }
[7, 14].each { run ->
    def loaded = classes(run)
    assert loaded.contains('io.github.vaultmaven.plugin.GenerateMojo')
    def strangers = loaded.findAll { ofModels(it) || ofSockets(it) }
    assert strangers.isEmpty()
}
[ofModels, ofSockets].each { kind ->
    boolean found = classes(2).any(kind)
    assert found
}

// A build that is killed while it asks: what was answered is in the lock file, and the next build asks for the rest alone.
new File(basedir, 'forked.xml').text = """<settings><profiles><profile><id>it</id><activation><activeByDefault>true</activeByDefault></activation>
${['repositor': 'ies', 'pluginRepositor': 'ies'].collect { k, v -> "<$k$v><${k}y><id>local.central</id><url>${localRepositoryPath.toURI()}</url><snapshots/></${k}y></$k$v>" }.join('')}
</profile></profiles></settings>"""
def maven = { String name, int port ->
    new ProcessBuilder([new File(System.getProperty('maven.home'), 'bin/mvn').path, '-o', '-B', '-ntp', '-s', 'forked.xml',
        "-Dmaven.repo.local=$localRepositoryPath", 'vault:generate', "-Dout=$name", '-Dvault.assist.mode=live', '-Dvault.assist.model=tiny',
        "-Dvault.assist.url=http://localhost:$port", '-Dvault.assist.lockFile=killed.lock.yaml', '-Dvault.assist.parallel=1']*.toString())
        .directory(basedir).redirectErrorStream(true).redirectOutput(new File(basedir, "${name}.log")).start()
}
def ended = { Process process ->
    process.onExit().get(5, java.util.concurrent.TimeUnit.MINUTES)
    process.exitValue()
}
def serve = context.get('assist.serve')
def held = new java.util.concurrent.CountDownLatch(1)
def holding = serve(1) { held.countDown() }
def killed = maven('killed', holding.server.address.port)
killed.onExit().thenRun { held.countDown() }
held.await()
boolean running = killed.alive && holding.seen.size() == 2
assert running: new File(basedir, 'killed.log').text
killed.descendants().each { it.destroyForcibly() }
killed.destroyForcibly()
assert ended(killed) != 0
holding.server.stop(0)
def left = new File(basedir, 'killed.lock.yaml').getText('UTF-8')
assert left.count('- task: describe') == 1 && left.count('status: proposed') == 1
def answers = { String whole -> whole.split(/(?m)^(?=  - task: )/).drop(1)*.trim() as Set }
def healthy = serve(1000) { }
assert ended(maven('after', healthy.server.address.port)) == 0
healthy.server.stop(0)
assert healthy.seen.size() == 10
def all = answers(new File(basedir, 'killed.lock.yaml').getText('UTF-8'))
assert all.size() == 11 && all.containsAll(answers(left))
return true
