// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a database is read.
 *
 * @param schemas names of schemas, compared without case; empty for all but those of the database itself
 * @param tables names of tables, {@code *} for any letters, {@code !} before those to leave out; empty for all
 * @param sample how many rows of each table are looked at, 0 for none
 */
public record Scope(List<String> schemas, List<String> tables, int sample) {

    private static final Set<String> OWN = Set.of(
            "information_schema",
            "pg_catalog",
            "pg_toast",
            "sys",
            "system",
            "mysql",
            "performance_schema",
            "sysibm",
            "syscat",
            "sysstat",
            "sysfun",
            "sysproc",
            "ctxsys",
            "mdsys",
            "xdb",
            "wmsys",
            "guest");

    public Scope {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
    }

    /** All tables, and none of their rows. */
    public static Scope all() {
        return new Scope(List.of(), List.of(), 0);
    }

    boolean hasSchema(String schema) {
        return schemas.isEmpty()
                ? !OWN.contains(schema.toLowerCase(Locale.ROOT)) && !schema.startsWith("pg_temp")
                : schemas.stream().anyMatch(schema::equalsIgnoreCase);
    }

    boolean hasTable(String table) {
        List<String> wanted = tables.stream().filter(t -> !t.startsWith("!")).toList();
        boolean left = tables.stream().filter(t -> t.startsWith("!")).anyMatch(t -> matches(t.substring(1), table));
        return !left && (wanted.isEmpty() || wanted.stream().anyMatch(t -> matches(t, table)));
    }

    private static boolean matches(String pattern, String table) {
        String regex = Pattern.quote(pattern.strip()).replace("*", "\\E.*\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(table)
                .matches();
    }
}
