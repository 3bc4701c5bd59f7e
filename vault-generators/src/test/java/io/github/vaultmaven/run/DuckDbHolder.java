// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.sql.Connection;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** A process that keeps a DuckDB file open until its input ends. */
final class DuckDbHolder {

    private DuckDbHolder() {}

    public static void main(String[] args) throws Exception {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + args[0], new Properties())) {
            connection.createStatement().execute("create table t (x int)");
            System.out.println("held");
            while (System.in.read() >= 0) {
                // Waits for the end.
            }
        }
    }
}
