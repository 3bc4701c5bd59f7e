import com.sun.net.httpserver.HttpServer
import groovy.json.JsonOutput
import groovy.json.JsonSlurper

// A fake of an Ollama, for the protocol alone; a second one dies behind its first answer.
['out', 'reports', 'dying.lock.yaml', 'killed.lock.yaml'].each { new File(basedir, it).with { f -> f.directory ? f.deleteDir() : f.delete() } }
new File(basedir, 'src/main/vault/assist.lock.yaml').delete()
def answers = [first_name: 'What the customer is called first.', credit_score: 'How well the customer pays.', city: 'The city.',
    customer_no: 'The number of the customer.', hub: 'Each customer of the shop.', satellite: 'What the shop knows of each customer.']
def rules = [credit_score: [rule: 'min', value: '0']]
def serve = { int most, Closure beyond ->
    def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
    def seen = Collections.synchronizedList([])
    server.createContext('/api/chat') { exchange ->
        def body = exchange.requestBody.getText('UTF-8')
        seen << [key: exchange.requestHeaders.getFirst('Authorization'), body: body]
        if (seen.size() > most) {
            beyond(exchange)
            return
        }
        def user = new JsonSlurper().parseText(body).messages.last().content
        def column = (user =~ /"about":"\w+\.(\w+)"/).collect { it[1] }.last()
        def whole = ['hub', 'satellite'].find { user.contains("\"name\":\"$it\"") }
        def text = JsonOutput.toJson(body.contains('"not_null"')
            ? rules[column] ?: [rule: 'none', value: '']
            : [text: answers[whole ?: column]])
        def reply = JsonOutput.toJson([model: 'tiny', message: [role: 'assistant', content: text], done: true,
            done_reason: 'stop', prompt_eval_count: 100, eval_count: 10]).getBytes('UTF-8')
        exchange.responseHeaders.add('Content-Type', 'application/json')
        exchange.sendResponseHeaders(200, reply.length)
        exchange.responseBody.withStream { it.write(reply) }
    }
    server.executor = java.util.concurrent.Executors.newCachedThreadPool { work -> Thread t = new Thread(work); t.daemon = true; t }
    server.start()
    [server: server, seen: seen]
}
context.put('assist.server', serve(1000) { })
context.put('assist.dying', serve(1) { it.close() })
context.put('assist.serve', serve)
def properties = { String name -> "vault.assist.model=tiny\nvault.assist.url=http://localhost:${context.get(name).server.address.port}\n" }
new File(basedir, 'server.properties').text = properties('assist.server')
new File(basedir, 'dying.properties').text = properties('assist.dying')
return true
