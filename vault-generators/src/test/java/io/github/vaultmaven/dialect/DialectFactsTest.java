// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Engines;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the data files say of the engines is what the engines say of themselves. */
class DialectFactsTest {

    @Test
    void wordsThatDuckDbReserves() throws SQLException {
        try (Connection duckdb = Engines.duckdb()) {
            assertThat(new TreeSet<>(Dialects.facts("duckdb").reservedWords()))
                    .isEqualTo(words(
                            duckdb, "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'"));
        }
    }

    @Test
    void wordsThatPostgresqlReserves() throws SQLException {
        try (Connection postgresql = Engines.postgresql()) {
            assertThat(new TreeSet<>(Dialects.facts("postgresql").reservedWords()))
                    .isEqualTo(words(postgresql, "select word from pg_get_keywords() where catcode in ('R', 'T')"));
        }
    }

    @Test
    void namesThatPostgresqlCutsOff() throws SQLException {
        try (Connection postgresql = Engines.postgresql()) {
            int longest = Dialects.facts("postgresql").longestName();
            assertThat(words(postgresql, "select '" + "a".repeat(longest) + "'::name::text"))
                    .containsExactly("a".repeat(longest));
            assertThat(words(postgresql, "select '" + "a".repeat(longest + 1) + "'::name::text"))
                    .containsExactly("a".repeat(longest));
        }
    }

    private static Set<String> words(Connection engine, String query) throws SQLException {
        var words = new TreeSet<String>();
        try (var statement = engine.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
