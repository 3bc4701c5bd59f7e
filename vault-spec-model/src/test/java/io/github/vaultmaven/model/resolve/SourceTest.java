// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceFiles;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a source document means, as the page "Spec reference" says. */
class SourceTest {

    private static SourceTable table(String name, String... texts) {
        return Specs.model(texts).sources().stream()
                .filter(t -> t.fullName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMappingsSchemaIsNotWhereFilesLand() {
        var model = Specs.model("""
                source: facets
                tables:
                  enrolments: {files: enrolments.csv, columns: {enrolment_id: bigint}}
                """, """
                entity: enrolment
                hub: {business_key: [enrolment_id]}
                source_mappings: {facets: {schema: facets_history, table: enrolments}}
                """);
        SourceTable mapped = Specs.staging(model, "stg_enrolment_facets").table();
        assertThat(mapped.schema()).isEmpty();
    }

    @Test
    void filesAreTextThatIsParsed() {
        SourceTable table = table("facets.enrolments", """
                source: facets
                schema: never_for_files
                tables:
                  enrolments:
                    files: {path: "facets/*/enrolments.csv", delimiter: ";", null: "\\\\N", open: true}
                    load_timestamp: {path: 'facets/(\\d{4}-\\d{2}-\\d{2})/', format: yyyy-MM-dd, zone: Europe/Berlin}
                    record_source: "concat('F', member)"
                    columns:
                      amount: {type: "decimal(12,2)", decimal_sign: ",", group_sign: ".", strip: "€ ", null: ["", "n/a"], trim: true}
                      paid_on: {type: date, format: d.M.yyyy}
                      member: {}
                """);
        assertThat(table.files())
                .contains(new SourceFiles(
                        "facets/*/enrolments.csv", "csv", Map.of("delimiter", ";", "null", "\\N"), true));
        assertThat(table.table()).isEqualTo("land_facets_enrolments");
        assertThat(table.schema()).isEmpty();
        assertThat(table.loadTimestamp())
                .isEqualTo(new LoadTimestamp.OfPath("facets/(\\d{4}-\\d{2}-\\d{2})/", "yyyy-MM-dd", "Europe/Berlin"));
        assertThat(table.recordSource())
                .isEqualTo(new ExpressionParser().parse("concat('F', member)").orThrow());
        assertThat(table.columns()).extracting(SourceColumn::name).containsExactly("amount", "member", "paid_on");
        assertThat(table.columns())
                .extracting(SourceColumn::parsing)
                .containsExactly(
                        new Parsing(true, true, List.of("", "n/a"), "", ",", ".", "€ "),
                        Parsing.NONE,
                        new Parsing(true, false, List.of(), "d.M.yyyy", ".", "", ""));
    }

    @Test
    void tableOverridesItsSource() {
        String source = """
                source: s
                schema: main
                delivery: delta
                load_timestamp: run
                tables:
                  a: {columns: {x: bigint}}
                  b: {table: B_HIST, schema: other, load_timestamp: {expression: "cast(x as timestamp)"}, delivery: {kind: cdc, first: full}, operation: {column: op}, columns: [{name: x, type: date}, {name: a, type: integer}]}
                  c: {columns: {load_timestamp: timestamp}}
                """;
        SourceTable a = table("s.a", source);
        assertThat(a.schema()).isEqualTo("main");
        assertThat(a.table()).isEqualTo("a");
        assertThat(a.delivery()).isEqualTo(Delivery.DELTA);
        assertThat(a.firstDelivery()).isEmpty();
        assertThat(a.loadTimestamp()).isEqualTo(new LoadTimestamp.OfRun());
        SourceTable b = table("s.b", source);
        assertThat(b.schema()).isEqualTo("other");
        assertThat(b.table()).isEqualTo("B_HIST");
        assertThat(b.delivery()).isEqualTo(Delivery.CDC);
        assertThat(b.firstDelivery()).contains(Delivery.FULL);
        assertThat(b.operation()).contains(new SourceTable.Operation("op", List.of("I"), List.of("U"), List.of("D")));
        assertThat(b.loadTimestamp())
                .isEqualTo(new LoadTimestamp.OfColumn(
                        new ExpressionParser().parse("cast(x as timestamp)").orThrow()));
        assertThat(b.columns()).extracting(SourceColumn::name).containsExactly("x", "a", "op");
    }

    @Test
    void stepsStandInTheirOrderAndAddColumns() {
        SourceTable table = table("s.t", """
                source: s
                tables:
                  t:
                    columns: {id: bigint, amount: integer, prefs: json, ref: bigint}
                    join:
                      - {table: other, on: {ref: id}, take: {number: no}, unmatched: zero}
                      - {table: person, on: {ref: pid}, take: {person: pid}, as_of: vault}
                    number: {line: {per: [id], order: [amount, double_up]}}
                    filter: "doubled > 2"
                    derive: {double_up: "doubled * 2", doubled: "amount * 2"}
                    flatten: [{column: prefs, path: "$.tags[*]", as: {tag: {path: "$", type: varchar}, rank: {path: "$.r", type: integer}}, index: tag_no}]
                  other: {columns: {id: bigint, no: varchar(9)}}
                """, "entity: person\nhub: {business_key: [{name: pid, type: bigint}]}\n");
        assertThat(table.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Flatten", "Derive", "Derive", "Number", "Join", "Join");
        SourceStep.Flatten flatten = (SourceStep.Flatten) table.steps().get(0);
        assertThat(flatten.added()).extracting(SourceColumn::name).containsExactly("rank", "tag", "tag_no");
        assertThat(flatten.columns().get(0).column().parsing()).isEqualTo(Parsing.TEXT);
        SourceStep.Derive first = (SourceStep.Derive) table.steps().get(1);
        assertThat(first.column().name()).isEqualTo("doubled");
        assertThat(table.filter())
                .contains(new ExpressionParser().parse("doubled > 2").orThrow());
        SourceStep.Number number = (SourceStep.Number) table.steps().get(3);
        assertThat(number.per()).containsExactly("id");
        assertThat(number.order()).containsExactly("amount", "double_up");
        SourceStep.Join join = (SourceStep.Join) table.steps().get(4);
        assertThat(join.target()).isEqualTo(new SourceStep.Target.SameDelivery("s.other"));
        assertThat(join.on()).containsExactly(Map.entry("ref", "id"));
        assertThat(join.unmatched()).isEqualTo(SourceStep.Unmatched.ZERO);
        assertThat(join.added().get(0).type()).isEqualTo(new DataType.Text(9));
        assertThat(((SourceStep.Join) table.steps().get(5)).target())
                .isEqualTo(new SourceStep.Target.AsOfVault("person"));
        assertThat(table.column("number")).isPresent();
        assertThat(table.column("doubled").orElseThrow().origin().range())
                .isEqualTo(new SourceRange("1.yaml", 10, 40, 10, 47));
    }
}
