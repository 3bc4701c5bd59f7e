// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the result columns of a query, and what is wrong with it. */
public final class QueryChecker {

    private final Map<String, Map<String, DataType>> objects;

    /**
     * A checker for queries over these objects.
     *
     * @param objects columns of each vault object, by name, in order
     */
    public QueryChecker(Map<String, Map<String, DataType>> objects) {
        this.objects = Map.copyOf(objects);
    }

    /** Checks a query. */
    public QueryTyping check(Query query) {
        Checks checks = new Checks();
        Map<String, Map<String, DataType>> known = new LinkedHashMap<>(objects);
        for (Query.CommonTable table : query.commonTables()) {
            Map<String, DataType> columns = selects(table.query(), known, checks);
            if (known.containsKey(table.name().folded())) {
                checks.problem(
                        Problem.UNKNOWN_OBJECT,
                        table.span(),
                        "the name `" + table.name() + "` is taken",
                        "Give the common table another name.");
            }
            known.put(table.name().folded(), columns);
        }
        Map<String, DataType> columns = selects(query, known, checks);
        return new QueryTyping(columns, checks.result());
    }

    private static Map<String, DataType> selects(Query query, Map<String, Map<String, DataType>> known, Checks checks) {
        Map<String, DataType> result = null;
        for (Query.Select select : query.selects()) {
            Map<String, DataType> columns = new SelectChecker(known, checks).check(select);
            result = result == null ? columns : union(result, columns, select, checks);
        }
        return result;
    }

    /** Columns of a union have the names of the first select and the common type of all. */
    private static Map<String, DataType> union(
            Map<String, DataType> first, Map<String, DataType> next, Query.Select select, Checks checks) {
        if (first.size() != next.size()) {
            checks.mismatch(
                    select.span(),
                    "the selects of UNION ALL have " + first.size() + " and " + next.size() + " columns",
                    "");
            return first;
        }
        Map<String, DataType> result = new LinkedHashMap<>();
        List<DataType> types = new ArrayList<>(next.values());
        first.forEach((name, type) -> {
            int index = result.size();
            DataType other = types.get(index);
            Optional<DataType> common = type == null || other == null
                    ? Optional.ofNullable(type == null ? other : type)
                    : Types.common(type, other);
            if (common.isEmpty() && type != null) {
                checks.mismatch(
                        select.items().get(index).value().span(),
                        "column `" + name + "` is " + type + " in the first select and " + other + " here",
                        "Use CAST.");
            }
            result.put(name, common.orElse(type));
        });
        return result;
    }
}
