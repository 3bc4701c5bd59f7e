// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.TableProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a table, as many as wanted, by their hashes alone.
 *
 * @param table the table
 * @param rows number of rows of the table
 * @param looked number of rows that were looked at
 * @param hashes by column; no documents, pictures and the like
 * @param lengths of the shortest and the longest text, by column
 */
record Sample(InputTable table, long rows, long looked, Map<String, Hashes> hashes, Map<String, long[]> lengths) {

    private static final int FETCHED = 1_000;

    /** Reads rows. */
    static Sample of(Connection connection, TableText text, InputTable table, int most) throws SQLException {
        List<String> columns = table.columns().stream()
                .filter(c -> Family.of(c.type()) != Family.OPAQUE && Family.of(c.type()) != Family.DOCUMENT)
                .map(InputColumn::name)
                .toList();
        String from = " from " + text.table(table.schema(), table.name());
        var hashes = new LinkedHashMap<String, Hashes>();
        var lengths = new LinkedHashMap<String, long[]>();
        columns.forEach(c -> hashes.put(c, new Hashes()));
        columns.forEach(c -> lengths.put(c, new long[] {Long.MAX_VALUE, 0}));
        try (Statement statement = connection.createStatement()) {
            long rows;
            try (ResultSet result = statement.executeQuery("select count(*)" + from)) {
                result.next();
                rows = result.getLong(1);
            }
            statement.setFetchSize(FETCHED);
            statement.setMaxRows(most);
            if (!columns.isEmpty()) {
                try (ResultSet result = statement.executeQuery("select " + text.names(columns) + from)) {
                    read(result, columns, hashes, lengths, most);
                }
            }
            return new Sample(table, rows, Math.min(rows, most), hashes, lengths);
        }
    }

    private static void read(
            ResultSet result, List<String> columns, Map<String, Hashes> hashes, Map<String, long[]> lengths, int most)
            throws SQLException {
        for (int row = 0; row < most && result.next(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                String value = result.getString(i + 1);
                hashes.get(columns.get(i)).add(value);
                if (value != null) {
                    long[] both = lengths.get(columns.get(i));
                    both[0] = Math.min(both[0], value.length());
                    both[1] = Math.max(both[1], value.length());
                }
            }
        }
    }

    /** The table with what its rows look like. */
    InputTable profiled() {
        var columns = new ArrayList<InputColumn>();
        var profiles = new LinkedHashMap<String, ColumnProfile>();
        for (InputColumn column : table.columns()) {
            Hashes its = hashes.get(column.name());
            if (its == null) {
                columns.add(column);
            } else {
                int distinct = its.distinct().length;
                long[] both = lengths.get(column.name());
                var profile =
                        new ColumnProfile(its.size(), its.nulls(), distinct, distinct == 0 ? 0 : both[0], both[1]);
                profiles.put(column.name(), profile);
                columns.add(column.withProfile(profile));
            }
        }
        return table.profiled(columns, new TableProfile(rows, looked, SampledKeys.of(profiles, hashes)));
    }
}
