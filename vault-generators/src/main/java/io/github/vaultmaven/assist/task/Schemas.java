// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/** Writes the JSON Schemas of answers. */
public final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Schemas() {}

    /** An object all of whose properties are required, and that has no others. */
    public static JsonNode object(Map<String, JsonNode> properties) {
        ObjectNode schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        properties.keySet().forEach(required::add);
        ObjectNode all = schema.putObject("properties");
        properties.forEach(all::set);
        return schema;
    }

    /** A text. */
    public static JsonNode text(int most) {
        return NODES.objectNode().put("type", "string").put("minLength", 1).put("maxLength", most);
    }

    /** One of several words. */
    public static JsonNode oneOf(Collection<String> words) {
        ObjectNode schema = NODES.objectNode().put("type", "string");
        words.forEach(schema.withArray("enum")::add);
        return schema;
    }

    /** A list of at least {@code least} of several words. */
    public static JsonNode listOf(Collection<String> words, int least) {
        ObjectNode schema = NODES.objectNode().put("type", "array");
        schema.set("items", oneOf(words));
        return schema.put("minItems", least).put("maxItems", words.size());
    }
}
