// The specs of the quickstart, and a real model in a process of its own.
['out', 'reports', 'src', 'whole', 'live.lock.yaml', 'dying.lock.yaml', 'dead.lock.yaml'].each {
    new File(basedir, it).with { f -> f.directory ? f.deleteDir() : f.delete() }
}
def specs = new File(basedir, '../../../quickstart/src/main/vault').canonicalFile
specs.eachFileRecurse {
    if (it.file && it.name.endsWith('.yaml')) {
        def copy = new File(basedir, "src/main/vault/${specs.toPath().relativize(it.toPath())}")
        copy.parentFile.mkdirs()
        copy.bytes = it.bytes
    }
}
def module = new File(basedir, '../../../../vault-assist').canonicalFile
def classes = new File(module, 'target/test-classpath.txt').text.trim()
def classPath = [new File(module, 'target/test-classes'), new File(module, 'target/classes'), classes].join(File.pathSeparator)
def start = {
    def process = new ProcessBuilder(new File(System.getProperty('java.home'), 'bin/java').path, '-Xmx256m', '-cp', classPath,
        'io.github.vaultmaven.assist.langchain.RealModelProcess', new File(module, 'target/llm/gemma-3-270m-q4_k_m.gguf').path)
        .redirectError(new File(basedir, 'model.log')).start()
    def reader = process.inputStream.newReader('UTF-8')
    String line = reader.readLine()
    while (line != null && !line.startsWith('listens at ')) {
        line = reader.readLine()
    }
    Thread.startDaemon { reader.eachLine { } }
    [process: process, url: line?.substring('listens at '.length())]
}
def model = start()
if (model.url == null) {
    println "The model has not started; see ${new File(basedir, 'model.log')}"
    return false
}
context.put('assist-live.start', start)
context.put('assist-live.model', model.process)
// How much is asked: little, or with a large -Dassist.calls all there is to ask.
def properties = { String address, String calls ->
    "vault.assist.model=gemma3-270m\nvault.assist.url=$address\nvault.assist.timeout=300\nvault.assist.budget.calls=$calls\n"
}
def calls = System.getProperty('assist.calls', '3')
new File(basedir, 'live.properties').text = properties(model.url, calls)
new File(basedir, 'dying.properties').text = properties("${model.url}/dying", calls)
return true
