// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.engine.Both;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.HashSettings.Algorithm;
import io.github.vaultmaven.model.HashSettings.Storage;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What both dialects spell, tried on the engines. */
class DialectsTest {

    private static final List<String> HOSTILE = List.of(
            "a'b",
            "''",
            "\"",
            "a\"\"b",
            "\\",
            "\\'",
            "line\nbreak",
            "tab\t",
            "; drop table t; --",
            "/* x */",
            "$$",
            "$1",
            "?",
            "%s",
            "\u00e9\ud83d\ude00",
            "{{ x }}",
            "e'\\n'",
            " blank ");

    /** Digests of the text {@code abc}, from RFC 1321, RFC 3174 and FIPS 180-2. */
    private static final Map<Algorithm, String> ABC = Map.of(
            Algorithm.MD5, "900150983cd24fb0d6963f7d28e17f72",
            Algorithm.SHA1, "a9993e364706816aba3e25717850c26c9cd0d89d",
            Algorithm.SHA256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private static Both both;

    @BeforeAll
    static void start() throws SQLException {
        both = new Both();
    }

    @AfterAll
    static void stop() throws SQLException {
        both.close();
    }

    @Test
    void textsComeBackAsTheyWere() throws SQLException {
        for (Both.One engine : both.engines()) {
            for (String text : HOSTILE) {
                assertThat(engine.query("select " + engine.dialect().text(text)))
                        .containsExactly(text);
            }
        }
    }

    @Test
    void namesOfAnyKindWork() throws SQLException {
        var names = new ArrayList<>(HOSTILE);
        names.addAll(List.of("select", "user", "Mixed", "1st", "plain_1", "desc", "qualify", "\u00fcber"));
        for (Both.One engine : both.engines()) {
            for (String name : names) {
                String id = engine.dialect().id(name);
                engine.run("drop table if exists names");
                engine.run("create temporary table names as select 1 as " + id);
                assertThat(engine.query("select n." + id + " from names n")).containsExactly("1");
                assertThat(engine.query(
                                "select column_name from information_schema.columns where table_name = 'names'"))
                        .containsExactly(name);
            }
        }
    }

    @Test
    void onlyPlainLowerCaseNamesStayBare() {
        for (Both.One engine : both.engines()) {
            assertThat(List.of("h_customer", "_x1", "Order", "order", "a b", "1a").stream()
                            .map(engine.dialect()::id))
                    .containsExactly("h_customer", "_x1", "\"Order\"", "\"order\"", "\"a b\"", "\"1a\"");
        }
    }

    @Test
    void whatNoEngineTakesIsRefused() {
        for (Both.One engine : both.engines()) {
            assertThatThrownBy(() -> engine.dialect().id("")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> engine.dialect().id("a\0b")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> engine.dialect().text("a\0b")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyWordThatAnEngineReservesIsQuoted() throws SQLException {
        var queries = Map.of(
                "duckdb", "select distinct keyword_name from duckdb_keywords() where keyword_category <> 'unreserved'",
                "postgresql", "select word from pg_get_keywords() where catcode <> 'U'");
        for (Both.One engine : both.engines()) {
            List<String> words = engine.query(queries.get(engine.toString()));
            assertThat(words)
                    .hasSizeGreaterThan(100)
                    .allMatch(w -> engine.dialect().id(w).startsWith("\""));
        }
    }

    @Test
    void digestsAreThoseOfTheStandards() throws SQLException {
        for (Both.One engine : both.engines()) {
            Dialect dialect = engine.dialect();
            for (Algorithm algorithm : Algorithm.values()) {
                var hex = new HashSettings("vault-1", algorithm, Storage.HEX);
                var binary = new HashSettings("vault-1", algorithm, Storage.BINARY);
                for (String statement : dialect.prerequisites(hex)) {
                    engine.run(statement);
                }
                String hexOfBytes = dialect.name().equals("duckdb") ? "lower(hex(%s))" : "encode(%s, 'hex')";
                assertThat(engine.query("select " + dialect.digest(hex, "'abc'")))
                        .containsExactly(ABC.get(algorithm));
                assertThat(engine.query("select " + hexOfBytes.formatted(dialect.digest(binary, "'abc'"))))
                        .containsExactly(ABC.get(algorithm));
                assertThat(engine.query("select " + dialect.digestLiteral(hex, "ff")))
                        .containsExactly("ff".repeat(algorithm.bytes()));
                assertThat(engine.query("select " + hexOfBytes.formatted(dialect.digestLiteral(binary, "00"))))
                        .containsExactly("00".repeat(algorithm.bytes()));
                assertThat(engine.query("select " + dialect.digest(hex, "cast(null as varchar)")))
                        .containsOnlyNulls();
                for (HashSettings settings : List.of(hex, binary)) {
                    engine.run("drop table if exists d");
                    engine.run("create temporary table d (x " + dialect.digestType(settings) + ")");
                    engine.run("insert into d select " + dialect.digest(settings, "'abc'"));
                    assertThat(engine.query("select count(*) from d where x = " + dialect.digest(settings, "'abc'")))
                            .containsExactly("1");
                }
            }
        }
    }

    @Test
    void textsSortByCodePointAlsoWhenJoined() throws SQLException {
        List<String> texts = List.of("b", "B", "a", "\u00e9", "Z", "", "\ud83d\ude00", "\uff5e");
        for (Both.One engine : both.engines()) {
            engine.column(DataType.TEXT, texts);
            String ordered = engine.dialect().ordered("c0", DataType.TEXT);
            assertThat(engine.query("select c0 from t order by " + ordered))
                    .containsExactly("", "B", "Z", "a", "b", "\u00e9", "\uff5e", "\ud83d\ude00");
            assertThat(engine.query("select " + engine.dialect().joinedTexts("c0", "'|", "c0") + " from t"))
                    .containsExactly("'|B'|Z'|a'|b'|\u00e9'|\uff5e'|\ud83d\ude00");
        }
    }

    @Test
    void trimsExactlyTheSixBlanks() throws SQLException {
        List<String> texts =
                List.of("\t\n\u000b\f\r a b \r\n", "\u00a0a\u00a0", "\u0085a", "\u2003", "", "  ", "\u001fa", "a ");
        for (Both.One engine : both.engines()) {
            engine.column(DataType.TEXT, texts);
            assertThat(engine.values(engine.dialect().trimBlanks("c0")))
                    .containsExactly("a b", "\u00a0a\u00a0", "\u0085a", "\u2003", "", "", "\u001fa", "a");
        }
    }

    @Test
    void aWorkTableReplacesTheOneBefore() throws SQLException {
        for (Both.One engine : both.engines()) {
            for (int run = 1; run <= 2; run++) {
                List<String> statements = engine.dialect().createWork("Work 1");
                for (String statement : statements.subList(0, statements.size() - 1)) {
                    engine.run(statement);
                }
                engine.run(statements.get(statements.size() - 1) + " select " + run + " as x");
            }
            assertThat(engine.query("select x from \"Work 1\"")).containsExactly("2");
        }
    }

    @Test
    void timestampsAreLiterals() throws SQLException {
        for (Both.One engine : both.engines()) {
            String value = engine.dialect()
                    .canonicalText(engine.dialect().timestamp("0001-01-01 00:00:00"), DataType.TIMESTAMP);
            assertThat(engine.query("select " + value)).containsExactly("0001-01-01T00:00:00.000000");
        }
    }

    @Test
    void keysJoinColumnsOfOtherTables() throws SQLException {
        for (Both.One engine : both.engines()) {
            String key = engine.dialect().keyText("c0");
            engine.column(DataType.TEXT, List.of("a", "B", "\u00e9"));
            engine.run("drop table if exists made");
            engine.run("create temporary table made as select " + key + " as k from t");
            assertThat(engine.query("select count(*) from made m join t on t.c0 = m.k"))
                    .containsExactly("2");
        }
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        // `small` is registered by these tests.
        assertThatThrownBy(() -> Dialects.byName("oracle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No dialect 'oracle'. Known: duckdb, postgresql, small");
        assertThatThrownBy(() -> HashProfiles.byName("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No hash profile 'x'. Known: automate_dv, datavault4dbt-1, datavault4dbt-2, vault-1");
    }

    @Test
    void onlyForeignProfilesDiffer() {
        for (Both.One engine : both.engines()) {
            assertThat(HashProfiles.byName("vault-1").differences(engine.dialect()))
                    .isEmpty();
            for (String foreign : List.of("automate_dv", "datavault4dbt-1", "datavault4dbt-2")) {
                HashProfile profile = HashProfiles.byName(foreign);
                assertThat(profile.differences(engine.dialect())).isNotEmpty().allMatch(s -> s.endsWith("."));
            }
        }
    }
}
