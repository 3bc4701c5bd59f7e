// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.duckdb;

import io.github.vaultmaven.dialect.JsonSpelling;
import io.github.vaultmaven.model.JsonPath;
import java.util.stream.Collectors;

/**
 * JSON in DuckDB, whose numbers go through a double. So that none loses a digit, a node has its numbers as texts that begin
 * with U+0001.
 */
final class DuckDbJson implements JsonSpelling {

    /** What stands before a number, texts being skipped whole, and the number. */
    private static final String NUMBERS = "'((?:[^\"0-9-]|\"(?:[^\"\\\\]|\\\\.)*\")*)(-?[0-9][0-9.eE+-]*)'";

    private static final String TEXTS = "'\"(?:[^\"\\\\]|\\\\.)*\"'";

    /** What the engine takes beyond the standard, outside texts. */
    private static final String LAX = "',[ \\t\\r\\n]*[\\]}]|nan|inf|e[+-]?[0-9]{4}'";

    private static final String ZERO_CHARACTER = "'(?:^|[^\\\\])(?:\\\\\\\\)*\\\\u0000'";

    @Override
    public String valid(String sql) {
        // Something must stay where a text was: the comma of ["a","b"] is not before the bracket.
        String outside = "regexp_replace(" + sql + ", " + TEXTS + ", '_', 'g')";
        return "json_valid(" + sql + ") and not regexp_matches(" + outside + ", " + LAX + ", 'i')"
                + " and not regexp_matches(" + sql + ", " + ZERO_CHARACTER + ")";
    }

    /** With a number behind the document, each match begins where the one before ended, and never inside a text. */
    @Override
    public String node(String sql) {
        return "cast(left(regexp_replace(" + sql + " || ' 0', " + NUMBERS
                + ", '\\1\"\\\\u0001\\2\"', 'g'), -10) as json)";
    }

    @Override
    public String at(String node, JsonPath path) {
        String keys = path.keys().stream()
                .map(k -> k.name().isEmpty()
                        ? "[" + k.index() + "]"
                        : ".\"" + k.name().replace("'", "''") + "\"")
                .collect(Collectors.joining());
        return "json_extract(" + node + ", '$" + keys + "')";
    }

    @Override
    public String kind(String node) {
        return "lower(json_type(" + node + "))";
    }

    @Override
    public String text(String node) {
        String text = "json_extract_string(" + node + ", '$')";
        return "case when json_type(" + node + ") in ('ARRAY', 'OBJECT') then regexp_replace(cast(" + node
                + " as varchar), '\"\\\\u0001([^\"]*)\"', '\\1', 'g') when starts_with(" + text
                + ", chr(1)) then substr("
                + text + ", 2) else " + text + " end";
    }

    @Override
    public String elements(String array, String alias) {
        return "cross join unnest(json_extract(" + array + ", '$[*]')) with ordinality as " + alias
                + "(element, position)";
    }
}
