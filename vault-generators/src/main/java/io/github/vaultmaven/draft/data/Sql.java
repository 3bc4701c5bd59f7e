// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import java.util.Collection;
import java.util.stream.Collectors;

/** Spells names and texts for DuckDB. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String names(Collection<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String texts(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", "));
    }
}
