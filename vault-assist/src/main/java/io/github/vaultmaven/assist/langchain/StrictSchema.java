// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A schema without what servers refuse that hold an answer strictly to it: limits of length. The answer's check has them
 * all.
 */
final class StrictSchema {

    private static final List<String> LIMITS = List.of("minLength", "maxLength", "minItems", "maxItems", "uniqueItems");

    private StrictSchema() {}

    static JsonNode of(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove(LIMITS);
            object.path("properties").forEach(StrictSchema::strip);
            strip(object.path("items"));
        }
    }
}
