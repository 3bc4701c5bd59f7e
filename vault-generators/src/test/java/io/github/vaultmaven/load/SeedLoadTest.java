// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a file beside the spec are what a reference holds. */
class SeedLoadTest {

    private static final String SPECS = """
            reference: country
            key: [{name: code, type: varchar(3)}]
            attributes:
              - {name: label, type: varchar}
              - {name: area, type: "decimal(9,2)"}
              - {name: since, type: date}
              - {name: member, type: boolean}
            history: HISTORY
            seed: data/countries.csv
            """;

    private static final String FILE = """
            label,code,since,area,member
            Deutschland,DE,1949-05-23,357588.0,true
            "Côte d'Ivoire",CI,1960-08-07,,false
            "a ""quoted"", text
            over two lines'); drop table ref_country; --",XX,,0.5,
            "",YY,,,
            """;

    private static SpecVault vault(String engine, boolean history, String file) throws SQLException {
        return new SpecVault(
                engine, SPECS.replace("HISTORY", String.valueOf(history)), Map.of("data/countries.csv", file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void valuesAreThoseOfTheFile(String engine) throws SQLException {
        try (var vault = vault(engine, false, FILE)) {
            vault.run();
            String all =
                    "select code, label, area, since, case when member then 1 when not member then 0 end, record_source"
                            + " from ref_country";
            assertThat(vault.query(all))
                    .containsExactly(
                            "CI|Côte d'Ivoire|~|1960-08-07|0|seed.country",
                            "DE|Deutschland|357588.00|1949-05-23|1|seed.country",
                            "XX|a \"quoted\", text\nover two lines'); drop table ref_country; --|0.50|~|~|seed.country",
                            "YY||~|~|~|seed.country");
            assertThat(vault.query("select * from ref_country_rejects")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"duckdb,true", "duckdb,false", "postgresql,true", "postgresql,false"})
    void itIsLoadedAgainWithoutAChange(String engine, boolean history) throws SQLException {
        try (var vault = vault(engine, history, FILE)) {
            vault.vault().runAt("2026-01-01 00:00:00");
            vault.vault().runAt("2026-01-02 00:00:00");
            assertThat(vault.query("select count(*), max(extract(day from load_timestamp)) from ref_country"))
                    .containsExactly("4|1");
        }
    }

    @ParameterizedTest
    @CsvSource({"duckdb,true", "duckdb,false", "postgresql,true", "postgresql,false"})
    void aChangeOfTheFileIsAChangeOfTheReference(String engine, boolean history) throws SQLException {
        try (var vault = vault(engine, history, FILE)) {
            vault.vault().runAt("2026-01-01 00:00:00");
            // The staging is what a changed file would leave.
            String statement = vault.vault().scripts().get("load/reference/ref_country.sql");
            vault.vault()
                    .execute("insert into vault_run (run_id, started_at) values (2, timestamp '2026-01-02 00:00:00')");
            vault.vault()
                    .execute("update stg_country_seed set country_hashdiff = 'ffffffffffffffffffffffffffffffff',"
                            + " label = 'Germany', load_timestamp = timestamp '2026-01-02 00:00:00' where code = 'DE'");
            for (var part : new io.github.vaultmaven.run.ScriptSplitter().split(statement)) {
                vault.vault().execute(part.text());
            }
            assertThat(vault.query("select label from ref_country where code = 'DE'"))
                    .containsExactly(history ? new String[] {"Deutschland", "Germany"} : new String[] {"Deutschland"});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aFileWithoutRowsIsNoMistake(String engine) throws SQLException {
        try (var vault = vault(engine, true, "code,label,area,since,member\n")) {
            vault.run();
            assertThat(vault.query("select * from ref_country")).isEmpty();
        }
    }
}
