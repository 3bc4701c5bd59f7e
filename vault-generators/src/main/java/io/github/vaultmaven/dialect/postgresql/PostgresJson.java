// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.postgresql;

import io.github.vaultmaven.dialect.JsonSpelling;
import io.github.vaultmaven.model.JsonPath;
import java.util.stream.Collectors;

/** JSON in PostgreSQL. Nodes are of type json, which keeps the spelling of numbers; validity is that of jsonb. */
final class PostgresJson implements JsonSpelling {

    private static final String TEXTS = "'\"(?:[^\"\\\\]|\\\\.)*\"'";

    private static final String EXPONENT = "'[eE][+-]?[0-9]{4}'";

    /** What stands before blanks, texts being skipped whole, and the blanks. */
    private static final String BLANKS = "'((?:[^\" \\t\\r\\n]|\"(?:[^\"\\\\]|\\\\.)*\")*)[ \\t\\r\\n]+'";

    @Override
    public String valid(String sql) {
        return "pg_input_is_valid(" + sql + ", 'jsonb') and not (" + sql + " ~ " + EXPONENT + " and regexp_replace("
                + sql + ", " + TEXTS + ", '', 'g') ~ " + EXPONENT + ")";
    }

    @Override
    public String node(String sql) {
        return "cast(" + sql + " as json)";
    }

    @Override
    public String at(String node, JsonPath path) {
        return path.keys().isEmpty() ? node : "(" + node + " #> " + keys(path) + ")";
    }

    private static String keys(JsonPath path) {
        return path.keys().stream()
                .map(k -> k.name().isEmpty()
                        ? "'" + k.index() + "'"
                        : "'" + k.name().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    @Override
    public String kind(String node) {
        return "json_typeof(" + node + ")";
    }

    /** With a blank behind the document, each match begins where the one before ended, and never inside a text. */
    @Override
    public String text(String node) {
        return "case when json_typeof(" + node + ") in ('array', 'object') then regexp_replace(cast(" + node
                + " as text) || ' ', " + BLANKS + ", '\\1', 'g') else " + node + " #>> '{}' end";
    }

    @Override
    public String elements(String array, String alias) {
        return "cross join lateral json_array_elements(" + array + ") with ordinality as " + alias
                + "(element, position)";
    }
}
