// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceFiles;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.spec.DeliverySpec;
import io.github.vaultmaven.spec.FilesSpec;
import io.github.vaultmaven.spec.LoadTimestampSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.TableSettings;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Resolves one source table: its columns, where its load timestamp comes from, what it hands over. */
final class SourceResolver {

    static final String MISSING_OPERATION = "missing-operation";
    static final String COLUMN_ORDER = "column-order";

    private final SourceSpec source;
    private final SourceTableSpec spec;
    private final TableSettings settings;
    private final Conventions conventions;
    private final Diagnostics diagnostics;
    private final Consumer<OpenInstruction> open;

    SourceResolver(
            SourceSpec source,
            SourceTableSpec spec,
            Conventions conventions,
            Diagnostics diagnostics,
            Consumer<OpenInstruction> open) {
        this.source = source;
        this.spec = spec;
        this.settings = spec.settings().over(source.settings());
        this.conventions = conventions;
        this.diagnostics = diagnostics;
        this.open = open;
    }

    ResolvedTable resolve() {
        String fullName = source.name().value() + "." + spec.name().value();
        Delivery delivery = settings.delivery().map(d -> d.kind().value()).orElse(Delivery.FULL);
        checkHeader();
        SourceColumns columns = new SourceColumns(fullName, spec, settings, delivery, diagnostics);
        SourceSteps steps = new SourceSteps(fullName, spec.steps(), columns.all(), diagnostics, open);
        TableExpressions delivered = columns.expressions();
        TableExpressions all = steps.expressions();
        Set<String> technical = new LinkedHashSet<>();
        LoadTimestamp timestamp = loadTimestamp(delivered, technical);
        Expression recordSource = recordSource(fullName, delivered, technical);
        settings.sequence().flatMap(all::column).ifPresent(s -> technical.addAll(s.reads()));
        Optional<SourceTable.Operation> operation = operation(delivery, delivered, technical);
        var table = new SourceTable(
                source.name().value(),
                spec.name().value(),
                schema(),
                relation(),
                files(),
                delivery,
                settings.delivery().flatMap(DeliverySpec::first).map(Located::value),
                timestamp,
                recordSource,
                settings.sequence().flatMap(s -> all.find(s.value())).map(SourceColumn::name),
                operation,
                columns.all(),
                steps.steps(),
                steps.filter(),
                Origins.of(spec.range(), spec.about()));
        var written = NamedList.of(spec.columns(), column -> column.name().value());
        var said = new SaidColumns(written, name -> java.util.List.of()).of(table.steps());
        return new ResolvedTable(table, settings, all, written, said, technical);
    }

    /** Files land in a relation of their own. */
    private String relation() {
        return spec.files().isPresent()
                ? conventions.name(
                        NameConvention.LANDING,
                        "source",
                        source.name().value(),
                        "table",
                        spec.name().value())
                : spec.table().orElse(spec.name()).value();
    }

    private String schema() {
        return spec.files().isPresent()
                ? ""
                : spec.schema().or(source::schema).map(Located::value).orElse("");
    }

    private LoadTimestamp loadTimestamp(TableExpressions delivered, Set<String> technical) {
        Optional<LoadTimestampSpec> written = settings.loadTimestamp();
        if (written.isEmpty()) {
            return delivered
                    .find(conventions.columns().loadTimestamp())
                    .map(column -> LoadTimestampResolver.ofColumn(column.name(), technical))
                    .orElseGet(LoadTimestamp.OfRun::new);
        }
        return new LoadTimestampResolver(delivered, diagnostics)
                .resolve(written.get(), spec.files().isPresent(), technical);
    }

    private Expression recordSource(String fullName, TableExpressions delivered, Set<String> technical) {
        Optional<Typed> written = settings.recordSource().flatMap(delivered::resolve);
        written.flatMap(Typed::column).ifPresent(c -> technical.add(c.name()));
        return written.map(Typed::expression).orElseGet(() -> new Expression.TextLiteral(fullName, Span.NONE));
    }

    private Optional<SourceTable.Operation> operation(
            Delivery delivery, TableExpressions delivered, Set<String> technical) {
        if (delivery != Delivery.CDC) {
            return Optional.empty();
        }
        if (settings.operation().isEmpty()) {
            diagnostics.error(
                    MISSING_OPERATION,
                    spec.range(),
                    "a cdc delivery needs `operation`, the column that says what happened to a row",
                    "write for example `operation: {column: op, insert: [I], update: [U], delete: [D]}`");
        }
        return settings.operation()
                .flatMap(o -> delivered.column(o.column()).map(column -> {
                    technical.addAll(column.reads());
                    return new SourceTable.Operation(
                            column.reads().get(0),
                            Marks.of(o.inserts(), "I"),
                            Marks.of(o.updates(), "U"),
                            Marks.of(o.deletes(), "D"));
                }));
    }

    private Optional<SourceFiles> files() {
        return spec.files()
                .map(f -> new SourceFiles(
                        f.path().value(),
                        f.format().value(),
                        f.options().stream()
                                .collect(Collectors.toMap(
                                        o -> o.name().value(), o -> o.text().text())),
                        f.open() || spec.open()));
    }

    /** Without a header only the order of a list says which column is which. */
    private void checkHeader() {
        if (spec.files().isEmpty()) {
            return;
        }
        Optional<NamedText> header = spec.files().stream()
                .map(FilesSpec::options)
                .flatMap(java.util.List::stream)
                .filter(o ->
                        o.name().value().equals("header") && o.text().text().equals("false"))
                .findFirst();
        if (header.isPresent() && !spec.ordered()) {
            diagnostics.error(
                    COLUMN_ORDER,
                    header.get().text().range(),
                    "files without a header need their columns as a list, in the order of the files",
                    "write `columns: [{name: …, type: …}, …]`");
        }
    }
}
