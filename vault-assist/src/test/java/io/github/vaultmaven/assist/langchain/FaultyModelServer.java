// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A fake of a server of models: it speaks the protocols of Ollama and of OpenAI as far as tests need, down to the bytes,
 * and answers with the fault that it is given. Nothing in it is a model.
 */
final class FaultyModelServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private final String list;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What the server does with a request. */
    interface Behaviour {
        void answer(Exchange exchange) throws IOException, InterruptedException;
    }

    /** A request that was read, and the way back. */
    record Exchange(Socket socket, OutputStream out, boolean ollama, int number, CountDownLatch closed) {

        /** Answers with raw bytes of a body. */
        void body(int status, String headers, byte[] body) throws IOException {
            String head = "HTTP/1.1 " + status + " Status\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + headers + "Content-Length: " + body.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        }

        void body(int status, String headers, String body) throws IOException {
            body(status, headers, body.getBytes(StandardCharsets.UTF_8));
        }

        /** Answers as the protocol wants it, with this as what the model said. */
        void says(String text) throws IOException {
            body(200, "", envelope(text, "stop"));
        }

        String envelope(String text, String reason) {
            String content = text == null
                    ? "null"
                    : JsonNodeFactory.instance.textNode(text).toString();
            return ollama
                    ? "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":" + content
                            + "},\"done\":true,\"done_reason\":\"" + reason
                            + "\",\"prompt_eval_count\":10,\"eval_count\":5}"
                    : "{\"id\":\"1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"finish_reason\":\"" + reason
                            + "\",\"message\":{\"role\":\"assistant\",\"content\":" + content
                            + "}}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}}";
        }
    }

    FaultyModelServer(Behaviour behaviour) throws IOException {
        this(behaviour, "{\"models\":[{\"name\":\"tiny:latest\"}],\"data\":[{\"id\":\"tiny\"}]}");
    }

    /** @param list what it answers to those who look for its models */
    FaultyModelServer(Behaviour behaviour, String list) throws IOException {
        this.list = list;
        this.behaviour = behaviour;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** Heads of requests for its list of models. */
    List<String> looks() {
        return List.copyOf(looks);
    }

    /** Heads and bodies of all questions so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException e) {
                // Closed; the loop ends.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = read(connection.getInputStream());
            if (request.startsWith("GET ")) {
                looks.add(request);
                new Exchange(connection, connection.getOutputStream(), false, 0, closed).body(200, "", list);
                return;
            }
            requests.add(request);
            boolean ollama = request.startsWith("POST /api/chat ");
            behaviour.answer(new Exchange(connection, connection.getOutputStream(), ollama, requests.size(), closed));
        } catch (IOException e) {
            // The client went away, as it should from some faults.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("no request");
            }
            head.write(one);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "faulty-model-server");
        thread.setDaemon(true);
        thread.start();
    }
}
