// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static io.github.vaultmaven.load.LinkVaults.hk;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.SourceTable;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that say nothing but that their keys belong together. */
class LinkLoadTest {

    private static final SourceTable T = LinkVaults.table("s");
    private static final String ZERO = "0".repeat(32);
    private static final String ERROR = "f".repeat(32);

    private static LoadedVault vault(String engine, Link link) throws SQLException {
        return new LoadedVault(LinkVaults.model(link), engine);
    }

    private static List<String> rows(LoadedVault vault, String columns) throws SQLException {
        return vault.query("select " + columns + " from l where extract(year from load_timestamp) > 1");
    }

    private static List<String> rejects(LoadedVault vault, String columns) throws SQLException {
        return vault.query("select reason, " + columns + " from l_rejects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void eachMemberSaysWhatNullMeans(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject, b zero, c none", List.of(), false, T))) {
            for (int i = 0; i < 2; i++) {
                RowText.run(
                        vault,
                        T,
                        "1 r a=x b=1 c=z",
                        "1 r a=x c=z",
                        "1 r b=2 c=z",
                        "1 r a=_ b=3 c=z",
                        "1 r a=x b=1",
                        "1 r b=? c=_",
                        "1 r a=x b=? c=z",
                        "1 r b=? c=z",
                        "~ r a=x b=4 c=z",
                        "~ r a=x b=4 c=z");
                assertThat(rows(vault, "l_hk, a_hk, b_hk, c_hk, record_source"))
                        .containsExactlyInAnyOrder(
                                String.join("|", hk("x", 1, "z"), hk("x"), hk(1), hk("z"), "r"),
                                String.join("|", hk("x", null, "z"), hk("x"), ZERO, hk("z"), "r"));
                assertThat(rejects(vault, "a, b, c"))
                        .containsExactlyInAnyOrder(
                                "null_key|~|2|z",
                                "null_key| |3|z",
                                "bad_type|x|?|z",
                                "null_key|~|?|z",
                                "null_ldts|x|4|z");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theZeroKeysHaveTheirRows(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a zero, b zero", List.of("n"), false, T))) {
            RowText.run(vault, T);
            assertThat(vault.query("select l_hk, a_hk, b_hk, n, record_source, run_id from l"))
                    .containsExactly(
                            ZERO + "|" + ZERO + "|" + ZERO + "|~|system|0",
                            ERROR + "|" + ERROR + "|" + ERROR + "|~|system|0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowWithoutAnyPartnerAddsNothing(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a zero, b zero", List.of(), false, T))) {
            RowText.run(vault, T, "1 r", "1 r a=_");
            assertThat(rows(vault, "l_hk")).isEmpty();
            assertThat(rejects(vault, "a")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatIsLeftOfAMissingPartnerDoesNotCount(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject, b+c zero", List.of(), false, T))) {
            RowText.run(vault, T, "1 r a=x b=1", "1 r a=x c=z", "1 r a=x b=1 c=z", "1 r a=x b=?");
            assertThat(rows(vault, "l_hk, a_hk, bc_hk"))
                    .containsExactlyInAnyOrder(
                            String.join("|", hk("x", null, null), hk("x"), ZERO),
                            String.join("|", hk("x", 1, "z"), hk("x"), hk(1, "z")));
            assertThat(rejects(vault, "a, b")).containsExactly("bad_type|x|?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void oneHubTwiceIsTwoRoles(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject, c reject", List.of(), false, T))) {
            RowText.run(vault, T, "1 r a=x c=y", "1 r a=y c=x", "1 r a=x c=x");
            assertThat(rows(vault, "a_hk, c_hk"))
                    .containsExactlyInAnyOrder(
                            hk("x") + "|" + hk("y"), hk("y") + "|" + hk("x"), hk("x") + "|" + hk("x"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void dependentKeysAreIdentityAndMustBeGiven(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject", List.of("n", "d"), false, T))) {
            RowText.run(vault, T, "1 r a=x n=1 d=u", "1 r a=x n=2 d=u", "2 r a=X n=02 d=_U");
            RowText.run(vault, T, "3 r a=x d=u", "3 r a=x n=1 d=_", "3 r a=x n=? d=u", "3 r n=? d=u", "~ r a=x");
            assertThat(rows(vault, "l_hk, n, d, extract(day from load_timestamp)"))
                    .containsExactlyInAnyOrder(hk("x", 1, "u") + "|1|u|1", hk("x", 2, "u") + "|2|u|1");
            assertThat(rejects(vault, "a, n, d"))
                    .containsExactlyInAnyOrder(
                            "null_child|x|~|u",
                            "null_child|x|1| ",
                            "bad_type|x|?|u",
                            "null_key|~|?|u",
                            "null_child|x|~|~");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofSeveralRowsTheTieRuleTakesTheFirst(String engine) throws SQLException {
        SourceTable second = LinkVaults.table("s2");
        Link link = LinkVaults.link("a reject, c reject", List.of("d"), false, T, second);
        try (var vault = vault(engine, link)) {
            RowText.deliver(vault, second, "1 a a=x c=y d=U", "1 ~ a=late c=y d=U");
            RowText.run(
                    vault,
                    T,
                    "2 r a=x c=y d=u",
                    "1 r a=x c=y d=u",
                    "1 q a=x c=y d=u",
                    "1 q a=x c=y d=U",
                    "2 ~ a=LATE c=y d=u");
            assertThat(rows(vault, "a_hk, d, extract(day from load_timestamp), record_source"))
                    .containsExactlyInAnyOrder(hk("x") + "|U|1|q", hk("late") + "|U|1|~");
            vault.run();
            assertThat(rows(vault, "a_hk")).hasSize(2);
            assertThat(rejects(vault, "a")).isEmpty();
        }
    }

    /** Also among sources behind one that does not name the key. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofSeveralSourcesTheLowestPlaceCounts(String engine) throws SQLException {
        SourceTable second = LinkVaults.table("s2");
        SourceTable third = LinkVaults.table("s3");
        Link link = LinkVaults.link("a reject, c reject", List.of(), false, T, second, third);
        try (var vault = vault(engine, link)) {
            RowText.deliver(vault, second, "1 z a=x c=y");
            RowText.deliver(vault, third, "1 a a=x c=y");
            RowText.run(vault, T, "1 r a=other c=y");
            assertThat(rows(vault, "a_hk, record_source"))
                    .containsExactlyInAnyOrder(hk("x") + "|z", hk("other") + "|r");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aDeletedRowStillRelatesItsKeys(String engine) throws SQLException {
        SourceTable cdc = LinkVaults.cdcTable("s");
        try (var vault = vault(engine, LinkVaults.link("a reject, c reject", List.of(), false, cdc))) {
            RowText.run(vault, cdc, "1 r a=x c=y op=D", "1 r a=x c=z op=?");
            assertThat(rows(vault, "c_hk")).containsExactlyInAnyOrder(hk("y"), hk("z"));
        }
    }
}
