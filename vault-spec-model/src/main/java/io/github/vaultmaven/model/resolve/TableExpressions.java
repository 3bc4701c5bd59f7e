// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.type.DataType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves columns and expressions over the columns of one table. */
final class TableExpressions {

    static final String UNKNOWN_COLUMN = Problem.UNKNOWN_COLUMN;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern LITERAL = Pattern.compile("(?i)null|true|false");

    private final String table;
    private final NamedList<SourceColumn> columns;
    private final Set<String> fallible;
    private final Diagnostics diagnostics;

    /**
     * A resolver.
     *
     * @param table full name of the table, for messages
     * @param columns the columns that may be named
     * @param fallible names of those whose delivered values may not fit
     * @param diagnostics takes findings
     */
    TableExpressions(String table, List<SourceColumn> columns, Set<String> fallible, Diagnostics diagnostics) {
        this(table, NamedList.of(columns, SourceColumn::name), Set.copyOf(fallible), diagnostics);
    }

    private TableExpressions(
            String table, NamedList<SourceColumn> columns, Set<String> fallible, Diagnostics diagnostics) {
        this.table = table;
        this.columns = columns;
        this.fallible = fallible;
        this.diagnostics = diagnostics;
    }

    /** The same columns, with findings that nobody sees. */
    TableExpressions quiet() {
        return new TableExpressions(table, columns, fallible, new Diagnostics());
    }

    /** The same with other columns, and more whose values may not fit. */
    TableExpressions with(List<SourceColumn> others, Set<String> alsoFallible, Diagnostics takes) {
        var all = new HashSet<>(fallible);
        all.addAll(alsoFallible);
        return new TableExpressions(table, others, all, takes);
    }

    String table() {
        return table;
    }

    List<String> names() {
        return columns.names();
    }

    /** The column of exactly that name, or else the only one that differs in case. */
    Optional<SourceColumn> find(String name) {
        SourceColumn exact = columns.find(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<SourceColumn> alike = columns.distinct().stream()
                .filter(c -> c.name().equalsIgnoreCase(name))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** A column that must be there. */
    Optional<Typed> column(Located<String> name) {
        Optional<SourceColumn> found = find(name.value());
        if (found.isEmpty() && !name.value().isEmpty()) {
            diagnostics.error(
                    UNKNOWN_COLUMN,
                    name.range(),
                    Wording.quote(name.value()) + " is not a column of " + table
                            + Suggestions.question(name.value(), columns.names()),
                    columnList(),
                    Fixes.respell(name, columns.names()));
        }
        return found.map(column -> ofColumn(column, name.value(), name.range()));
    }

    /** What the table has, for help. */
    String columnList() {
        return columns.distinct().isEmpty() ? "the table has no columns" : "its columns are " + shortened();
    }

    private String shortened() {
        List<String> names = columns.names().stream().map(Wording::quote).toList();
        int most = 20;
        return String.join(", ", names.subList(0, Math.min(most, names.size())))
                + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
    }

    /** A column or an expression. */
    Optional<Typed> resolve(WrittenText text) {
        Optional<SourceColumn> column = find(text.text());
        if (column.isPresent()) {
            return Optional.of(ofColumn(column.get(), text.text(), text.range()));
        }
        if (isName(text.text())) {
            return column(new Located<>(text.text(), text.range()));
        }
        return parsed(text).flatMap(tree -> typed(text, tree, new TypeChecker().check(tree, scope())));
    }

    /** A condition on rows. */
    Optional<Typed> condition(WrittenText text) {
        return parsed(text).flatMap(tree -> typed(text, tree, new TypeChecker().checkCondition(tree, scope())));
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && !LITERAL.matcher(text).matches();
    }

    private Optional<Expression> parsed(WrittenText text) {
        if (text.text().isEmpty()) {
            return Optional.empty();
        }
        Parsed<Expression> parsed = new ExpressionParser().parse(text.text());
        report(text, parsed.problems());
        return parsed.result();
    }

    private Optional<Typed> typed(WrittenText text, Expression tree, Typing typing) {
        report(text, typing.problems());
        if (!typing.problems().isEmpty()) {
            return Optional.empty();
        }
        List<String> reads = ColumnReferences.of(tree).stream()
                .flatMap(c -> typing.columnOf(c).stream())
                .distinct()
                .toList();
        if (tree instanceof Expression.Column) {
            return Optional.of(ofColumn(columns.find(reads.get(0)), text.text(), text.range()));
        }
        boolean mayFail = reads.stream().anyMatch(fallible::contains);
        return Optional.of(
                new Typed(tree, typing.typeOf(tree), Optional.empty(), reads, mayFail, text.text(), text.range()));
    }

    private Typed ofColumn(SourceColumn column, String written, SourceRange range) {
        return new Typed(
                reference(column.name()),
                Optional.of(column.type()),
                Optional.of(column),
                List.of(column.name()),
                fallible.contains(column.name()),
                written,
                range);
    }

    /** A reference to a column by its very name. */
    static Expression reference(String column) {
        return new Expression.Column(Optional.empty(), new Name(column, true), Span.NONE);
    }

    private void report(WrittenText text, List<Problem> problems) {
        problems.forEach(p -> diagnostics.error(p.id(), text.rangeOf(p.offset(), p.length()), p.message(), p.help()));
    }

    private Scope scope() {
        var types = new LinkedHashMap<String, DataType>();
        columns.distinct().forEach(column -> types.put(column.name(), column.type()));
        return Scope.of(types);
    }
}
