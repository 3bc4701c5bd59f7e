// One log for each build of invoker.properties.
def log = new File(basedir, 'build.log').text
def builds = log.split('Scanning for projects\\.\\.\\.').drop(1)
assert builds.size() == 7
def says = { int build, String... parts -> parts.each { assert builds[build - 1].contains(it): "build $build does not say: $it" } }

// What failed, in which file and line, from which line of the spec, in whose words.
def damaged = { int build, String engine, String insert, String client, String hub, String when ->
    says(build, 's_customer_details_crm: ' + insert, 'h_client: ' + client,
        "  at target/generated-sources/vault/columns/$engine/load/satellites/s_customer_details_crm.sql:",
        '  from src/main/vault/columns/vault.yaml:13:6',
        '  from src/main/vault/kinds/vault.yaml:11:7',
        "columns ($engine), run 3 failed: ", "kinds ($engine), $when")
    // The line is that of the statement, or within it.
    def statement = { String script ->
        def place = builds[build - 1] =~ /at (target\S*\/${script}\.sql):(\d+)/
        assert place.find()
        def lines = new File(basedir, place.group(1)).readLines()[0..<(place.group(2) as int)]
        lines.reverse().find { it =~ /^(insert|create|comment|do) / }
    }
    assert statement('s_customer_details_crm') == 'insert into s_customer_details_crm_rejects ('
    assert statement('h_client') == hub
}
damaged(1, 'duckdb', 'Conversion Error: Unimplemented type for cast (BIGINT -> DATE)',
    'Catalog Error: h_client is not an table', 'insert into h_client (', 'run 4 failed: ')
// Under a new number, since a run of the other model began meanwhile.
says(2, 'columns (duckdb), run 5 (went on): ', 'kinds (duckdb), run 6 (went on): ', 'BUILD SUCCESS')
damaged(3, 'postgresql', 'ERROR: column "run_id" is of type date but expression is of type bigint',
    'ERROR: cannot create index on relation "h_client"',
    'do $$', 'failed before its run began')

// One line each.
def refused = { int build, String words ->
    says(build, 'on project failures: ' + words + ' -> [Help 1]')
}
assert builds[3] =~ /on project failures: cannot connect to jdbc:postgresql:\/\/localhost:\d+\/vault: FATAL: password authentication failed for user "loader" -> \[Help 1\]/
refused(5, 'cannot connect to jdbc:postgresql://warehouse.invalid/vault: no host is known by the name warehouse.invalid')
says(6, 'cannot connect to jdbc:postgresql://localhost:1/vault: Connection to localhost:1 refused.')
refused(7, 'settings.xml has no server with the id "nobody" (vault.serverId)')

// No stack trace where none was asked for (-X), and no password anywhere but in an address on the command line.
[1, 4, 6, 7].each { assert !(builds[it - 1] =~ /(?m)^\s+at [\w.$\/]+\(/).find(): "a stack trace in build $it" }
['canary-5e0c7d', 'canary-3f21b8'].each { assert !log.contains(it): 'a password in the log' }
builds[4].eachLine { assert !it.contains('canary-in-url') || !it.contains('ERROR'): it }
return true
