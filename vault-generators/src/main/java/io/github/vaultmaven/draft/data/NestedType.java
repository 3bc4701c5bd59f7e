// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes apart the types of nested values as DuckDB spells them: {@code STRUCT(a BIGINT, "b c" VARCHAR[])[]}. */
final class NestedType {

    private NestedType() {}

    static boolean isStruct(String type) {
        return type.toUpperCase(Locale.ROOT).startsWith("STRUCT(") && type.endsWith(")");
    }

    static boolean isList(String type) {
        return type.endsWith("[]");
    }

    /** The type of a list's elements. */
    static String element(String list) {
        return list.substring(0, list.length() - 2);
    }

    /** The fields of a struct with their types, in their order. */
    static Map<String, String> fields(String struct) {
        var fields = new LinkedHashMap<String, String>();
        for (String part : parts(struct.substring("STRUCT(".length(), struct.length() - 1))) {
            String field = part.strip();
            boolean quoted = field.startsWith("\"");
            int end = quoted ? closing(field) : field.indexOf(' ');
            String name = quoted ? field.substring(1, end).replace("\"\"", "\"") : field.substring(0, end);
            fields.put(name, field.substring(quoted ? end + 1 : end).strip());
        }
        return fields;
    }

    private static int closing(String field) {
        int at = 1;
        while (field.charAt(at) != '"' || at + 1 < field.length() && field.charAt(at + 1) == '"') {
            at += field.charAt(at) == '"' ? 2 : 1;
        }
        return at;
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    parts.add(text.substring(from, i));
                    from = i + 1;
                }
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
