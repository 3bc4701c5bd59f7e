// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The unit test of a staging: a row in which all fits, one in which a null mark stands, one in which a text does not fit and
 * is kept for the rejects. Expected is what the manual's page on staging says.
 */
final class StagingUnitTest {

    private final Staging staging;
    private final SourceTable table;
    private final Map<String, DeliveredSample> samples = new LinkedHashMap<>();
    private final Optional<SourceColumn> marked;
    private final Optional<SourceColumn> wrong;

    StagingUnitTest(Staging staging) {
        this.staging = staging;
        this.table = staging.table();
        for (SourceColumn column : table.columns()) {
            DeliveredSample.fitting(column).ifPresent(s -> samples.put(column.name(), s));
        }
        this.marked = shown().filter(c -> DeliveredSample.mark(c).isPresent()).findFirst();
        this.wrong = shown().filter(c -> !marked.equals(Optional.of(c)))
                .filter(c -> fallible(c) && DeliveredSample.misfit(c).isPresent())
                .findFirst();
    }

    /** Delivered columns that a column of the staging shows as they are. */
    private Stream<SourceColumn> shown() {
        return table.columns().stream()
                .filter(c -> samples.containsKey(c.name()))
                .filter(c -> shownBy(c).isPresent());
    }

    private Optional<StageColumn> shownBy(SourceColumn column) {
        return staging.columns().stream()
                .filter(s -> s.expression() instanceof Expression.Column c
                        && c.name().matches(column.name()))
                .filter(s -> isSame(column.type(), s.type()))
                .findFirst();
    }

    private boolean fallible(SourceColumn column) {
        return shownBy(column).filter(StageColumn::fallible).isPresent();
    }

    /** True where a value that fits one type fits the other, and looks the same. */
    private static boolean isSame(DataType from, DataType to) {
        return from.equals(to)
                || from instanceof DataType.Text && to.equals(DataType.TEXT)
                || from instanceof DataType.Whole && to instanceof DataType.Whole;
    }

    /** True where each delivered row is one row here, by columns that are known. */
    boolean fits() {
        return staging.computed().isEmpty()
                && table.filter().isEmpty()
                && table.steps().stream().allMatch(SourceStep.Derive.class::isInstance)
                && !expected().isEmpty();
    }

    /** How much of what a staging does is tried. */
    int tries() {
        long derived = expected().keySet().stream()
                .filter(c -> table.columns().stream().noneMatch(d -> d.name().equals(c)))
                .count();
        return (marked.isPresent() ? 1 : 0) + (wrong.isPresent() ? 2 : 0) + (derived > 0 ? 1 : 0);
    }

    /** What is read. */
    SourceTable table() {
        return table;
    }

    /** The staging. */
    Staging staging() {
        return staging;
    }

    /**
     * The test.
     *
     * @param model the model that types the rows
     * @param source names what is read
     * @param fixture spells rows
     * @param macros what macros return
     */
    UnitTest test(String model, String source, Fixture fixture, Map<String, Object> macros) {
        var delivered = new ArrayList<Map<String, String>>(List.of(delivered(Map.of())));
        var rows = new ArrayList<Map<String, Object>>(List.of(row(Map.of())));
        marked.ifPresent(c -> {
            delivered.add(delivered(Map.of(c.name(), DeliveredSample.mark(c).orElseThrow())));
            rows.add(row(nulled(c)));
        });
        wrong.ifPresent(c -> {
            String text = DeliveredSample.misfit(c).orElseThrow();
            delivered.add(delivered(Map.of(c.name(), text)));
            Map<String, Object> kept = nulled(c);
            kept.put(raw(c), text);
            rows.add(row(kept));
        });
        return new UnitTest(
                model,
                "texts become values, marks become null, and what does not fit is kept beside the null that it leaves",
                Map.of(source, fixture.rows(columns(), quoted(delivered))),
                macros,
                rows);
    }

    private Map<String, Object> nulled(SourceColumn column) {
        var values = new HashMap<String, Object>();
        values.put(shownBy(column).orElseThrow().name(), null);
        return values;
    }

    private String raw(SourceColumn column) {
        return shownBy(column).orElseThrow().name() + Staging.RAW_SUFFIX;
    }

    private Map<String, String> delivered(Map<String, String> instead) {
        var row = new TreeMap<String, String>();
        samples.forEach((name, sample) -> row.put(name, sample.delivered()));
        row.putAll(instead);
        if (table.files().isPresent()) {
            row.put(Landing.LOAD_TIMESTAMP, "2026-01-02 00:00:00");
        }
        return row;
    }

    private static List<Map<String, String>> quoted(List<Map<String, String>> rows) {
        var quoted = new ArrayList<Map<String, String>>();
        for (Map<String, String> row : rows) {
            var texts = new HashMap<String, String>();
            row.forEach((name, text) -> texts.put(name, "'" + text.replace("'", "''") + "'"));
            quoted.add(texts);
        }
        return quoted;
    }

    private Map<String, Object> row(Map<String, Object> instead) {
        Map<String, Object> row = expected();
        wrong.ifPresent(c -> row.put(raw(c), null));
        row.putAll(instead);
        return row;
    }

    /** Values of the first row by column of the staging. */
    private Map<String, Object> expected() {
        SampleValues texts = texts();
        var row = new LinkedHashMap<String, Object>();
        for (StageColumn column : staging.columns()) {
            shown().filter(c -> shownBy(c).equals(Optional.of(column)))
                    .findFirst()
                    .map(c -> samples.get(c.name()).value())
                    .or(() -> column.type().equals(DataType.TEXT) ? texts.of(column.expression()) : Optional.empty())
                    .ifPresent(value -> row.put(column.name(), value));
        }
        return row;
    }

    /** Texts that are the same in all rows, derived ones among them. */
    private SampleValues texts() {
        var texts = new HashMap<String, String>();
        table.columns().stream()
                .filter(c -> c.type() instanceof DataType.Text && samples.containsKey(c.name()))
                .filter(c -> Stream.of(marked, wrong).noneMatch(Optional.of(c)::equals))
                .forEach(c -> texts.put(c.name(), samples.get(c.name()).value()));
        for (SourceStep step : table.steps()) {
            if (step instanceof SourceStep.Derive derive && derive.column().type() instanceof DataType.Text) {
                new SampleValues(texts)
                        .of(derive.expression())
                        .ifPresent(v -> texts.put(derive.column().name(), v));
            }
        }
        return new SampleValues(texts);
    }

    /** Columns of what is read: files land as texts, and so does what the spec says is delivered as text. */
    private List<Column> columns() {
        return table.files().isPresent()
                ? Landing.of(table).columns()
                : table.columns().stream()
                        .map(c -> Column.optional(
                                c.name(), c.parsing().fromText() ? ColumnType.TEXT : ColumnType.of(c.type()), ""))
                        .toList();
    }
}
