// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Types that a script defines itself: SQL Server's {@code CREATE TYPE n FROM t}, domains, enumerations. */
final class TypeNames {

    private final Map<String, String> types = new HashMap<>();

    /** Takes the statement if it defines a type. */
    void read(Statement statement) {
        var tokens = new Tokens(statement.tokens());
        boolean domain = tokens.skip("create", "domain");
        if (!domain && !tokens.skip("create", "type")) {
            return;
        }
        List<String> name = tokens.qualified();
        if (domain) {
            tokens.skip("as");
            define(name, ColumnType.read(tokens));
        } else if (tokens.skip("from")) {
            define(name, ColumnType.read(tokens));
        } else if (tokens.skip("as") && tokens.sees("enum")) {
            define(name, ColumnType.read(tokens));
        }
    }

    private void define(List<String> name, String type) {
        types.putIfAbsent(name.get(name.size() - 1).toLowerCase(Locale.ROOT), type);
    }

    /** The table with types of its own put in the words that they stand for. */
    InputTable resolve(InputTable table) {
        List<InputColumn> columns = table.columns().stream().map(this::resolve).toList();
        return new InputTable(
                table.schema(),
                table.name(),
                columns,
                table.primaryKey(),
                table.uniqueKeys(),
                table.foreignKeys(),
                table.comment(),
                table.place(),
                table.files(),
                table.profile());
    }

    private InputColumn resolve(InputColumn c) {
        return new InputColumn(
                c.name(),
                types.getOrDefault(c.type(), c.type()),
                c.nullable(),
                c.numbered(),
                c.computed(),
                c.comment(),
                c.place(),
                c.profile(),
                c.form());
    }
}
