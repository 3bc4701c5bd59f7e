// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The YAML language server that editors use, over its own protocol on standard input and output. */
final class LanguageServer implements AutoCloseable {

    private static final String METHOD = "method";
    private static final String PARAMS = "params";
    private static final String ID = "id";

    private final JsonMapper mapper = new JsonMapper();
    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private final Map<String, JsonNode> diagnostics = new HashMap<>();
    private int requests;

    private LanguageServer(Process process) {
        this.process = process;
        this.in = process.getInputStream();
        this.out = process.getOutputStream();
    }

    /**
     * Starts the server.
     *
     * @param script its main file
     */
    static LanguageServer start(Path script) throws IOException {
        var server = new LanguageServer(new ProcessBuilder("node", script.toString(), "--stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        Map<String, Object> text = Map.of("hover", Map.of(), "completion", Map.of());
        server.request("initialize", Map.of("capabilities", Map.of("textDocument", text)));
        server.send(Map.of(METHOD, "initialized", PARAMS, Map.of()));
        Map<String, Object> yaml =
                Map.of("validate", true, "hover", true, "completion", true, "schemaStore", Map.of("enable", false));
        server.send(
                Map.of(METHOD, "workspace/didChangeConfiguration", PARAMS, Map.of("settings", Map.of("yaml", yaml))));
        return server;
    }

    /** Opens a text and waits until it was checked. */
    void open(String uri, String text) throws IOException {
        Map<String, Object> document = Map.of("uri", uri, "languageId", "yaml", "version", 1, "text", text);
        send(Map.of(METHOD, "textDocument/didOpen", PARAMS, Map.of("textDocument", document)));
        while (!diagnostics.containsKey(uri)) {
            other(receive());
        }
    }

    /** Mistakes in an open text: {@code line:column message}, both counted from one. */
    List<String> mistakes(String uri) {
        var mistakes = new ArrayList<String>();
        for (JsonNode mistake : diagnostics.get(uri)) {
            JsonNode start = mistake.at("/range/start");
            mistakes.add("%d:%d %s"
                    .formatted(
                            start.get("line").asInt() + 1,
                            start.get("character").asInt() + 1,
                            mistake.get("message").asText()));
        }
        return mistakes;
    }

    /** Labels of what is proposed at a place; line and column from zero. */
    List<String> completions(String uri, int line, int column) throws IOException {
        JsonNode answer = request("textDocument/completion", place(uri, line, column));
        return answer.path("items").findValuesAsText("label");
    }

    /** The text shown at a place, as Markdown. */
    String hover(String uri, int line, int column) throws IOException {
        return request("textDocument/hover", place(uri, line, column))
                .at("/contents/value")
                .asText();
    }

    private static Map<String, Object> place(String uri, int line, int column) {
        return Map.of("textDocument", Map.of("uri", uri), "position", Map.of("line", line, "character", column));
    }

    private JsonNode request(String method, Object params) throws IOException {
        int id = ++requests;
        send(Map.of(ID, id, METHOD, method, PARAMS, params));
        while (true) {
            JsonNode message = receive();
            if (!message.has(METHOD) && message.path(ID).asInt() == id) {
                return message.path("result");
            }
            other(message);
        }
    }

    /** Keeps findings and answers what the server asks with nothing. */
    private void other(JsonNode message) throws IOException {
        if (message.path(METHOD).asText().equals("textDocument/publishDiagnostics")) {
            diagnostics.put(message.at("/params/uri").asText(), message.at("/params/diagnostics"));
        } else if (message.has(METHOD) && message.has(ID)) {
            var answer = new HashMap<String, Object>();
            answer.put(ID, message.get(ID));
            answer.put("result", null);
            send(answer);
        }
    }

    private void send(Map<String, Object> message) throws IOException {
        var whole = new HashMap<>(message);
        whole.put("jsonrpc", "2.0");
        byte[] body = mapper.writeValueAsBytes(whole);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private JsonNode receive() throws IOException {
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            length = line.startsWith("Content-Length:")
                    ? Integer.parseInt(line.substring(15).strip())
                    : length;
        }
        return mapper.readTree(in.readNBytes(length));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the language server has ended");
            }
            line.append(c == '\r' ? "" : (char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
