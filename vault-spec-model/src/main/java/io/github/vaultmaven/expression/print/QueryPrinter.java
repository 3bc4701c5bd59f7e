// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression.print;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Query;
import io.github.vaultmaven.expression.Typing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints a query, one clause a line. */
final class QueryPrinter {

    private final Spelling spelling;
    private final ExpressionPrinter expressions;
    private final Function<String, String> objects;
    private final Typing typing;
    private final Set<String> commonTables = new HashSet<>();

    QueryPrinter(Spelling spelling, Typing typing, Function<String, String> objects) {
        this.spelling = spelling;
        this.typing = typing;
        this.objects = objects;
        this.expressions = new ExpressionPrinter(spelling, typing, this::column);
    }

    String print(Query query) {
        StringBuilder sql = new StringBuilder();
        for (Query.CommonTable table : query.commonTables()) {
            sql.append(sql.isEmpty() ? "with " : ",\n");
            sql.append(quote(table.name())).append(" as (\n");
            sql.append(selects(table.query()).indent(2)).append(")");
            commonTables.add(table.name().folded());
        }
        return sql.append(sql.isEmpty() ? "" : "\n").append(selects(query)).toString();
    }

    private String selects(Query query) {
        return query.selects().stream().map(this::select).collect(Collectors.joining("\nunion all\n"));
    }

    private String select(Query.Select select) {
        StringBuilder sql = new StringBuilder(select.distinct() ? "select distinct " : "select ");
        sql.append(select.items().stream().map(this::item).collect(Collectors.joining(", ")));
        sql.append("\nfrom ").append(table(select.from()));
        select.joins().forEach(join -> sql.append("\n").append(join(join)));
        select.where().ifPresent(e -> sql.append("\nwhere ").append(text(e)));
        if (!select.groupBy().isEmpty()) {
            sql.append("\ngroup by ").append(list(select.groupBy()));
        }
        select.having().ifPresent(e -> sql.append("\nhaving ").append(text(e)));
        return sql.toString();
    }

    private String item(Query.Item item) {
        return text(item.value()) + " as " + quote(item.name());
    }

    private String table(Query.Table table) {
        String object = table.object().folded();
        String sql = commonTables.contains(object)
                ? spelling.quote(object)
                : objects.apply(table.object().text());
        return sql + " as " + quote(table.alias());
    }

    private String join(Query.Join join) {
        return ExpressionPrinter.lower(join.kind().name()) + " join " + table(join.table())
                + join.on().map(on -> " on " + text(on)).orElse("");
    }

    private String column(Expression.Column column) {
        String name = spelling.quote(typing.columnOf(column).orElseThrow());
        return column.qualifier().map(q -> quote(q) + ".").orElse("") + name;
    }

    private String list(List<Expression> values) {
        return values.stream().map(this::text).collect(Collectors.joining(", "));
    }

    private String text(Expression value) {
        return expressions.print(value).text();
    }

    private String quote(Name name) {
        return spelling.quote(name.folded());
    }
}
