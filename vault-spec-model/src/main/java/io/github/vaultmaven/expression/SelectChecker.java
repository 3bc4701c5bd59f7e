// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks one SELECT. */
final class SelectChecker {

    private final Map<String, Map<String, DataType>> objects;
    private final Checks checks;
    private final List<Scope.Table> tables = new ArrayList<>();

    SelectChecker(Map<String, Map<String, DataType>> objects, Checks checks) {
        this.objects = objects;
        this.checks = checks;
    }

    /** Name and type of each result column; a type is null where it could not be found. */
    Map<String, DataType> check(Query.Select select) {
        add(select.from());
        for (Query.Join join : select.joins()) {
            add(join.table());
            join.on().ifPresent(on -> plainCondition(on, "ON"));
        }
        select.where().ifPresent(where -> plainCondition(where, "WHERE"));
        select.groupBy().forEach(key -> plain(key, "GROUP BY"));
        select.groupBy().forEach(key -> checker().check(key));
        select.having().ifPresent(having -> {
            new Finder(true, false, found -> misplaced(found, "HAVING")).search(having);
            checker().expect(having, DataType.BOOLEAN, "the condition of HAVING");
        });
        Map<String, DataType> columns = new LinkedHashMap<>();
        select.items().forEach(item -> item(item, columns));
        grouping(select);
        return columns;
    }

    private ExpressionChecker checker() {
        return new ExpressionChecker(new Scope(tables), checks);
    }

    private void add(Query.Table table) {
        Map<String, DataType> columns = objects.entrySet().stream()
                .filter(e -> table.object().matches(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (columns == null) {
            checks.problem(
                    Problem.UNKNOWN_OBJECT,
                    table.span(),
                    "there is no vault object `" + table.object() + "`",
                    Suggestion.help(table.object().text(), objects.keySet()));
        }
        boolean taken = tables.removeIf(t -> t.alias().matches(table.alias()));
        if (taken) {
            checks.problem(
                    Problem.UNKNOWN_OBJECT,
                    table.span(),
                    "the alias `" + table.alias() + "` is taken",
                    "Give the table another alias.");
        }
        boolean complete = columns != null && !taken;
        tables.add(new Scope.Table(table.alias(), complete ? columns : Map.of(), complete));
    }

    private void plainCondition(Expression condition, String clause) {
        plain(condition, clause);
        checker().expect(condition, DataType.BOOLEAN, "the condition of " + clause);
    }

    /** Neither aggregates nor window functions stand here. */
    private void plain(Expression expression, String clause) {
        new Finder(true, true, found -> misplaced(found, clause)).search(expression);
    }

    private void misplaced(Expression found, String clause) {
        String what = found instanceof Expression.Window ? "window functions" : "aggregates";
        checks.problem(Problem.NOT_IN_SUBSET, found.span(), what + " cannot stand in " + clause, "Use a common table.");
    }

    private void item(Query.Item item, Map<String, DataType> columns) {
        DataType type = checker().check(item.value());
        if (ExpressionChecker.isNull(item.value())) {
            checks.mismatch(item.value().span(), "NULL alone has no type", "Use CAST(NULL AS …).");
        }
        if (columns.containsKey(item.name().folded())) {
            checks.problem(
                    Problem.UNKNOWN_COLUMN,
                    item.value().span(),
                    "two result columns are called `" + item.name() + "`",
                    "Add AS and another name.");
        }
        columns.put(item.name().folded(), type);
    }

    private void grouping(Query.Select select) {
        boolean aggregated =
                select.items().stream().anyMatch(i -> new Finder(false, true, found -> {}).search(i.value()));
        if (select.groupBy().isEmpty() && !aggregated && select.having().isEmpty()) {
            return;
        }
        GroupingChecker grouping = new GroupingChecker(select.groupBy(), new Scope(tables), checks);
        select.items().forEach(i -> grouping.check(i.value()));
        select.having().ifPresent(grouping::check);
    }
}
