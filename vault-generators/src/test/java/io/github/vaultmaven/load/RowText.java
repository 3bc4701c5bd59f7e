// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Source rows in a short notation: {@code 2 r a=x b=} is a row of day 2 of record source {@code r}; a day or record source
 * {@code ~} is null, a column without a value is an empty text, a column that is not named is null, {@code _} in a value
 * is a blank.
 */
final class RowText {

    private RowText() {}

    /** Delivers rows to one table and runs the load; other tables deliver what they did before. */
    static void run(LoadedVault vault, SourceTable table, String... rows) throws SQLException {
        deliver(vault, table, rows);
        vault.run();
    }

    /** Delivers rows. */
    static void deliver(LoadedVault vault, SourceTable table, String... rows) throws SQLException {
        var literals = new ArrayList<List<String>>();
        for (String row : rows) {
            literals.add(literals(table, row));
        }
        vault.deliver(table, literals);
    }

    private static List<String> literals(SourceTable table, String row) {
        String[] words = row.split(" ");
        Map<String, String> values = new HashMap<>();
        values.put("ldts", words[0].equals("~") ? "null" : "timestamp '2026-01-0" + words[0] + " 00:00:00'");
        values.put("rs", words[1].equals("~") ? "null" : text(words[1]));
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            values.put(pair[0], text(pair[1].replace('_', ' ')));
        }
        return table.columns().stream()
                .map(SourceColumn::name)
                .map(name -> values.getOrDefault(name, "null"))
                .toList();
    }

    private static String text(String value) {
        return "'" + value + "'";
    }
}
