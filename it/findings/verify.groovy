import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'reports')
def spec = new File(basedir, 'src/main/vault/customer.yaml').getText('UTF-8')

// 1: each format, in its file or on lines of its own.
def findings = new JsonSlurper().parse(new File(reports, 'findings.json'))
assert findings.summary.errors == 2 && findings.summary.warnings == 1 && findings.summary.failed
assert findings.findings*.rule.toSet() == ['unknown-key', 'wrong-type', 'empty-document'] as Set
def sarif = new JsonSlurper().parse(new File(reports, 'findings.sarif'))
assert sarif.runs[0].results.size() == 3
def path = sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri
assert path.endsWith('findings/src/main/vault/customer.yaml'): path
assert new JsonSlurper().parse(new File(reports, 'findings.gitlab.json')).size() == 3
assert new groovy.xml.XmlSlurper().parse(new File(reports, 'TEST-vault-findings.xml')).testcase.failure.size() == 2
assert (log =~ /(?m)^::error file=.*customer\.yaml,line=3,col=3,title=unknown-key::/).find()
assert (log =~ /(?m)^##vso\[task\.logissue type=warning;.*code=empty-document\]/).find()
assert log.contains('error[unknown-key]: `busines_key` is not a key of a hub; did you mean `business_key`?')
assert log.readLines().count { it.startsWith('[ERROR]') && it.contains('is not a key of a hub') && !it.contains('Failed to execute') } == 1:
    'told once: what speaks to IDEs must be silent here'
assert !(log =~ /(?m)^\s+at [\w.$]+\(/).find(): 'a stack trace'

// 2: corrected, and all else as it was.
assert spec == 'entity: customer\r\nhub:\r\n  business_key: [{name: customer_id, type: bigint}] # the key\r\n' +
        'description: "12"\r\n---\r\n'
assert log.contains('vault: fixed src/main/vault/customer.yaml:3:3: write `business_key` [unknown-key]')
assert log.contains('vault: 2 fixes applied')

// 4, 5: known.
def baseline = new JsonSlurper().parse(new File(basedir, 'src/main/vault/vault.baseline'))
assert baseline.findings*.rule.containsAll(['empty-document', 'no-feed'])
assert log.contains("not shown: 0 suppressed, ${baseline.findings.size()} in the baseline")

// 6
assert log.contains('`of` is not a value of the parameter `vault.severity.empty-document`; did you mean `off`?')

// 7
def plain = new JsonSlurper().parse(new File(basedir, 'schemas/vault.schema.json'))
def own = new JsonSlurper().parse(new File(basedir, 'schemas/vault.project.schema.json'))
assert own.definitions.keySet() == plain.definitions.keySet()
assert own.definitions.hub_name.anyOf[0].enum == ['customer']
assert log.contains('# yaml-language-server: $schema=../../../schemas/vault.project.schema.json')

assert !new File(basedir, 'target').exists(): 'validating needs no target'
return true
