// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Spells names as a database quotes them. */
final class TableText {

    private final String quote;

    TableText(DatabaseMetaData data) throws SQLException {
        String given = data.getIdentifierQuoteString();
        this.quote = given == null || given.isBlank() ? "" : given;
    }

    String name(String name) {
        return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    String names(Collection<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String table(String schema, String table) {
        return schema.isEmpty() ? name(table) : name(schema) + "." + name(table);
    }
}
