// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.TypedRows;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A seed of dbt: rows that a file beside the spec holds.
 *
 * @param name its name, which is that of its table
 * @param staging the staging that reads it
 * @param rows its rows
 */
record Seed(String name, String staging, TypedRows rows) {

    /** dbt reads these texts as null or in other characters: a blank one, the word null, one with a carriage return. */
    private static final Pattern UNKEPT = Pattern.compile("\\s*|(?i:\\s*null\\s*)|(?s:.*[\r\0].*)");

    /** True where each value comes out of dbt as it stands in the file, and each row has one. */
    static boolean keeps(TypedRows rows) {
        return rows.rows().stream()
                .allMatch(row -> row.stream().anyMatch(Optional::isPresent)
                        && row.stream()
                                .flatMap(Optional::stream)
                                .noneMatch(v -> UNKEPT.matcher(v).matches()));
    }

    /** The file: all values in quotes, so that none is taken for something else; null is nothing. */
    String csv() {
        Stream<String> header =
                Stream.of(rows.columns().keySet().stream().map(Seed::quoted).collect(Collectors.joining(",")));
        Stream<String> lines = rows.rows().stream()
                .map(row ->
                        row.stream().map(v -> v.map(Seed::quoted).orElse("")).collect(Collectors.joining(",")));
        return Stream.concat(header, lines).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /** The query that stands in its staging for the rows. */
    String query(Dialect dialect) {
        return rows.columns().keySet().stream()
                        .map(c -> "  " + dialect.id(c))
                        .collect(Collectors.joining(
                                ",\n", "select\n", "\nfrom " + Jinja.print("ref(" + Jinja.quoted(name) + ")")))
                + "\n";
    }
}
