// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds an answer to the part of JSON Schema that tasks use: {@code type}, {@code enum}, {@code properties} (all
 * required, no others), {@code items}, {@code minItems}, {@code maxItems}, {@code uniqueItems}, {@code minLength}, {@code
 * maxLength}. Servers promise as much and do not all keep it.
 */
final class SchemaCheck {

    private static final int MOST = 5;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int REPLACEMENT = 0xFFFD;

    private final List<String> wrong = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong, at most five lines; empty if nothing is. */
    static List<String> of(JsonNode schema, JsonNode answer) {
        var check = new SchemaCheck();
        check.node(schema, answer, "the answer");
        return check.wrong.subList(0, Math.min(MOST, check.wrong.size()));
    }

    private void node(JsonNode schema, JsonNode value, String where) {
        String type = schema.path("type").asText("");
        if (!isOf(type, value)) {
            wrong.add(where + " must be " + inWords(type) + ", found "
                    + value.getNodeType().name().toLowerCase(Locale.ROOT));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            wrong.add(where + " is none of the values that were given");
        }
        switch (type) {
            case "object" -> object(schema, value, where);
            case "array" -> array(schema, value, where);
            case "string" -> string(schema, value.textValue(), where);
            default -> {}
        }
    }

    private void object(JsonNode schema, JsonNode value, String where) {
        JsonNode properties = schema.path("properties");
        properties.properties().forEach(property -> {
            String name = where + "'s `" + property.getKey() + "`";
            JsonNode found = value.path(property.getKey());
            if (found instanceof MissingNode) {
                wrong.add(name + " is missing");
            } else {
                node(property.getValue(), found, name);
            }
        });
        long unknown = value.properties().stream()
                .filter(field -> !properties.has(field.getKey()))
                .count();
        if (unknown > 0) {
            wrong.add(where + " has " + unknown + " keys that were not asked for");
        }
    }

    private void array(JsonNode schema, JsonNode value, String where) {
        if (value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)
                || value.size() < schema.path("minItems").asInt(0)) {
            wrong.add(where + " has " + value.size() + " items");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            node(schema.path("items"), value.get(i), where + "'s item " + (i + 1));
            if (schema.path("uniqueItems").asBoolean() && repeats(value, i)) {
                wrong.add(where + " has the same item twice");
            }
        }
    }

    private static boolean repeats(JsonNode array, int at) {
        for (int i = 0; i < at; i++) {
            if (array.get(i).equals(array.get(at))) {
                return true;
            }
        }
        return false;
    }

    private void string(JsonNode schema, String text, String where) {
        int length = text.codePointCount(0, text.length());
        if (length > schema.path("maxLength").asInt(Integer.MAX_VALUE)
                || length < schema.path("minLength").asInt(0)) {
            wrong.add(where + " has " + length + " characters");
        }
        if (!text.codePoints().allMatch(SchemaCheck::isText)) {
            wrong.add(where + " has control characters or broken ones");
        }
    }

    /** Letters, marks, signs, spaces; nothing that hides, turns or breaks a text. */
    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> c != REPLACEMENT;
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> true;
        };
    }

    private static String inWords(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            default -> "a number";
        };
    }
}
