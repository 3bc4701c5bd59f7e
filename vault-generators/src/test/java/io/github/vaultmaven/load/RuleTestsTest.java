// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.DeclaredRule.Severity;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of declared rules return the rows that break them, in stagings, vault and effectivity. */
class RuleTestsTest {

    private static final VaultQuery OWN_SQL = new VaultQuery.Written(
            Map.of(
                    "duckdb", "select k from h_thing where k = 'K2'",
                    "postgresql", "select k from h_thing where k = 'K2'"),
            List.of("h_thing"));

    /** Each rule with the number of rows that break it in {@link TestedVault}: now C of K1 and B of K2 are current. */
    private static final List<Declared> RULES = List.of(
            broken("h_thing", "n_given", new Rule.NotNull("n"), 1),
            kept("h_thing", "k_given", new Rule.NotNull("k")),
            broken("s_thing", "p_in", new Rule.InSet("p", List.of("A", "B")), 1),
            kept("s_thing", "p_in_now", new Rule.InSet("p", List.of("B", "C"))),
            kept("s_thing", "amount_in", new Rule.InSet("amount", List.of("1.5"))),
            broken("s_seen", "amount_from_to", new Rule.Range("amount", Optional.of("0"), Optional.of("1.49")), 2),
            kept("s_seen", "amount_to", new Rule.Range("amount", Optional.empty(), Optional.of("1.50"))),
            broken("h_thing", "k_like", new Rule.Pattern("k", "[A-Z]1|K"), 1),
            kept("h_thing", "k_like_all", new Rule.Pattern("k", "K[0-9]")),
            broken("l_tree", "one_lower", new Rule.Unique(List.of("lower_hk")), 1),
            kept("s_seen", "one_p", new Rule.Unique(List.of("p"))),
            kept("h_thing", "one_n", new Rule.Unique(List.of("n"))),
            broken("s_thing", "p_known", new Rule.ExistsIn(List.of("p"), "n_thing", List.of("p")), 2),
            kept("m_thing", "k_known", new Rule.ExistsIn(List.of("thing_hk"), "h_thing", List.of("thing_hk"))),
            broken("stg_thing", "p_checked", new Rule.Check(ModelText.expression("p = 'B' and amount > 1")), 1),
            kept("stg_thing", "n_checked", new Rule.Check(ModelText.expression("n > 0"))),
            broken("h_thing", "own_sql", new Rule.Sql(OWN_SQL), 1),
            broken("s_thing", "fresh", new Rule.FreshWithin(Duration.ofHours(1)), 1),
            kept("s_thing", "fresh_enough", new Rule.FreshWithin(Duration.ofDays(36500))),
            broken("s_thing", "many", new Rule.RowCount(Optional.of(3L), Optional.empty()), 1),
            kept("s_thing", "two", new Rule.RowCount(Optional.of(2L), Optional.of(2L))),
            kept("h_thing", "few_rejects", new Rule.RejectThreshold(Optional.empty(), 0)),
            broken("e_tree", "one_open", new Rule.OneOpenPartner(), 1));

    private record Declared(DeclaredRule rule, int broken) {}

    private static Declared broken(String relation, String name, Rule rule, int rows) {
        return new Declared(new DeclaredRule(relation, name, Severity.ERROR, rule, Origin.MEMORY), rows);
    }

    private static Declared kept(String relation, String name, Rule rule) {
        return new Declared(new DeclaredRule(relation, name, Severity.WARNING, rule, Origin.MEMORY), 0);
    }

    private static VaultModel model() {
        VaultModel plain = TestedVault.model();
        return new VaultModel(
                plain.name(),
                plain.hash(),
                plain.columns(),
                plain.sources(),
                plain.stagings(),
                plain.structures(),
                RULES.stream().map(Declared::rule).toList());
    }

    private static int rows(LoadedVault vault, DeclaredRule rule) throws SQLException {
        String query = vault.testQuery(rule.relation() + "__rule_" + rule.name());
        return Integer.parseInt(
                vault.query("select count(*) from (\n" + query + "\n) as o").get(0));
    }

    private static DeclaredRule named(String name) {
        return RULES.stream()
                .map(Declared::rule)
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rowsThatBreakARuleAreReturned(String engine) throws SQLException {
        try (var vault = TestedVault.loaded(model(), engine)) {
            var found = new TreeMap<String, Integer>();
            var expected = new TreeMap<String, Integer>();
            for (Declared declared : RULES) {
                found.put(declared.rule().name(), rows(vault, declared.rule()));
                expected.put(declared.rule().name(), declared.broken());
            }
            assertThat(found).isEqualTo(expected);
            assertThat(vault.query("select p from (" + vault.testQuery("s_thing__rule_p_in") + ") as o"))
                    .containsExactly("C");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aTestFollowsWhatBecomesOfTheVault(String engine) throws SQLException {
        try (var vault = TestedVault.loaded(model(), engine)) {
            vault.execute("update h_thing_rejects set run_id = 2");
            assertThat(rows(vault, named("few_rejects"))).isEqualTo(1);
            // From now on one partner of K2 takes the place of the other.
            vault.execute("update e_tree set load_timestamp = " + TestedVault.timestamp(2) + " where tree_hk = "
                    + TestedVault.tree("K2", null));
            vault.execute("insert into e_tree select tree_hk, " + TestedVault.timestamp(2)
                    + ", lower_hk, false, record_source, 2 from e_tree where tree_hk = "
                    + TestedVault.tree("K1", 1L));
            assertThat(rows(vault, named("one_open"))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rejectsAreThoseOfTheLastRunOfTheModelWhateverRanSince(String engine) throws SQLException {
        try (var vault = TestedVault.loaded(model(), engine)) {
            vault.execute("update h_thing_rejects set run_id = 2");
            vault.execute("insert into vault_run values (3, timestamp '2026-01-09 00:00:00', 'other')");
            assertThat(rows(vault, named("few_rejects"))).isEqualTo(1);
            vault.execute("insert into vault_run values (4, timestamp '2026-01-09 00:00:00', '"
                    + vault.plan().model().name() + "')");
            assertThat(rows(vault, named("few_rejects"))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void severityIsThatOfTheRule(String engine) throws SQLException {
        try (var vault = TestedVault.loaded(model(), engine)) {
            var severities = new ArrayList<String>();
            for (String object : List.of("h_thing__rule_n_given", "h_thing__rule_k_given")) {
                vault.plan().steps().stream()
                        .filter(s -> s.object().equals(object))
                        .map(Step::test)
                        .forEach(t -> severities.add(t.orElseThrow().severity()));
            }
            assertThat(severities).containsExactly("error", "warning");
        }
    }
}
