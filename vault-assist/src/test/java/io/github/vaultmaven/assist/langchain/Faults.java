// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import io.github.vaultmaven.assist.langchain.FaultyModelServer.Behaviour;
import io.github.vaultmaven.assist.langchain.FaultyModelServer.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What servers of models do wrong, each with what the build says of it. */
final class Faults {

    private static final String GOOD = "{\"column\":\"customer_no\",\"title\":\"Customers\"}";
    private static final String FAILS = " failed (HTTP ";
    private static final String NO_OBJECT = "the model's answer is not one JSON object";
    private static final String NO_PROTOCOL = " sent no answer of its protocol";
    private static final String REJECTED = "the model's answer was rejected: ";

    private Faults() {}

    /**
     * A fault.
     *
     * @param name what happens
     * @param says part of the line that tells of it
     * @param attempts how often a request is sent
     * @param behaviour how the server does it
     */
    record Fault(String name, String says, int attempts, Behaviour behaviour) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> all() {
        return List.of(
                new Fault("reset", " cannot be reached", 3, Faults::reset),
                new Fault("closed without an answer", " cannot be reached", 3, e -> {}),
                new Fault("garbage instead of HTTP", " cannot be reached", 3, e -> raw(e, "SSH-2.0-nothing\r\n\r\n")),
                new Fault("closed in mid-body", " cannot be reached", 3, Faults::halfBody),
                new Fault("no answer", " did not answer within ", 3, Faults::silent),
                new Fault("slow drip", " did not answer within ", 3, Faults::drip),
                new Fault("endless answer", " sent more than 1000000 bytes", 1, Faults::endless),
                new Fault("10 MB answer", " sent more than 1000000 bytes", 1, Faults::tenMegabytes),
                status(400, " does not take the request (HTTP 400)", 1),
                status(401, " does not accept the key", 1),
                status(403, " does not accept the key", 1),
                status(404, " does not have the model `tiny`; name another with vault.assist.model", 1),
                status(408, " did not answer in time", 3),
                status(413, " does not take the request (HTTP 413)", 1),
                status(422, " does not take the request (HTTP 422)", 1),
                status(429, " has had too many requests", 3),
                new Fault(
                        "429 that asks for an hour",
                        " has had too many requests",
                        1,
                        e -> e.body(429, "Retry-After: 3600\r\n", "{}")),
                new Fault(
                        "429 that asks for two seconds",
                        " has had too many requests",
                        3,
                        e -> e.body(429, "Retry-After: 2\r\n", "{}")),
                status(498, " has no capacity now", 3),
                status(500, FAILS + "500)", 3),
                status(502, FAILS + "502)", 3),
                status(503, FAILS + "503)", 3),
                new Fault(
                        "a model that was retired",
                        " does not have the model `tiny`",
                        1,
                        e -> e.body(400, "", "{\"error\":{\"message\":\"gone\",\"code\":\"model_decommissioned\"}}")),
                new Fault(
                        "a server that checks the form itself",
                        " made an answer of another form",
                        1,
                        e -> e.body(
                                400,
                                "",
                                "{\"error\":{\"code\":\"json_validate_failed\",\"failed_generation\":\"x\"}}")),
                new Fault(
                        "a redirect",
                        " sends elsewhere, which is not followed",
                        1,
                        e -> e.body(307, "Location: http://localhost:1/elsewhere\r\n", "")),
                body("empty body", ""),
                body("{}", "{}"),
                body("null", "null"),
                body("HTML", "<html><body>Welcome to the proxy</body></html>"),
                body("truncated JSON of the protocol", "{\"message\":{\"role\":\"assistant\",\"con"),
                new Fault(
                        "bytes that are no UTF-8",
                        " sent bytes that are no UTF-8",
                        1,
                        e -> e.body(200, "", new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', '}'})),
                says("an empty answer", "", "the model's answer is empty"),
                says("white space", " \n\t ", "the model's answer is empty"),
                says("an answer cut off in its text", "{\"column\":\"cust", NO_OBJECT),
                new Fault(
                        "an answer cut off by its limit",
                        " was cut off",
                        1,
                        e -> e.body(200, "", e.envelope("{\"column\":\"customer_no\"", "length"))),
                says("prose around JSON", "Sure, here you go: " + GOOD + " Anything else?", NO_OBJECT),
                says("prose behind JSON", GOOD + " Anything else?", NO_OBJECT),
                says("markdown fences", "```json\n" + GOOD + "\n```", NO_OBJECT),
                says("two answers", GOOD + "\n" + GOOD, NO_OBJECT),
                says("a key twice", "{\"column\":\"a\",\"column\":\"customer_no\",\"title\":\"x\"}", NO_OBJECT),
                says("a refusal", "I'm sorry, but I can't help with that.", NO_OBJECT),
                says("an array", "[" + GOOD + "]", NO_OBJECT),
                says("deep nesting", "{\"column\":".repeat(5000), NO_OBJECT),
                says("another form", "{\"answer\":\"customer_no\"}", REJECTED + "the answer's `column` is missing"),
                says(
                        "extra keys",
                        "{\"column\":\"customer_no\",\"title\":\"x\",\"sql\":\"drop table t\"}",
                        REJECTED + "the answer has 1 keys that were not asked for"),
                says("nulls", "{\"column\":null,\"title\":null}", REJECTED + "the answer's `column` must be a text"),
                says("wrong types", "{\"column\":7,\"title\":[]}", REJECTED + "the answer's `column` must be a text"),
                says(
                        "an unknown column",
                        "{\"column\":\"passport_no\",\"title\":\"x\"}",
                        REJECTED + "the answer's `column` is none of the values that were given"),
                says(
                        "too long a text",
                        "{\"column\":\"customer_no\",\"title\":\"" + "x".repeat(500) + "\"}",
                        REJECTED + "the answer's `title` has 500 characters"),
                says(
                        "control characters",
                        "{\"column\":\"customer_no\",\"title\":\"a\\u001b[31mb\"}",
                        REJECTED + "the answer's `title` has control characters"));
    }

    private static Fault status(int status, String says, int attempts) {
        return new Fault(
                Integer.toString(status), says, attempts, e -> e.body(status, "", "{\"error\":\"canary-body\"}"));
    }

    private static Fault body(String name, String body) {
        return new Fault(name, NO_PROTOCOL, 1, e -> e.body(200, "", body));
    }

    private static Fault says(String name, String text, String says) {
        return new Fault(name, says, 1, e -> e.says(text));
    }

    private static void reset(Exchange e) throws IOException {
        e.socket().setSoLinger(true, 0);
    }

    private static void raw(Exchange e, String text) throws IOException {
        e.out().write(text.getBytes(StandardCharsets.US_ASCII));
        e.out().flush();
    }

    private static void halfBody(Exchange e) throws IOException {
        raw(e, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"message\":");
    }

    private static void silent(Exchange e) throws InterruptedException {
        e.closed().await(1, TimeUnit.MINUTES);
    }

    private static void drip(Exchange e) throws IOException, InterruptedException {
        raw(e, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{");
        while (!e.closed().await(20, TimeUnit.MILLISECONDS)) {
            raw(e, " ");
        }
    }

    private static void endless(Exchange e) throws IOException {
        raw(e, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        byte[] much = new byte[64_000];
        Arrays.fill(much, (byte) ' ');
        while (e.closed().getCount() > 0) {
            e.out().write(much);
        }
    }

    private static void tenMegabytes(Exchange e) throws IOException {
        e.says("x".repeat(10_000_000));
    }
}
