// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejects, tracking and delivery logs are called as the conventions say. */
class BesideNamesTest {

    private static final String SPECS = """
            vault:
              conventions:
                names: {rejects: "no_{relation}", tracking: "seen_{relation}", delivery_log: "log_{relation}"}
            ---
            source: s
            load_timestamp: ts
            tables:
              t:
                status_tracking: true
                late_arrivals: tracked
                columns: {k: bigint, a: varchar, ts: timestamp}
            ---
            entity: e
            hub: {business_key: [k]}
            satellites: [{name: d, attributes: [a]}]
            source_mappings: {s: {table: t, key_field: k}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rowsGoToThem(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, SPECS)) {
            vault.deliver("s.t", "k, a, ts", "1, 'x', timestamp '2026-01-01'", "null, 'y', timestamp '2026-01-01'")
                    .run();
            vault.deliver("s.t", "k, a, ts", "1, 'x', timestamp '2026-01-02'").run();
            assertThat(vault.query("select reason from no_h_e")).containsExactly("null_key");
            assertThat(vault.query("select reason, a from no_s_e_d_s")).containsExactly("null_key|y");
            assertThat(vault.query("select extract(day from load_timestamp) from seen_s_e_d_s"))
                    .containsExactly("2");
            assertThat(vault.query("select extract(day from load_timestamp) from log_st_e_s"))
                    .containsExactly("1", "2");
        }
    }
}
