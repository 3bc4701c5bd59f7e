// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expressions over a source table's columns, delivered and added, and the texts that did not fit them. */
final class SourceText {

    private static final String TEXT_SUFFIX = "__text";

    private final Dialect dialect;

    SourceText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Companion column with the text that a value was parsed from. */
    String textOf(String column) {
        return dialect.id(column + TEXT_SUFFIX);
    }

    /** A column of an alias. */
    String col(String alias, String column) {
        return alias + "." + dialect.id(column);
    }

    /** An expression over the columns of an alias. */
    String print(Expression expression, String alias, SourceTable table) {
        Typing typing = check(expression, table);
        return new SqlPrinter(dialect.spelling()).print(expression, typing, column -> col(alias, column));
    }

    /** An expression as a type; null where its value does not fit. */
    String as(DataType wanted, Expression expression, String alias, SourceTable table) {
        String value = print(expression, alias, table);
        return typeOf(expression, table)
                .filter(from -> !from.equals(wanted))
                .map(from -> dialect.convert(value, from, wanted))
                .orElse(value);
    }

    /** The type of an expression; nothing for NULL. */
    Optional<DataType> typeOf(Expression expression, SourceTable table) {
        return check(expression, table).typeOf(expression);
    }

    /** SQL of the texts that did not fit the columns which an expression reads, through computed columns, too. */
    List<String> misfits(Expression expression, String alias, SourceTable table) {
        Typing typing = check(expression, table);
        Set<String> found = new LinkedHashSet<>();
        for (Expression.Column reference : ColumnReferences.of(expression)) {
            found.addAll(misfits(typing.columnOf(reference).orElseThrow(), alias, table));
        }
        return List.copyOf(found);
    }

    /** SQL of the texts that did not fit a column or those that it is computed from; usually one or none. */
    List<String> misfits(String column, String alias, SourceTable table) {
        for (SourceStep step : table.steps()) {
            if (step instanceof SourceStep.Derive derive
                    && derive.column().name().equals(column)) {
                return misfits(derive.expression(), alias, table);
            }
            if (isFetched(step, column)) {
                return List.of(alias + "." + textOf(column));
            }
        }
        return hasText(column, table)
                ? List.of("case when " + col(alias, column) + " is null then " + alias + "." + textOf(column) + " end")
                : List.of();
    }

    /** A column that a join fetches from another source table, whose misfits come along. */
    private static boolean isFetched(SourceStep step, String column) {
        return step instanceof SourceStep.Join join
                && join.target() instanceof SourceStep.Target.SameDelivery
                && join.added().stream().anyMatch(c -> c.name().equals(column));
    }

    /** True where a column's text stands beside its value. */
    boolean hasText(String column, SourceTable table) {
        return isFlat(column, table)
                || table.columns().stream()
                        .anyMatch(c -> c.name().equals(column) && c.parsing().fromText());
    }

    private static boolean isFlat(String column, SourceTable table) {
        return table.steps().stream()
                .filter(SourceStep.Flatten.class::isInstance)
                .flatMap(step -> ((SourceStep.Flatten) step).columns().stream())
                .anyMatch(flat -> flat.column().name().equals(column));
    }

    /** All given texts in one: the first that is not null. */
    String first(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> "cast(null as " + dialect.type(DataType.TEXT) + ")";
            case 1 -> texts.get(0);
            default -> "coalesce(" + String.join(", ", texts) + ")";
        };
    }

    private static Typing check(Expression expression, SourceTable table) {
        var columns = new LinkedHashMap<String, DataType>();
        for (SourceColumn column : table.allColumns()) {
            columns.put(column.name(), column.type());
        }
        return new TypeChecker().check(expression, Scope.of(columns));
    }
}
