def log = new File(basedir, 'build.log').text

// Where the misspelt word stands.
def place = 'src/main/vault/customer.yaml:12:24'
assert log.contains(place): "no finding at $place"
assert log.contains('did you mean `birth_date`?')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/).find(): 'a stack trace'
assert !new File(basedir, 'target/generated-sources').exists(): 'something was written'
return true
