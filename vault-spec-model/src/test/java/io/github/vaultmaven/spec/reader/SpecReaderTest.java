// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.rule.DeclaredRule.Severity;
import io.github.vaultmaven.spec.BridgeSpec;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.DimensionSpec;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.SnapshotsSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What specs say, key by key. */
class SpecReaderTest {

    private static SpecSet read(String text) {
        var diagnostics = new Diagnostics();
        SpecSet specs = SpecReader.read(List.of(YamlSource.of("a.yaml", text)), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return specs;
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }

    /** Records print all that they hold; places are what differs. */
    private static String withoutPlaces(EntitySpec spec) {
        return spec.toString()
                .replaceAll("SourceRange\\[[^]]*]|a\\.yaml:\\d+:\\d+", "")
                .replaceAll("layout=ScalarLayout\\[[^]]*]", "");
    }

    @Test
    void allFormsOfAnEntityAreTheSameDocument() {
        String expected = withoutPlaces(read("""
                        entity: member
                        description: Insured
                        hub: {business_key: [member_id]}
                        satellites: [{name: s, attributes: [a]}]
                        """).entities().get(0));
        List<String> forms = List.of("""
                entity: {name: member, description: Insured}
                hub: {business_key: [member_id]}
                satellites: [{name: s, attributes: [a]}]
                """, """
                entity:
                  name: member
                  description: Insured
                  hub: {business_key: [member_id]}
                  satellites: [{name: s, attributes: [a]}]
                """, """
                - entity: member
                  description: Insured
                  hub: {business_key: [member_id]}
                  satellites: [{name: s, attributes: [a]}]
                """, """
                {"hub": {"business_key": ["member_id"]}, "satellites": [{"attributes": ["a"], "name": "s"}],
                 "entity": {"description": "Insured", "name": "member"}}
                """);
        for (String form : forms) {
            assertThat(withoutPlaces(read(form).entities().get(0))).isEqualTo(expected);
        }
    }

    @Test
    void everyValueKnowsItsPlace() {
        EntitySpec entity = read("entity: member\nhub:\n  business_key:\n    - {name: id, type: bigint}\n")
                .entities()
                .get(0);
        assertThat(entity.name().range()).isEqualTo(new SourceRange("a.yaml", 1, 9, 1, 15));
        assertThat(entity.hub().businessKey().get(0).type().orElseThrow().range())
                .isEqualTo(new SourceRange("a.yaml", 4, 24, 4, 30));
    }

    @Test
    void wordsOfAnyObject() {
        var about = read("""
                        vault: {name: v, owner: Ann, steward: Bob, domain: sales, tags: [a, b], instructions: Keep, terms: {sla: 4h, days: 3}}
                        """).vault().orElseThrow().about();
        assertThat(about.owner()).isEqualTo("Ann");
        assertThat(about.steward()).isEqualTo("Bob");
        assertThat(about.domain()).isEqualTo("sales");
        assertThat(about.tags()).containsExactly("a", "b");
        assertThat(about.instructions()).isEqualTo("Keep");
        assertThat(about.terms()).containsExactly(Map.entry("days", "3"), Map.entry("sla", "4h"));
    }

    @Test
    void waysToCompute() {
        var satellites = read("""
                        computed_satellite: a
                        on: member
                        expressions: {risk: "1"}
                        over: [s_x]
                        attributes: {risk: integer}
                        ---
                        computed_satellite: b
                        on: member
                        sql: {postgresql: "select 1", duckdb: "select 2"}
                        attributes: [risk, {name: why, type: varchar}]
                        ---
                        computed_satellite: c
                        on: member
                        lookup: {reference: country, key: cc, take: [name], no_match: "'?'", several: error}
                        attributes: {name: varchar}
                        ---
                        computed_satellite: d
                        on: member
                        merge: [s_x, s_y]
                        ---
                        computed_satellite: e
                        on: member
                        instructions: Sum the claims of a year
                        """).business().satellites();
        assertThat(satellites.get(0).computation()).isInstanceOf(Computation.Expressions.class);
        assertThat(((Computation.Sql) satellites.get(1).computation()).byEngine())
                .extracting(e -> e.name().value())
                .containsExactly("duckdb", "postgresql");
        var lookup = (Computation.Lookup) satellites.get(2).computation();
        assertThat(lookup.reference().value()).isEqualTo("country");
        assertThat(lookup.several().orElseThrow().value()).isEqualTo("error");
        assertThat(values(((Computation.Merge) satellites.get(3).computation()).satellites()))
                .containsExactly("s_x", "s_y");
        assertThat(((Computation.Instruction) satellites.get(4).computation())
                        .text()
                        .text())
                .isEqualTo("Sum the claims of a year");
    }

    @Test
    void businessLinksAndHubs() {
        var business = read("""
                        same_as: match
                        hub: customer
                        rule: {match: [upper(email)], over: s_c, master: oldest}
                        ---
                        computed_link: l
                        members: [a, {hub: a, role: b}]
                        query: select 1
                        ---
                        business_hub: household
                        business_key: [{name: address, type: varchar}]
                        query: select 1
                        """).business();
        var match = (Computation.Match) business.sameAs().get(0).computation();
        assertThat(match.match().get(0).text()).isEqualTo("upper(email)");
        assertThat(match.master().value()).isEqualTo("oldest");
        assertThat(business.links().get(0).members()).hasSize(2);
        assertThat(business.hubs().get(0).businessKey().get(0).name().value()).isEqualTo("address");
    }

    @Test
    void pointsInTime() {
        var time = read("""
                        snapshots: daily
                        from: 2024-01-01
                        every: week
                        at: "06:30"
                        keep: [{grain: day, for: 90 days}, {grain: year}]
                        ---
                        pit: member
                        link: l
                        snapshots: daily
                        ---
                        bridge: b
                        start: member
                        path: [l, {link: m, effectivity: e_m, from: a, to: b}]
                        snapshots: daily
                        """).time();
        SnapshotsSpec daily = time.snapshots().get(0);
        assertThat(daily.from().value()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(daily.every().value()).isEqualTo(SnapshotsSpec.Grain.WEEK);
        assertThat(daily.at()).isEqualTo(LocalTime.of(6, 30));
        assertThat(daily.keep())
                .extracting(SnapshotsSpec.Keep::age)
                .containsExactly(Optional.of(Period.ofDays(90)), Optional.empty());
        assertThat(time.pits().get(0).ofLink()).isTrue();
        assertThat(time.pits().get(0).satellites()).isEmpty();
        assertThat(time.bridges().get(0).path())
                .extracting(BridgeSpec.Hop::link)
                .extracting(Located::value)
                .containsExactly("l", "m");
    }

    @Test
    void accessLayer() {
        var access = read("""
                        dimension: member
                        hub: member
                        type: scd2
                        attributes: {full: "a.b", age: "a.c"}
                        unknown: {full: "?"}
                        hierarchy: {link: l, levels: 4}
                        ---
                        fact: claims
                        grain: bridge b
                        kind: periodic
                        snapshots: daily
                        measures: {amount: {expression: amount, aggregate: sum}, n: {aggregate: count}}
                        dimensions: {member: {as_of: paid_at}, day: {calendar: cal, date: paid_at}}
                        ---
                        view: v
                        hub: member
                        attributes: all
                        ---
                        calendar: cal
                        from: 2020-01-01
                        to: 2030-12-31
                        fiscal_year_starts: 4
                        """).access();
        DimensionSpec dimension = access.dimensions().get(0);
        assertThat(dimension.type().value()).isEqualTo(DimensionSpec.Type.SCD2);
        assertThat(dimension.attributes().orElseThrow())
                .extracting(a -> a.name().value())
                .containsExactly("age", "full");
        assertThat(dimension.hierarchy().orElseThrow().levels().value()).isEqualTo(4);
        FactSpec fact = access.facts().get(0);
        assertThat(fact.grain().kind()).isEqualTo(FactSpec.GrainKind.BRIDGE);
        assertThat(fact.grain().name().value()).isEqualTo("b");
        assertThat(fact.kind().value()).isEqualTo(FactSpec.Kind.PERIODIC);
        assertThat(fact.measures())
                .extracting(m -> m.aggregate().orElseThrow().value())
                .containsExactly("sum", "count");
        assertThat(fact.dimensions())
                .extracting(d -> d.dimension().value() + " " + d.calendar() + " "
                        + d.asOf().orElseThrow().value())
                .containsExactly("cal true paid_at", "member false paid_at");
        assertThat(access.views().get(0).attributes()).isEmpty();
        assertThat(access.calendars().get(0).fiscalYearStarts()).isEqualTo(4);
    }

    @Test
    void rulesAndCustomStructures() {
        SpecSet specs = read("""
                custom: kind
                name: mine
                entity: e
                properties: {days: 30, deep: {on: true}, list: [a, 1.5]}
                ---
                source: s
                tables:
                  t:
                    columns: {a: {type: integer, rules: [{min: 0, max: 9}]}}
                    rules: [{name: r, check: a > b, severity: warning}, {unique: [a]}]
                """);
        assertThat(specs.customs().get(0).properties())
                .isEqualTo(Map.of(
                        "days",
                        new BigDecimal(30),
                        "deep",
                        Map.of("on", true),
                        "list",
                        List.of("a", new BigDecimal("1.5"))));
        var table = specs.sources().get(0).tables().get(0);
        assertThat(table.rules()).extracting(RuleSpec::kind).containsExactly(RuleSpec.Kind.CHECK, RuleSpec.Kind.UNIQUE);
        assertThat(table.rules().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(table.rules().get(0).text().orElseThrow().text()).isEqualTo("a > b");
        assertThat(table.columns().get(0).rules().get(0).kind()).isEqualTo(RuleSpec.Kind.RANGE);
    }
}
