// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.JsonPath;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.StagingSpec;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Resolves what is done to a table's rows; joins come later, when all tables are known. */
final class SourceSteps {

    static final String DUPLICATE_COLUMN = "column-clash";
    static final String UNTYPED = "untyped-expression";
    static final String JSON_PATH = "json-path";
    static final String FLATTEN_TYPE = "flatten-type";

    private final String fullName;
    private final Diagnostics diagnostics;
    private final List<SourceColumn> columns;
    private final Set<String> fallible;
    private final List<SourceStep> steps = new ArrayList<>();
    private final Optional<Expression> filter;

    SourceSteps(
            String fullName,
            StagingSpec spec,
            List<SourceColumn> delivered,
            Diagnostics diagnostics,
            Consumer<OpenInstruction> open) {
        this.fullName = fullName;
        this.diagnostics = diagnostics;
        this.columns = new ArrayList<>(delivered);
        this.fallible = new HashSet<>(SourceColumns.fallible(delivered));
        spec.flatten().forEach(this::flatten);
        if (!spec.derive().isEmpty()) {
            DeriveOrder.of(words(open).values(spec.derive())).forEach(this::derive);
        }
        this.filter = spec.filter()
                .flatMap(written -> words(open).condition(spec.filter()))
                .flatMap(condition -> expressions().condition(condition))
                .map(Typed::expression);
        spec.number().forEach(this::number);
    }

    /** Plain words may be about the columns that there are so far. */
    private PlainWords words(Consumer<OpenInstruction> open) {
        var types = new LinkedHashMap<String, DataType>();
        columns.forEach(c -> types.putIfAbsent(c.name(), c.type()));
        var table = new OpenInstruction.Table("", true, types);
        return new PlainWords("source " + fullName, List.of(table), diagnostics, open);
    }

    List<SourceStep> steps() {
        return List.copyOf(steps);
    }

    Optional<Expression> filter() {
        return filter;
    }

    TableExpressions expressions() {
        return new TableExpressions(fullName, columns, fallible, diagnostics);
    }

    private void flatten(StagingSpec.FlattenSpec spec) {
        Optional<Typed> json = expressions().column(spec.column());
        json.filter(j -> j.type().filter(DataType.JSON::equals).isEmpty())
                .ifPresent(j -> diagnostics.error(
                        FLATTEN_TYPE,
                        spec.column().range(),
                        Wording.quote(spec.column().value()) + " is not of type json",
                        "declare `type: json` for it"));
        var flat = new ArrayList<SourceStep.FlatColumn>();
        for (StagingSpec.FlatColumn as : spec.as()) {
            DataType type = as.type().value();
            Parsing parsing = type.equals(DataType.TEXT) ? Parsing.NONE : Parsing.TEXT;
            SourceColumn column = add(as.name(), type, parsing);
            // The document may be none, and then no column of it fits.
            fallible.add(column.name());
            flat.add(new SourceStep.FlatColumn(column, path(as.path(), false)));
        }
        spec.index().ifPresent(name -> add(name, DataType.BIGINT, Parsing.NONE));
        steps.add(new SourceStep.Flatten(
                json.map(j -> j.reads().get(0)).orElse(""),
                path(spec.path(), true),
                flat,
                spec.index().map(Located::value).orElse("")));
    }

    /** The path, after a look at its grammar; below an element there are no further rows. */
    private String path(Located<String> written, boolean rows) {
        try {
            if (JsonPath.of(written.value()).elements() && !rows) {
                diagnostics.error(
                        JSON_PATH,
                        written.range(),
                        "`[*]` makes rows, here a column is meant",
                        "write `[0]`, or leave it out");
            }
        } catch (IllegalArgumentException e) {
            diagnostics.error(JSON_PATH, written.range(), e.getMessage(), "");
        }
        return written.value();
    }

    private void derive(NamedText spec) {
        expressions().resolve(spec.text()).ifPresent(typed -> {
            if (typed.type().isEmpty()) {
                diagnostics.error(
                        UNTYPED,
                        spec.text().range(),
                        "the type of " + Wording.quote(spec.name().value()) + " cannot be told",
                        "say it with CAST(… AS …)");
            }
            SourceColumn column = add(spec.name(), typed.type().orElse(DataType.TEXT), Parsing.NONE);
            if (typed.fallible()) {
                fallible.add(column.name());
            }
            steps.add(new SourceStep.Derive(column, typed.expression()));
        });
    }

    private void number(StagingSpec.NumberSpec spec) {
        List<String> per = names(spec.per());
        List<String> order = names(spec.order());
        steps.add(new SourceStep.Number(add(spec.name(), DataType.BIGINT, Parsing.NONE), per, order));
    }

    private List<String> names(List<Located<String>> written) {
        return written.stream()
                .flatMap(name -> expressions().column(name).stream())
                .map(typed -> typed.reads().get(0))
                .toList();
    }

    private SourceColumn add(Located<String> name, DataType type, Parsing parsing) {
        var column = new SourceColumn(name.value(), type, parsing, new Origin(name.range(), ""));
        columns.stream()
                .filter(c -> c.name().equalsIgnoreCase(name.value()))
                .findFirst()
                .ifPresent(c -> diagnostics.add(Diagnostic.error(
                                DUPLICATE_COLUMN,
                                name.range(),
                                fullName + " already has a column " + Wording.quote(c.name()),
                                "give the new column another name")
                        .label(c.origin().range(), "this column")));
        columns.add(column);
        return column;
    }
}
