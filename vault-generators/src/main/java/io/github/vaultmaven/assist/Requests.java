// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells two requests apart: the task, what is known of the object, and the form of the answer.
 *
 * <p>Not counted are the wording of instructions and examples, so that a newer plugin leaves accepted answers valid, and
 * sample values, which change with the data. An answer is checked on every use in any case.
 */
public final class Requests {

    private static final int LENGTH = 32;

    private Requests() {}

    /** The digest of a request: half of a SHA-256 in hexadecimal digits. */
    public static <Q, A> String digest(AssistTask<Q, A> task, Q question) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("task", task.id());
        request.put("object", task.object(question));
        request.set("facts", facts(task.prompt(question).facts()));
        request.set("schema", task.schema(question));
        return hex(request);
    }

    private static JsonNode facts(List<Fact> facts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        facts.stream()
                .filter(fact -> fact.kind() != Fact.Kind.SAMPLE)
                .forEach(fact -> all.addArray()
                        .add(fact.subject())
                        .add(fact.kind().name())
                        .add(fact.text()));
        return all;
    }

    /** The digest of a JSON value. */
    static String hex(JsonNode value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(value.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
