// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-ups of reference data by code and by range, as the page "Business vault" says. */
class LookupTest {

    private static final String SHOP = """
            source: shop
            delivery: delta
            tables:
              people:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: id, type: varchar}
                  - {name: cc, type: varchar}
                  - {name: score, type: integer}
              countries:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: code, type: varchar}
                  - {name: name, type: varchar}
              bands:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: band, type: varchar}
                  - {name: low, type: integer}
                  - {name: high, type: integer}
                  - {name: label, type: varchar}
            ---
            entity: person
            hub: {business_key: [id]}
            satellites: [{name: data, attributes: [cc, score]}]
            source_mappings: {shop: {table: people}}
            ---
            reference: country
            key: [code]
            attributes: [name]
            history: true
            source_mappings: {shop: {table: countries}}
            ---
            reference: band
            key: [band]
            attributes: [low, high, label]
            range: {from: low, to: high}
            source_mappings: {shop: {table: bands}}
            """;

    private static final String ROWS =
            " from s_found s join h_person h on h.person_hk = s.person_hk where h.id is not null";

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void changesOfCodeAndOfMeaningAreChanges(String engine) throws SQLException {
        String lookup = """
                computed_satellite: found
                on: person
                lookup: {reference: country, key: cc, take: [name], no_match: "'?'"}
                """;
        try (var vault = new SpecVault(engine, SHOP, lookup)) {
            vault.deliver("people", "1 a de #1", "1 b xx #1", "5 a fr #1")
                    .deliver("countries", "1 de Germany", "2 fr Franse", "3 de Deutschland", "7 fr France");
            vault.run().run();
            assertThat(vault.rows("select h.id, s.name, s@" + ROWS))
                    .containsExactly("a|Deutschland|3", "a|France|7", "a|Franse|5", "a|Germany|1", "b|?|1");
            assertThat(vault.rows("select reason from s_found_rejects")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void severalMeaningsAreAnErrorUnlessTheFirstIsWanted(String engine) throws SQLException {
        String lookup = """
                computed_satellite: found
                on: person
                lookup: {reference: band, key: score, take: [label]%s}
                """;
        String[] bands = {"1 A #0 #10 low", "1 B #10 ~ high", "1 C #20 #30 middle"};
        String[] people = {"1 a x #9", "1 b x #10", "1 c x #25", "1 d x #-1"};
        try (var vault = new SpecVault(engine, SHOP, lookup.formatted(""))) {
            vault.deliver("people", people).deliver("bands", bands).run().run();
            assertThat(vault.rows("select h.id, s.label" + ROWS)).containsExactly("a|low", "b|high", "d|~");
            assertThat(vault.rows("select reason, label from s_found_rejects"))
                    .containsExactly("conflict|high", "conflict|middle");
        }
        try (var vault = new SpecVault(engine, SHOP, lookup.formatted(", several: first"))) {
            vault.deliver("people", people).deliver("bands", bands).run();
            assertThat(vault.rows("select h.id, s.label" + ROWS)).containsExactly("a|low", "b|high", "c|high", "d|~");
        }
    }
}
