// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.dialect.JsonSpelling;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.JsonPath;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.StagePart;
import io.github.vaultmaven.plan.VaultLookup;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The spelling of the parts of a staging's query.
 *
 * <p>Methods return SQL text. Public because the template engine calls it.
 */
public final class PartText {

    private final Dialect dialect;
    private final HashProfile profile;
    private final SourceText source;
    private final ParseText parse;
    private final JsonSpelling json;

    PartText(Dialect dialect, HashProfile profile) {
        this.dialect = dialect;
        this.profile = profile;
        this.source = new SourceText(dialect);
        this.parse = new ParseText(dialect);
        this.json = dialect.json();
    }

    /** Companion column with the text that a value was parsed from. */
    public String textOf(String column) {
        return source.textOf(column);
    }

    /** A delivered column: its prepared text beside it where it is to be parsed, else its value. */
    public String delivered(String alias, SourceColumn column) {
        String value = source.col(alias, column.name());
        boolean json = column.type() instanceof DataType.Json;
        String text = json ? "cast(" + value + " as " + dialect.type(DataType.TEXT) + ")" : value;
        if (column.parsing().fromText()) {
            return parse.prepared(text, column.parsing()) + " as " + textOf(column.name());
        }
        boolean prepared = json || column.type() instanceof DataType.Text;
        String bare = prepared ? parse.prepared(text, column.parsing()) : value;
        return bare.equals(value) ? value : bare + " as " + dialect.id(column.name());
    }

    /** The value of a text column. */
    public String parsed(String alias, SourceColumn column) {
        return parse.parsed(alias + "." + textOf(column.name()), column);
    }

    /** True where the load timestamp is the start of the run. */
    public boolean isOfRun(SourceTable table) {
        return table.loadTimestamp() instanceof LoadTimestamp.OfRun;
    }

    /** The load timestamp, where an expression gives it. */
    public String timestamp(String alias, SourceTable table) {
        var column = (LoadTimestamp.OfColumn) table.loadTimestamp();
        return source.as(DataType.TIMESTAMP, column.expression(), alias, table);
    }

    /** An expression over the columns of an alias. */
    public String expression(Expression expression, String alias, SourceTable table) {
        return source.print(expression, alias, table);
    }

    /** Condition that a row is delivered: it meets the filter, or a text that did not fit keeps that from being known. */
    public String condition(String alias, StagePart.Filtered part) {
        String condition = source.print(part.condition(), alias, part.table());
        List<String> misfits = source.misfits(part.condition(), alias, part.table());
        return misfits.isEmpty() ? condition : "coalesce(" + condition + ", " + source.first(misfits) + " is not null)";
    }

    /** The text of a document that is none; null for any other. */
    public String noDocument(String alias, SourceStep.Flatten step, SourceTable table) {
        String value = source.col(alias, step.column());
        List<String> misfits = source.misfits(step.column(), alias, table);
        return misfits.isEmpty()
                ? "case when not (" + json.valid(value) + ") then " + value + " end"
                : source.first(misfits);
    }

    /** The node that is flattened. */
    public String place(String alias, SourceStep.Flatten step, SourceTable table) {
        String value = source.col(alias, step.column());
        boolean checked = !source.misfits(step.column(), alias, table).isEmpty();
        String node = json.node(checked ? value : "case when " + json.valid(value) + " then " + value + " end");
        return json.at(node, JsonPath.of(step.path()));
    }

    /** True where a flattening makes rows. */
    public boolean makesRows(SourceStep.Flatten step) {
        return JsonPath.of(step.path()).elements();
    }

    /** The text that a flattening cannot read: no document, or something else where the array should be. */
    public String misplaced(String alias, StagePart.Elements part) {
        String none = alias + "." + dialect.id("_misfit_" + part.number());
        if (!makesRows(part.step())) {
            return none;
        }
        String kind = json.kind(alias + "." + dialect.id("_place_" + part.number()));
        return "case when " + kind + " not in ('array', 'null') then "
                + source.col(alias, part.step().column()) + " else " + none + " end";
    }

    /** The join with the elements; one without content where the flattening cannot read the document. */
    public String elements(String alias, String elements, StagePart.Elements part) {
        String place = alias + "." + dialect.id("_place_" + part.number());
        String misfit = alias + "." + dialect.id("_misfit_" + part.number());
        String kind = json.kind(place);
        String array = "case when " + misfit + " is not null or " + kind + " not in ('array', 'null') then "
                + json.node("'[null]'") + " when " + kind + " = 'array' then " + place + " end";
        return json.elements(array, elements);
    }

    /** The text below an element. */
    public String flat(String element, SourceStep.FlatColumn column) {
        return json.text(json.at(element, JsonPath.of(column.path())));
    }

    /** The value of a text below an element. */
    public String flatValue(String alias, SourceStep.FlatColumn column) {
        return parse.parsed(alias + "." + textOf(column.column().name()), column.column());
    }

    /** Columns of an alias by which is grouped, each with a comma before it. */
    public String per(String alias, Collection<String> columns) {
        return columns.stream().map(c -> ", " + source.col(alias, c)).reduce("", String::concat);
    }

    /** The order of counting: declared columns, then all others by name. */
    public String counted(String alias, SourceStep.Number step, SourceTable table) {
        Stream<SourceColumn> flat = table.steps().stream()
                .filter(SourceStep.Flatten.class::isInstance)
                .flatMap(f -> f.added().stream());
        List<String> others = Stream.concat(table.columns().stream(), flat)
                .map(SourceColumn::name)
                .filter(name -> !step.order().contains(name) && !step.per().contains(name))
                .sorted(Comparator.naturalOrder())
                .toList();
        return ordered(
                alias, Stream.concat(step.order().stream(), others.stream()).toList(), table);
    }

    /** Row order within one delivery: sequence, record source, delivered columns from left to right. */
    public String rowOrder(String alias, SourceTable table) {
        var keys = new ArrayList<String>();
        table.sequence().ifPresent(sequence -> keys.add(ordered(alias, List.of(sequence), table)));
        keys.add(dialect.ordered(source.col(alias, StagePart.RECORD_SOURCE), DataType.TEXT) + " nulls first");
        keys.add(ordered(alias, table.columns().stream().map(SourceColumn::name).toList(), table));
        return String.join(", ", keys);
    }

    /** Nulls first, text by code point; behind a parsed value its text, which tells those that do not fit apart. */
    private String ordered(String alias, List<String> names, SourceTable table) {
        var keys = new ArrayList<String>();
        for (String name : names) {
            DataType type = table.column(name).orElseThrow().type();
            keys.add(dialect.ordered(source.col(alias, name), type) + " nulls first");
            if (source.hasText(name, table)) {
                keys.add(dialect.ordered(alias + "." + textOf(name), DataType.TEXT) + " nulls first");
            }
        }
        return String.join(", ", keys);
    }

    /** Condition that rows of two tables belong together. */
    public String on(String alias, SourceTable table, String otherAlias, SourceTable other, Map<String, String> on) {
        return on.entrySet().stream()
                .map(e -> converted(
                                alias,
                                e.getKey(),
                                table,
                                other.column(e.getValue()).orElseThrow().type()) + " = "
                        + source.col(otherAlias, e.getValue()))
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
    }

    private String converted(String alias, String column, SourceTable table, DataType type) {
        String value = source.col(alias, column);
        DataType from = table.column(column).orElseThrow().type();
        return from.equals(type) ? value : dialect.convert(value, from, type);
    }

    /** The text that did not fit a column of another table, or null. */
    public String misfit(String alias, String column, SourceTable table) {
        return source.first(source.misfits(column, alias, table));
    }

    /** The normalised text by which a row looks a hub's key part up. */
    public String wantedKey(String alias, VaultLookup.On on, SourceTable table) {
        DataType type = type(on.other());
        return profile.keyPart(dialect, converted(alias, on.column(), table, type), type);
    }

    /** The normalised text of a hub's key part. */
    public String keyText(String alias, Column part) {
        return profile.keyPart(dialect, source.col(alias, part.name()), type(part));
    }

    /** The value by which a row looks a satellite's attribute up. */
    public String wantedValue(String alias, VaultLookup.On on, SourceTable table) {
        return converted(alias, on.column(), table, type(on.other()));
    }

    private static DataType type(Column column) {
        return ((ColumnType.Value) column.type()).type();
    }
}
