// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plain words in the places of expressions. */
class PlainWordsTest {

    private static final String VAULT = """
            source: crm
            load_timestamp: loaded_at
            tables:
              sale:
                columns: {sale_no: bigint, amount: "decimal(9,2)", note: varchar, loaded_at: timestamp}
                derive: {size: {instructions: %s, type: varchar(5)}}
                filter: {instructions: %s}
            ---
            entity: sale
            hub: {business_key: [sale_no], sources: [crm]}
            satellites: [{name: details, attributes: [amount, note, size], sources: [crm]}]
            source_mappings: {crm: {table: sale, key_field: sale_no}}
            ---
            dimension: sales
            hub: sale
            attributes: {class: {instructions: %s}}
            ---
            view: sale_list
            hub: sale
            attributes: {class: {instructions: %s, type: varchar(6)}}
            ---
            fact: sold
            grain: hub sale
            filter: {instructions: %s}
            measures: {value: {expression: {instructions: %s}, aggregate: sum}}
            """;

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<OpenInstruction> open = new ArrayList<>();

    private VaultModel model(String derived, String filter, String column, String shown, String rows, String measure) {
        String text = VAULT.formatted(derived, filter, column, shown, rows, measure);
        var specs = new ModelSpecs("vault", SpecReader.read(List.of(YamlSource.of("v.yaml", text)), diagnostics));
        return Models.resolve(List.of(specs), Beside.NOTHING, diagnostics, open::add).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnostics.all()));
    }

    private VaultModel covered() {
        return model(
                "'size by amount is BIG above 100, else SMALL'",
                "only rows where amount is at least 0",
                "'class by amount is GOOD above 10, else POOR'",
                "'class by amount is 1 above 10, else 0'",
                "amount above 5",
                "'value by amount is 1 above 10, else 0'");
    }

    private VaultModel free() {
        return model(
                "BIG for large ones",
                "leave out what is no sale",
                "GOOD or POOR",
                "what it is worth",
                "no returns",
                "what it is worth");
    }

    @Test
    void wordsOfTheGrammarAreExpressions() {
        VaultModel model = covered();
        assertThat(diagnostics.all()).isEmpty();
        assertThat(open).isEmpty();
        SourceStep.Derive derived =
                (SourceStep.Derive) model.sources().get(0).steps().get(0);
        assertThat(derived.column().type()).isEqualTo(new DataType.Text(5));
        assertThat(derived.expression())
                .isEqualTo(expression("cast((case when \"amount\" > 100 then 'BIG' else 'SMALL' end) as varchar(5))"));
        assertThat(model.sources().get(0).filter()).contains(expression("\"amount\" >= 0"));
        assertThat(column(model)).isEqualTo(expression("case when \"amount\" > 10 then 'GOOD' else 'POOR' end"));
        Fact fact = Specs.structure(model, Fact.class, "fact_sold");
        assertThat(fact.filter()).contains(expression("\"amount\" > 5"));
        assertThat(fact.measures().get(0).expression())
                .contains(expression("case when \"amount\" > 10 then 1 else 0 end"));
    }

    @Test
    void otherWordsGiveNullAndLeaveOutNothingAndAreWarnedOfAtTheirPlace() {
        VaultModel model = free();
        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.all()).hasSize(6).allMatch(d -> d.id().equals("instruction-form"));
        assertThat(diagnostics.all().get(0).message()).contains("so it gives null");
        assertThat(diagnostics.all()).extracting(Diagnostic::help).noneMatch(help -> help.contains("over"));
        assertThat(diagnostics.all().get(0).range().toString()).startsWith("v.yaml:6:");
        assertThat(diagnostics.all().get(1).message()).contains("so no row is left out");
        assertThat(diagnostics.all().get(1).help()).contains("only rows where amount is above 0");
        SourceStep.Derive derived =
                (SourceStep.Derive) model.sources().get(0).steps().get(0);
        assertThat(derived.expression()).isEqualTo(expression("cast(null as varchar(5))"));
        assertThat(derived.column().type()).isEqualTo(new DataType.Text(5));
        assertThat(model.sources().get(0).filter()).isEmpty();
        assertThat(column(model)).isEqualTo(expression("cast(null as varchar)"));
        assertThat(Specs.structure(model, Fact.class, "fact_sold").filter()).isEmpty();
    }

    @Test
    void columnsOfATableAreNamedAsTheSpecNamesThem() {
        model(
                "'size is BIG above 100, else SMALL'",
                "only rows where total is above 0",
                "'class by amount is GOOD above 10, else POOR'",
                "'class by amount is 1 above 10, else 0'",
                "amount above 5",
                "'value by amount is 1 above 10, else 0'");
        assertThat(diagnostics.all())
                .extracting(Diagnostic::message)
                .satisfiesExactly(
                        size -> assertThat(size).contains("several columns can be meant", "`sale_no`", "`amount`"),
                        total -> assertThat(total).endsWith("there is no number called `total`"));
    }

    @Test
    void theOpenOnesSayWhatAnExpressionMayName() {
        free();
        assertThat(open)
                .extracting(o -> o.place() + o.name().map(n -> " " + n).orElse(""))
                .containsExactly(
                        "source crm.sale size",
                        "source crm.sale",
                        "dimension sales class",
                        "view sale_list class",
                        "fact sold",
                        "fact sold value");
        assertThat(open.get(0).tables().get(0).columns()).containsOnlyKeys("sale_no", "amount", "note", "loaded_at");
        assertThat(open.get(1).tables().get(0).columns()).containsKey("size");
        assertThat(open.get(2).tables())
                .extracting(OpenInstruction.Table::alias, OpenInstruction.Table::own)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sale", true),
                        org.assertj.core.groups.Tuple.tuple("details", true));
        assertThat(open.get(2).tables().get(1).columns())
                .isEqualTo(Map.of(
                        "amount", new DataType.Decimal(9, 2), "note", DataType.TEXT, "size", new DataType.Text(5)));
    }

    @Test
    void aDeclaredTypeHolds() {
        FlatView view = Specs.structure(free(), FlatView.class, "sale_list");
        assertThat(view.attributes()).extracting(MartColumn::type).containsExactly(new DataType.Text(6));
    }

    private static Expression column(VaultModel model) {
        return Specs.structure(model, Dimension.class, "dim_sales")
                .attributes()
                .get(0)
                .expression();
    }

    private static Expression expression(String text) {
        return new ExpressionParser().parse(text).orThrow();
    }
}
