// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Computed satellites by query, as the page "Business vault" says. */
class ComputedSatelliteTest {

    static final String MEMBER = """
            source: legacy
            delivery: delta
            tables:
              scores:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: member_id, type: varchar}
                  - {name: score, type: integer}
                  - {name: city, type: varchar}
            ---
            entity: member
            hub: {business_key: [member_id]}
            satellites:
              - {name: score, attributes: [score, city]}
            source_mappings: {legacy: {table: scores}}
            """;

    private static final String RISK = """
            computed_satellite: member_risk
            on: member
            query: "select h.member_hk, case when s.score > 750 then 'LOW' else 'HIGH' end as risk
              from h_member h join s_member_score_legacy s on s.member_hk = h.member_hk"
            attributes: {risk: varchar(10)}
            """;

    private static final String ROWS = "select h.member_id, s.risk, s@, s.record_source"
            + " from s_member_risk s join h_member h on h.member_hk = s.member_hk where h.member_id is not null";

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rowsHaveTheGreatestLoadTimestampOfWhatTheyComeFrom(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, MEMBER, RISK)) {
            vault.deliver("scores", "1 a #800 X", "1 b #10 X").run();
            vault.deliver("scores", "2 a #700 X", "2 b #11 X").run();
            assertThat(vault.rows(ROWS))
                    .containsExactly(
                            "a|HIGH|2|business.member_risk",
                            "a|LOW|1|business.member_risk",
                            "b|HIGH|1|business.member_risk");
            assertThat(vault.rows("select reason from s_member_risk_rejects")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void replayAddsNothing(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, MEMBER, RISK)) {
            vault.deliver("scores", "1 a #800 X", "3 a #800 X", "4 a #1 X").run();
            var first = vault.rows("select s.*, s@ from s_member_risk s");
            assertThat(first).hasSize(3);
            vault.run().run();
            assertThat(vault.rows("select s.*, s@ from s_member_risk s")).isEqualTo(first);
            assertThat(vault.rows("select * from s_member_risk_rejects")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void lateInputRowsFindTheirPlace(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, MEMBER, RISK)) {
            vault.deliver("scores", "1 a #800 X").run();
            vault.deliver("scores", "3 a #900 X").run();
            vault.deliver("scores", "2 a #5 X").run();
            assertThat(vault.rows(ROWS))
                    .containsExactly(
                            "a|HIGH|2|business.member_risk",
                            "a|LOW|1|business.member_risk",
                            "a|LOW|3|business.member_risk");
        }
    }
}
