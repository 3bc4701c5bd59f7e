// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub or link that nothing feeds is created, and loading and testing it does nothing. */
class NoFeedLoadTest {

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatNothingFeedsStaysEmpty(String engine) throws SQLException {
        String specs = """
                entity: person
                hub: {business_key: [{name: person_no, type: varchar(20)}]}
                ---
                link: person_twin
                kind: same_as
                members: [{hub: person, role: master}, {hub: person, role: duplicate}]
                ---
                link: person_boss
                members: [{hub: person, role: person}, {hub: person, role: boss, identifying: false}]
                """;
        try (var vault = new SpecVault(engine, specs)) {
            vault.run();
            vault.vault().runTests();
            assertThat(vault.query("select 'h', count(*) from h_person where run_id <> 0"
                            + " union all select 't', count(*) from l_person_twin where run_id <> 0"
                            + " union all select 'b', count(*) from l_person_boss where run_id <> 0"))
                    .containsExactly("b|0", "h|0", "t|0");
        }
    }
}
