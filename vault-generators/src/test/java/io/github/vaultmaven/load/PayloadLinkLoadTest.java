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

/** Links that say something besides their identity: a payload, or members or dependent keys that are no part of it. */
class PayloadLinkLoadTest {

    private static final SourceTable T = LinkVaults.table("s");

    private static LoadedVault vault(String engine, Link link) throws SQLException {
        return new LoadedVault(LinkVaults.model(link), engine);
    }

    private static List<String> rows(LoadedVault vault, String columns) throws SQLException {
        return vault.query("select " + columns
                + ", extract(day from load_timestamp) from l where extract(year from load_timestamp) > 1");
    }

    private static List<String> rejects(LoadedVault vault, String columns) throws SQLException {
        return vault.query("select reason, " + columns + " from l_rejects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theFirstPayloadIsKeptForGood(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject, c reject", List.of("n"), true, T))) {
            String[] first = {"2 r a=x c=y n=1 p=A", "3 r a=x c=y n=1 p=B", "4 r a=x c=y n=1 p=A", "2 r a=x c=y n=2 p=C"
            };
            RowText.run(vault, T, first);
            RowText.run(vault, T, "1 r a=x c=y n=1 p=A", "1 r a=x c=y n=1 p=a", "1 r a=x c=y n=2");
            RowText.run(vault, T, first);
            assertThat(rows(vault, "l_hk, a_hk, c_hk, n, p"))
                    .containsExactlyInAnyOrder(
                            String.join("|", hk("x", "y", 1), hk("x"), hk("y"), "1", "A", "2"),
                            String.join("|", hk("x", "y", 2), hk("x"), hk("y"), "2", "C", "2"));
            assertThat(rejects(vault, "n, p")).containsExactlyInAnyOrder("taken|1|B", "taken|1|a", "taken|2|~");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void twoPayloadsInADeliveryLeaveTheKeyToAnother(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject, c reject", List.of(), true, T))) {
            String[] first = {"2 r a=x c=y p=A", "2 r a=x c=y p=B", "2 r a=z c=y p=A"};
            RowText.run(vault, T, first);
            RowText.run(vault, T, first);
            RowText.run(vault, T, "2 r a=x c=y p=D");
            assertThat(rows(vault, "a_hk, p")).containsExactly(hk("z") + "|A|2");
            RowText.run(vault, T, "4 r a=x c=y p=E", "3 r a=x c=y p=C", "2 r a=x c=y p=F");
            RowText.run(vault, T, "1 r a=x c=y p=G", "1 r a=x c=y p=H");
            assertThat(rows(vault, "a_hk, p")).containsExactlyInAnyOrder(hk("z") + "|A|2", hk("x") + "|C|3");
            assertThat(rejects(vault, "p, extract(day from load_timestamp)"))
                    .containsExactlyInAnyOrder(
                            "conflict|A|2",
                            "conflict|B|2",
                            "conflict|D|2",
                            "conflict|F|2",
                            "taken|E|4",
                            "taken|G|1",
                            "taken|H|1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofTwoSourcesTheLowerPlaceDecides(String engine) throws SQLException {
        SourceTable second = LinkVaults.table("s2");
        try (var vault = vault(engine, LinkVaults.link("a reject, c reject", List.of(), true, T, second))) {
            RowText.deliver(vault, second, "1 q a=x c=y p=A", "1 q a=x c=y p=B", "1 q a=v c=y p=D");
            RowText.run(vault, T, "1 r a=x c=y p=B", "2 r a=v c=y p=E");
            assertThat(rows(vault, "a_hk, p, record_source"))
                    .containsExactlyInAnyOrder(hk("x") + "|B|r|1", hk("v") + "|D|q|1");
            assertThat(rejects(vault, "source_table, p")).containsExactlyInAnyOrder("taken|s2.t|A", "taken|s.t|E");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatIsNoIdentityIsContent(String engine) throws SQLException {
        try (var vault =
                vault(engine, LinkVaults.link("a reject, c reject content, b zero content", List.of(), false, T))) {
            RowText.run(vault, T, "1 r a=o c=k", "1 r a=o c=_K");
            RowText.run(vault, T, "2 r a=o c=k", "2 r a=o c=m", "2 r a=o c=k b=1", "2 r a=o b=1", "2 r a=o c=k b=?");
            assertThat(rows(vault, "l_hk, a_hk, c_hk, b_hk"))
                    .containsExactly(String.join("|", hk("o"), hk("o"), hk("k"), "0".repeat(32), "1"));
            assertThat(rejects(vault, "c, b"))
                    .containsExactlyInAnyOrder("taken|m|~", "taken|k|1", "null_key|~|1", "bad_type|k|?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aDependentKeyThatIsNoIdentityIsContent(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject", List.of("n content", "d"), false, T))) {
            RowText.run(
                    vault,
                    T,
                    "2 r a=x d=u n=1",
                    "3 r a=x d=u n=2",
                    "2 r a=x d=v n=5",
                    "2 r a=y d=u n=1",
                    "2 r a=y d=u n=2",
                    "2 r a=z d=u",
                    "2 r a=z d=u n=?");
            // Of the rejected rows those of y contradict each other, which closes day 2 for y and u; those of z close
            // nothing.
            RowText.run(vault, T, "1 r a=x d=u n=9", "4 r a=x d=u n=01", "3 r a=y d=u n=3", "2 r a=z d=u n=7");
            assertThat(rows(vault, "l_hk, a_hk, n, d"))
                    .containsExactlyInAnyOrder(
                            String.join("|", hk("x", "u"), hk("x"), "1", "u", "2"),
                            String.join("|", hk("x", "v"), hk("x"), "5", "v", "2"),
                            String.join("|", hk("y", "u"), hk("y"), "3", "u", "3"),
                            String.join("|", hk("z", "u"), hk("z"), "7", "u", "2"));
            assertThat(rejects(vault, "a, n"))
                    .containsExactlyInAnyOrder(
                            "taken|x|2", "conflict|y|1", "conflict|y|2", "null_child|z|~", "bad_type|z|?", "taken|x|9");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void suchAKeyAndAPayloadAreOneContent(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a reject", List.of("n content"), true, T))) {
            RowText.run(vault, T, "1 r a=x n=1 p=A", "1 r a=y n=1 p=A", "1 r a=y n=2 p=A");
            RowText.run(vault, T, "2 r a=x n=1 p=A", "2 r a=x n=2 p=A", "2 r a=x n=1 p=B");
            assertThat(rows(vault, "l_hk, n, p")).containsExactly(hk("x") + "|1|A|1");
            assertThat(rejects(vault, "a, n, p"))
                    .containsExactlyInAnyOrder("conflict|y|1|A", "conflict|y|2|A", "taken|x|2|A", "taken|x|1|B");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPayloadWithoutAnyPartnerIsRejected(String engine) throws SQLException {
        try (var vault = vault(engine, LinkVaults.link("a zero, c none", List.of(), true, T))) {
            RowText.run(vault, T, "1 r p=A", "1 r a=x p=A");
            assertThat(rows(vault, "p")).isEmpty();
            assertThat(rejects(vault, "p")).isEmpty();
        }
        try (var vault = vault(engine, LinkVaults.link("a zero, c zero", List.of(), true, T))) {
            RowText.run(vault, T, "1 r p=A", "~ r p=A", "1 r a=x p=A");
            assertThat(rows(vault, "a_hk, p")).containsExactly(hk("x") + "|A|1");
            assertThat(rejects(vault, "p")).containsExactlyInAnyOrder("zero_key|A", "null_ldts|A");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aDeletedRowStatesNoPayload(String engine) throws SQLException {
        SourceTable cdc = LinkVaults.cdcTable("s");
        try (var vault = vault(engine, LinkVaults.link("a reject, c reject", List.of(), true, cdc))) {
            RowText.run(
                    vault,
                    cdc,
                    "1 r a=x c=y p=A op=D",
                    "2 r a=x c=y p=B op=U",
                    "2 r a=v c=y p=C op=?",
                    "3 r a=x c=y op=D");
            assertThat(rows(vault, "a_hk, p")).containsExactly(hk("x") + "|B|2");
            assertThat(rejects(vault, "a, p")).containsExactly("bad_operation|v|C");
        }
    }
}
