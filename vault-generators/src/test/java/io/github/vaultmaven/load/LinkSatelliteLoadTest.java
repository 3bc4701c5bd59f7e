// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static io.github.vaultmaven.load.LinkVaults.hk;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Link.Member;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Non-historized satellites and record tracking, on a hub (a member of the link) and on the link itself. */
class LinkSatelliteLoadTest {

    private static final SourceTable T = LinkVaults.table("s");
    private static final String ZERO = "0".repeat(32);

    private static Parent hub(Link link) {
        Member member = link.members().get(0);
        return new Parent(member.hub(), member.hashKey(), member.parts());
    }

    private static Parent parent(Link link) {
        List<KeyPart> parts = Stream.concat(
                        link.members().stream().flatMap(m -> m.parts().stream()), link.dependentKeys().stream())
                .toList();
        return new Parent(link.name(), link.hashKey(), parts);
    }

    private static LoadedVault satellite(String engine, Link link, Parent parent) throws SQLException {
        var satellite = new NonHistorizedSatellite(
                "l", "n_l", parent, "hd", List.of(Attribute.of("p", DataType.TEXT)), link.feeds(), Origin.MEMORY);
        return new LoadedVault(LinkVaults.model(link, satellite), engine);
    }

    private static LoadedVault tracking(String engine, Link link, Parent parent) throws SQLException {
        var tracking = new RecordTracking("l", "t_l", parent, link.feeds(), Origin.MEMORY);
        return new LoadedVault(LinkVaults.model(link, tracking), engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aHubKeyKeepsItsFirstRow(String engine) throws SQLException {
        Link link = LinkVaults.link("a reject, c none", List.of(), false, T);
        try (var vault = satellite(engine, link, hub(link))) {
            RowText.run(vault, T, "2 r a=x p=A", "2 q a=X p=A", "3 r a=x p=B", "2 r a=y p=A", "2 r a=y p=B");
            RowText.run(vault, T, "1 r a=x p=C", "4 r a=x p=A", "3 r a=y p=A", "5 r p=A", "~ r a=z p=A");
            vault.run();
            assertThat(vault.query("select a_hk, p, record_source, extract(day from load_timestamp) from n_l"))
                    .containsExactlyInAnyOrder(ZERO + "|~|system|1", hk("x") + "|A|q|2", hk("y") + "|A|r|3");
            assertThat(vault.query("select reason, a, p, extract(day from load_timestamp) from n_l_rejects"))
                    .containsExactlyInAnyOrder(
                            "taken|x|B|3",
                            "conflict|y|A|2",
                            "conflict|y|B|2",
                            "taken|x|C|1",
                            "null_key|~|A|5",
                            "null_ldts|z|A|~");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aLinkKeyNeedsWhatItsLinkNeeds(String engine) throws SQLException {
        Link link = LinkVaults.link("a zero, b reject, c none", List.of("n"), false, T);
        try (var vault = satellite(engine, link, parent(link))) {
            RowText.run(
                    vault,
                    T,
                    "1 r a=x b=1 c=y n=1 p=A",
                    "1 r b=1 c=y n=1 p=B",
                    "1 r a=x b=1 n=1 p=C",
                    "1 r a=x c=y n=1 p=D",
                    "1 r a=x b=1 c=y p=E",
                    "1 r a=x b=? c=y n=1 p=F",
                    "1 r a=x b=1 c=y n=? p=G");
            assertThat(vault.query("select l_hk, p from n_l where p is not null"))
                    .containsExactlyInAnyOrder(hk("x", 1, "y", 1) + "|A", hk(null, 1, "y", 1) + "|B");
            assertThat(vault.query("select reason, p from n_l_rejects"))
                    .containsExactlyInAnyOrder("null_key|D", "null_child|E", "bad_type|F", "bad_type|G");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aLinkWithoutPartnersHasNoSatelliteRow(String engine) throws SQLException {
        Link link = LinkVaults.link("a zero, c zero", List.of(), false, T);
        try (var vault = satellite(engine, link, parent(link))) {
            RowText.run(vault, T, "1 r p=A");
            assertThat(vault.query("select p from n_l where p is not null")).isEmpty();
            assertThat(vault.query("select reason, p from n_l_rejects")).containsExactly("zero_key|A");
        }
        try (var vault = tracking(engine, link, parent(link))) {
            RowText.run(vault, T, "1 r p=A", "~ r a=x");
            assertThat(vault.query("select l_hk, source_table from t_l")).containsExactly(ZERO + "|system");
            assertThat(vault.query("select reason, a from t_l_rejects"))
                    .containsExactlyInAnyOrder("zero_key|~", "null_ldts|x");
        }
    }

    /** A missing partner of the kind {@code none} makes a row silent, whether it is part of the link's identity or not. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowThatNamesNoPartnerHasNoSatelliteRow(String engine) throws SQLException {
        for (String members : List.of("a reject, c none", "a reject, c none content")) {
            Link link = LinkVaults.link(members, List.of(), false, T);
            var satellite = new Satellite(
                    "l",
                    "s_l",
                    parent(link),
                    "hd",
                    List.of(Attribute.of("p", DataType.TEXT)),
                    Optional.empty(),
                    Satellite.History.CHANGES,
                    true,
                    link.feeds(),
                    Origin.MEMORY);
            try (var vault = new LoadedVault(LinkVaults.model(link, satellite), engine)) {
                RowText.run(vault, T, "1 r a=x c=y p=A", "2 r a=x p=B", "3 r a=v p=C");
                RowText.run(vault, T, "4 r a=x p=D", "5 r a=x c=y p=E", "5 r a=x p=F", "1 r a=v p=C");
                assertThat(vault.query("select p, extract(day from load_timestamp) from s_l where p is not null"))
                        .as(members)
                        .containsExactlyInAnyOrder("A|1", "E|5");
                assertThat(vault.query("select reason, p from s_l_rejects")).isEmpty();
            }
        }
    }

    /** A member that is no part of the identity leaves a key when it does not fit its type. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowWithAMemberThatDoesNotFitIsRejected(String engine) throws SQLException {
        Link link = LinkVaults.link("a reject, b zero content", List.of(), false, T);
        try (var vault = tracking(engine, link, parent(link))) {
            RowText.run(vault, T, "1 r a=x b=1", "2 r a=x", "3 r a=x b=?");
            assertThat(vault.query("select extract(day from load_timestamp) from t_l where source_table <> 'system'"))
                    .containsExactly("1", "2");
            assertThat(vault.query("select reason, a, b from t_l_rejects")).containsExactly("bad_type|x|?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aKeyIsTrackedInEachDeliveryOfEachSource(String engine) throws SQLException {
        SourceTable second = LinkVaults.cdcTable("s2");
        Link link = LinkVaults.link("a reject, c reject content", List.of("n"), false, T, second);
        try (var vault = tracking(engine, link, parent(link))) {
            RowText.deliver(vault, second, "1 r a=x c=y n=1 op=D", "2 r a=x c=y n=1 op=?");
            RowText.run(vault, T, "1 r a=x c=y n=1 p=A", "1 q a=X c=z n=1 p=B", "1 r a=v c=y n=1");
            RowText.run(vault, T, "1 r a=x c=y n=1", "3 r a=x n=1", "3 r a=x c=y", "3 r a=x c=y n=?");
            String xy = hk("x", 1);
            assertThat(
                            vault.query(
                                    "select l_hk, source_table, extract(day from load_timestamp) from t_l where source_table <> 'system'"))
                    .containsExactlyInAnyOrder(xy + "|s.t|1", xy + "|s2.t|1", xy + "|s2.t|2", hk("v", 1) + "|s.t|1");
            assertThat(vault.query("select reason, a, c, n from t_l_rejects"))
                    .containsExactlyInAnyOrder("null_key|x|~|1", "null_child|x|y|~", "bad_type|x|y|?");
        }
    }
}
