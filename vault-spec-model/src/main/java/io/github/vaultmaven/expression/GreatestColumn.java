// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Adds to a query the greatest value that a column has among the rows behind each row of its result.
 *
 * <p>A select that has a result column of that name stays as it is. Others get it from all their tables that have it:
 * the greatest of a row, in groups the greatest of the group. {@code DISTINCT} becomes a grouping, so that no row comes
 * twice. Where {@code DISTINCT} stands with groups or window functions, nothing is added.
 */
public final class GreatestColumn {

    private final String column;
    private final Predicate<String> isOfObject;
    private final Set<String> commonTables = new HashSet<>();

    /**
     * @param column name of the column
     * @param isOfObject tells of the name of a vault object, in any case, whether it has the column
     */
    public GreatestColumn(String column, Predicate<String> isOfObject) {
        this.column = column;
        this.isOfObject = isOfObject;
    }

    /** The query with the column in its result, as far as it can be told; its problems must have been mended. */
    public Query addTo(Query query) {
        var tables = new ArrayList<Query.CommonTable>();
        for (Query.CommonTable table : query.commonTables()) {
            Query inner =
                    new Query(List.of(), selects(table.query()), table.query().span());
            tables.add(new Query.CommonTable(table.name(), inner, table.span()));
            if (inner.selects().get(0).items().stream().anyMatch(this::isIt)) {
                commonTables.add(table.name().folded());
            }
        }
        return new Query(tables, selects(query), query.span());
    }

    private boolean isIt(Query.Item item) {
        return item.name().matches(column);
    }

    /** Selects of a union have the column all, or none has. */
    private List<Query.Select> selects(Query query) {
        List<Query.Select> selects = query.selects();
        boolean given = selects.get(0).items().stream().anyMatch(this::isIt);
        boolean possible = selects.stream().allMatch(s -> source(s).isPresent() && !isOpaque(s));
        return given || !possible ? selects : selects.stream().map(this::with).toList();
    }

    private static boolean isOpaque(Query.Select select) {
        return select.distinct()
                && (!select.groupBy().isEmpty()
                        || select.having().isPresent()
                        || select.items().stream().anyMatch(i -> has(i, true) || isConstant(i)));
    }

    private static boolean isConstant(Query.Item item) {
        return ColumnReferences.of(item.value()).isEmpty();
    }

    private static boolean has(Query.Item item, boolean windows) {
        return new Finder(windows, true, found -> {}).search(item.value());
    }

    private Query.Select with(Query.Select select) {
        Expression value = source(select).orElseThrow();
        boolean grouped = select.distinct()
                || !select.groupBy().isEmpty()
                || select.having().isPresent()
                || select.items().stream().anyMatch(i -> has(i, false));
        var items = new ArrayList<>(select.items());
        items.add(new Query.Item(grouped ? greatestOfGroup(value) : value, new Name(column, true)));
        List<Expression> groups = select.distinct()
                ? select.items().stream().map(Query.Item::value).toList()
                : select.groupBy();
        return new Query.Select(
                false, items, select.from(), select.joins(), select.where(), groups, select.having(), select.span());
    }

    private static Expression greatestOfGroup(Expression value) {
        return new Expression.Aggregate(AggregateFunction.MAX, Optional.of(value), false, Span.NONE);
    }

    /** The column of the select's tables, as one value; nothing where none has it. */
    private Optional<Expression> source(Query.Select select) {
        List<Expression> columns = Stream.concat(
                        Stream.of(select.from()), select.joins().stream().map(Query.Join::table))
                .filter(this::isOf)
                .map(this::columnOf)
                .toList();
        return columns.size() < 2
                ? columns.stream().findFirst()
                : Optional.of(new Expression.Call("greatest", columns, Span.NONE));
    }

    private boolean isOf(Query.Table table) {
        return commonTables.contains(table.object().folded())
                || isOfObject.test(table.object().text());
    }

    private Expression columnOf(Query.Table table) {
        return new Expression.Column(Optional.of(table.alias()), new Name(column, true), Span.NONE);
    }
}
