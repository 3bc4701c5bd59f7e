// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link may do without: a partner whose absence makes no link, and a dependent key that is not required. */
class OptionalInLinkTest {

    private static final String SPECS = """
            source: crm
            load_timestamp: ts
            tables:
              staff: {columns: {ts: timestamp, id: bigint, boss: bigint, desk: varchar, phone: varchar}}
            ---
            entity: worker
            hub: {business_key: [{name: worker_id, type: bigint}]}
            source_mappings: {crm: {table: staff, key_field: id}}
            ---
            link: reports
            members: [worker, {hub: worker, role: boss, null: none}]
            source_mappings: {crm: {table: staff, keys: {worker: id, boss: boss}}}
            ---
            link: seat
            members: [worker]
            dependent_keys: [{name: desk, type: varchar, required: false}]
            satellites: [{name: details, attributes: [phone]}]
            source_mappings: {crm: {table: staff, keys: {worker: id}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPartnerThatMayBeNoneIsNotMissed(String engine) throws SQLException {
        try (var vault = delivered(engine)) {
            assertThat(vault.query("select reports_hk from l_reports where run_id <> 0"))
                    .hasSize(1);
            String test = vault.vault().testQuery("l_reports__staged_keys_stored");
            assertThat(vault.query(test)).isEmpty();
            vault.vault().execute("delete from l_reports where run_id <> 0");
            assertThat(vault.query(test)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aSatelliteStoresRowsWithoutAnOptionalDependentKey(String engine) throws SQLException {
        try (var vault = delivered(engine)) {
            assertThat(vault.query("select phone from s_seat_details_crm where run_id <> 0"))
                    .containsExactly("1", "2", "3");
            assertThat(vault.query("select reason from s_seat_details_crm_rejects"))
                    .isEmpty();
            assertThat(vault.query("select desk from l_seat where run_id <> 0"))
                    .containsExactlyInAnyOrder("~", "a", "~");
            assertThat(vault.query("select reason from l_seat_rejects")).isEmpty();
        }
    }

    private static SpecVault delivered(String engine) throws SQLException {
        String ts = "timestamp '2026-01-01 00:00:00', ";
        return new SpecVault(engine, SPECS)
                .deliver(
                        "crm.staff",
                        "ts, id, boss, desk, phone",
                        ts + "1, null, null, '1'",
                        ts + "2, 1, 'a', '2'",
                        ts + "3, null, null, '3'")
                .run();
    }
}
