// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.sql.SQLException;
import java.util.stream.Collectors;

/** Lengthens the history of satellites as loads would: more rows of the same keys, an hour apart, all different. */
final class History {

    private final BenchDatabase database;

    History(BenchDatabase database) {
        this.database = database;
    }

    /**
     * Multiplies the rows of all satellites but ghost records.
     *
     * @param versions rows of each key that there are then
     */
    void lengthen(int versions) throws SQLException {
        for (String table : database.tables()) {
            if (table.startsWith("s_") && !table.matches(".*(_rejects|_tracking|__current)")) {
                lengthen(table, versions);
            }
        }
        database.settle();
    }

    private void lengthen(String table, int versions) throws SQLException {
        String columns = database.columns(table).stream()
                .map(c -> c.equals("load_timestamp")
                        ? "s.load_timestamp + n.n * interval '1 hour'"
                        : c.endsWith("_hashdiff") ? "md5(s." + c + " || n.n)" : "s." + c)
                .collect(Collectors.joining(", "));
        // By load timestamp, as the rows would have come.
        database.execute("insert into " + table + " select " + columns + " from " + table
                + " s cross join generate_series(1, " + (versions - 1)
                + ") n(n) where s.run_id > 0 order by s.load_timestamp + n.n * interval '1 hour'");
    }
}
