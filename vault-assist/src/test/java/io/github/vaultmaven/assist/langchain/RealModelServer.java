// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real model in this process behind the protocols of Ollama and OpenAI; one thread, one request at a time. Below {@code
 * /dying} the process ends in the midst of the third request.
 */
final class RealModelServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String NAME = "gemma3-270m";

    private static final int FATAL = 3;

    private final LlamaModel model;
    private final HttpServer server;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger dying = new AtomicInteger();

    RealModelServer(Path file) throws IOException {
        model = new LlamaModel(new ModelParameters()
                .setModel(file.toString())
                .setCtxSize(2048)
                .setThreads(1)
                .setThreadsBatch(1)
                .disableLog());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "real-model");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/api/chat", exchange -> serve(exchange, true));
        server.createContext("/v1/chat/completions", exchange -> serve(exchange, false));
        server.createContext("/api/tags", exchange -> send(exchange, 200, names("models", "name")));
        server.createContext("/v1/models", exchange -> send(exchange, 200, names("data", "id")));
        server.createContext("/dying/api/chat", this::serveUntilDeath);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How many requests the model has answered. */
    int answered() {
        return answered.get();
    }

    @Override
    public void close() {
        server.stop(0);
        model.close();
    }

    private void serveUntilDeath(HttpExchange exchange) throws IOException {
        if (dying.incrementAndGet() == FATAL) {
            Runtime.getRuntime().halt(1);
        }
        serve(exchange, true);
    }

    private void serve(HttpExchange exchange, boolean ollama) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        if (request.path("model").asText().equals(NAME)) {
            send(exchange, 200, answer(request, ollama));
        } else {
            String words = "model '" + request.path("model").asText() + "' not found";
            ObjectNode error = JSON.createObjectNode();
            if (ollama) {
                error.put("error", words);
            } else {
                error.putObject("error").put("message", words).put("type", "api_error");
            }
            send(exchange, 404, error);
        }
    }

    private static ObjectNode names(String list, String name) {
        ObjectNode names = JSON.createObjectNode();
        names.putArray(list).addObject().put(name, NAME);
        return names;
    }

    private ObjectNode answer(JsonNode request, boolean ollama) {
        var prompt = new StringBuilder();
        request.path("messages")
                .forEach(m -> prompt.append(m.path("content").asText()).append("\n\n"));
        JsonNode options = ollama ? request.path("options") : request;
        JsonNode schema = ollama
                ? request.path("format")
                : request.path("response_format").path("json_schema").path("schema");
        int most = options.path(ollama ? "num_predict" : "max_tokens").asInt(128);
        var parameters = new InferenceParameters(prompt.toString().stripTrailing())
                .setTemperature((float) options.path("temperature").asDouble(0))
                .setSeed(options.path("seed").asInt(42))
                .setNPredict(most)
                .setCachePrompt(false);
        String text;
        // The library's conversion of schemas keeps state that threads share: two at once end the process.
        synchronized (model) {
            if (schema.isObject()) {
                parameters.setGrammar(LlamaModel.jsonSchemaToGrammar(schema.toString()));
            }
            text = model.complete(parameters);
        }
        answered.incrementAndGet();
        return ollama ? ollama(text) : openAi(text);
    }

    private static ObjectNode ollama(String text) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("model", NAME).put("done", true).put("done_reason", "stop");
        reply.put("prompt_eval_count", 1).put("eval_count", 1);
        reply.putObject("message").put("role", "assistant").put("content", text);
        return reply;
    }

    private static ObjectNode openAi(String text) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("id", "1").put("model", NAME);
        ObjectNode choice = reply.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        reply.putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return reply;
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
