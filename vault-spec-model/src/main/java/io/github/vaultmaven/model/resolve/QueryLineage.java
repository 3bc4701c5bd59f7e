// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.AggregateFunction;
import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Query;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the columns of vault objects of which the columns of a query are made; a count is made of none. */
final class QueryLineage {

    private final Map<String, Map<String, List<Read>>> tables = new LinkedHashMap<>();

    /** @param objects columns by name, by name of the relation */
    QueryLineage(Map<String, Map<String, DataType>> objects) {
        objects.forEach((object, columns) -> {
            var own = new LinkedHashMap<String, List<Read>>();
            columns.keySet().forEach(column -> own.put(folded(column), List.of(new Read(object, column))));
            tables.put(object, own);
        });
    }

    /** A column of a vault object. */
    record Read(String object, String column) {}

    /** By name of the result's column, in lower case. */
    Map<String, List<Read>> of(Query query) {
        query.commonTables().forEach(table -> tables.put(table.name().text(), union(table.query())));
        return union(query);
    }

    /** Columns of several selects stand at the same place. */
    private Map<String, List<Read>> union(Query query) {
        var result = new LinkedHashMap<String, List<Read>>();
        List<Query.Item> first = query.selects().get(0).items();
        for (int i = 0; i < first.size(); i++) {
            int place = i;
            result.put(
                    folded(first.get(i).name().text()),
                    query.selects().stream()
                            .filter(select -> place < select.items().size())
                            .flatMap(select -> reads(select.items().get(place).value(), select))
                            .distinct()
                            .toList());
        }
        return result;
    }

    private Stream<Read> reads(Expression value, Query.Select select) {
        if (value instanceof Expression.Aggregate total && total.function() == AggregateFunction.COUNT) {
            return Stream.empty();
        }
        return ColumnReferences.of(value).stream().flatMap(column -> reads(column, select));
    }

    private Stream<Read> reads(Expression.Column column, Query.Select select) {
        var from = new ArrayList<>(List.of(select.from()));
        select.joins().forEach(join -> from.add(join.table()));
        return from.stream()
                .filter(table ->
                        column.qualifier().map(q -> q.matches(table.alias())).orElse(true))
                .flatMap(table ->
                        columns(table.object())
                                .getOrDefault(folded(column.name().text()), List.of())
                                .stream());
    }

    private Map<String, List<Read>> columns(Name object) {
        return tables.entrySet().stream()
                .filter(entry -> object.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce((earlier, later) -> later)
                .orElse(Map.of());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
