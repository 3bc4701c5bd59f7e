// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.TypedRows;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.given.…} to: rows that a file beside the spec holds.
 *
 * <p>Public because the template engine calls it. Every value is a quoted literal, so that a file can say nothing but
 * values.
 */
public final class RowsText {

    private final Dialect dialect;

    RowsText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Names of the columns. */
    public List<String> names(TypedRows rows) {
        return List.copyOf(rows.columns().keySet());
    }

    /** Columns of an alias, cast to the types of the rows. */
    public String cast(String alias, TypedRows rows) {
        var columns = new ArrayList<String>();
        rows.columns()
                .forEach((name, type) ->
                        columns.add(cast(alias + "." + dialect.id(name), type) + " as " + dialect.id(name)));
        return String.join(", ", columns);
    }

    /** A query that returns the rows. */
    public String rows(TypedRows rows) {
        if (rows.rows().isEmpty()) {
            var columns = new ArrayList<String>();
            rows.columns().forEach((name, type) -> columns.add(cast("null", type) + " as " + dialect.id(name)));
            return "  select " + String.join(", ", columns) + "\n  where 1 = 0";
        }
        String names = rows.columns().keySet().stream().map(dialect::id).collect(Collectors.joining(", "));
        return rows.rows().stream()
                .map(row -> "    (" + row.stream().map(this::literal).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(
                        ",\n", "  select " + cast("v", rows) + "\n  from (values\n", "\n  ) as v (" + names + ")"));
    }

    private String literal(Optional<String> value) {
        return value.map(dialect::text).orElse("null");
    }

    private String cast(String sql, DataType type) {
        return "cast(" + sql + " as " + dialect.type(type instanceof DataType.Text ? DataType.TEXT : type) + ")";
    }
}
