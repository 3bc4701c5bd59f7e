// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.failures;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Changes a loaded vault behind the tool's back: a column of another type, a view where a table was. */
public final class AnotherHand {
    private static final Map<String, List<String>> WORK = Map.of(
            "damage",
            List.of(
                    "alter table s_customer_details_crm_rejects alter column run_id type date using date '2026-01-01'",
                    "alter table h_client rename to h_client_kept",
                    "create view h_client as select * from h_client_kept"),
            "repair",
            List.of(
                    "alter table s_customer_details_crm_rejects alter column run_id type bigint using 1",
                    "drop view h_client",
                    "alter table h_client_kept rename to h_client"));

    private AnotherHand() {}

    /** @param arguments JDBC address, what to do */
    public static void main(String[] arguments) throws SQLException {
        boolean postgresql = arguments[0].startsWith("jdbc:postgresql:");
        Properties settings = new Properties();
        if (postgresql) {
            settings.setProperty("user", "postgres");
        }
        try (Connection connection = DriverManager.getConnection(arguments[0], settings);
                Statement statement = connection.createStatement()) {
            if (postgresql) {
                statement.execute("set role loader");
            }
            for (String sql : WORK.get(arguments[1])) {
                statement.execute(sql);
            }
        }
    }
}
