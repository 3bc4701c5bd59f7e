def table = new File(basedir, 'target/bench/generation.md').text

// Every row is measured for each number of entities, and is a number.
def sizes = new File(basedir, 'target/bench').listFiles().findAll { it.directory && it.name.isInteger() }*.name
assert !sizes.empty
def rows = table.readLines().findAll { it.startsWith('| ') && !it.startsWith('| measure') }
assert rows.size() == 6 * sizes.size(): table
rows.each { row -> assert row.split(/\|/)[2].trim() ==~ /-?\d+\.\d+( s)?/: row }

// What the rows say they are is what ran: one entity was rewritten, and nothing where nothing changed.
sizes.each { size ->
    def log = { name -> new File(basedir, "target/bench/${size}/${name}.log").text }
    assert log('cold-1') =~ /vault: 1 model, (\d+) files, \1 written, 0 unchanged/
    assert log('nothing-1') =~ /vault: up to date/
    def changed = log('changed-1') =~ /vault: 1 model, (\d+) files, (\d+) written, (\d+) unchanged/
    assert changed.find()
    assert (changed.group(2) as int) < (changed.group(1) as int) / 10
    assert log('empty-1').contains('Skipped')
}
return true
