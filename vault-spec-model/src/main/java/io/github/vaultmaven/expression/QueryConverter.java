// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;

/** Turns the foreign parser's query into ours, meeting every token of the text on the way. */
final class QueryConverter {

    private final Cursor cursor;
    private final ExpressionConverter expressions;

    QueryConverter(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionConverter(cursor, ExpressionParser.Use.QUERY);
    }

    Query query(Select foreign) {
        int mark = cursor.mark();
        List<Query.CommonTable> commonTables = new ArrayList<>();
        if (foreign.getWithItemsList() != null) {
            cursor.expect("WITH");
            for (WithItem<?> item : foreign.getWithItemsList()) {
                if (!commonTables.isEmpty()) {
                    cursor.expect(",");
                }
                commonTables.add(commonTable(item));
            }
        }
        List<Query.Select> selects = selects(foreign);
        return new Query(commonTables, selects, cursor.since(mark));
    }

    private Query.CommonTable commonTable(WithItem<?> foreign) {
        int mark = cursor.mark();
        Name name = cursor.name();
        cursor.expect("AS", "(");
        if (!(foreign.getParenthesedStatement() instanceof ParenthesedSelect inner)
                || cursor.peek().is("WITH")) {
            throw cursor.notInSubset("Put all common tables at the start of the query.");
        }
        int start = cursor.mark();
        List<Query.Select> selects = selects(inner.getSelect());
        Span span = cursor.since(start);
        cursor.expect(")");
        return new Query.CommonTable(name, new Query(List.of(), selects, span), cursor.since(mark));
    }

    private List<Query.Select> selects(Select foreign) {
        if (foreign instanceof PlainSelect plain) {
            return List.of(select(plain));
        }
        if (!(foreign instanceof SetOperationList union)) {
            throw cursor.notInSubset("");
        }
        List<Query.Select> result = new ArrayList<>();
        for (Select part : union.getSelects()) {
            if (!result.isEmpty()) {
                cursor.expect("UNION", "ALL");
            }
            if (!(part instanceof PlainSelect plain)) {
                throw cursor.notInSubset("");
            }
            result.add(select(plain));
        }
        return result;
    }

    private Query.Select select(PlainSelect foreign) {
        int mark = cursor.mark();
        cursor.expect("SELECT");
        boolean distinct = cursor.accept("DISTINCT");
        List<Query.Item> items = items(foreign.getSelectItems());
        cursor.expect("FROM");
        Query.Table from = table(foreign.getFromItem());
        List<Query.Join> joins = new ArrayList<>();
        if (foreign.getJoins() != null) {
            foreign.getJoins().forEach(j -> joins.add(join(j)));
        }
        Optional<Expression> where = clause("WHERE", foreign.getWhere());
        List<Expression> groupBy = groupBy(foreign);
        Optional<Expression> having = clause("HAVING", foreign.getHaving());
        return new Query.Select(distinct, items, from, joins, where, groupBy, having, cursor.since(mark));
    }

    private List<Query.Item> items(List<SelectItem<?>> foreign) {
        List<Query.Item> items = new ArrayList<>();
        for (SelectItem<?> item : foreign) {
            if (!items.isEmpty()) {
                cursor.expect(",");
            }
            refuseStar(item);
            items.add(item(item));
        }
        return items;
    }

    private void refuseStar(SelectItem<?> foreign) {
        if (foreign.getExpression() instanceof AllTableColumns) {
            cursor.name();
            cursor.expect(".");
        }
        if (cursor.peek().is("*")) {
            throw cursor.notInSubset("Name the columns.");
        }
    }

    private Query.Item item(SelectItem<?> foreign) {
        Expression value = expressions.convert(foreign.getExpression());
        if (cursor.accept("AS") || foreign.getAlias() != null) {
            return new Query.Item(value, cursor.name());
        }
        if (value instanceof Expression.Column column) {
            return new Query.Item(value, column.name());
        }
        throw new SyntaxException(
                Problem.SYNTAX, "the computed column has no name", value.span(), "Add AS and a name.");
    }

    private Query.Table table(FromItem foreign) {
        if (!(foreign instanceof Table)) {
            throw cursor.notInSubset("FROM takes vault objects and common tables.");
        }
        int mark = cursor.mark();
        Name object = cursor.name();
        Name alias = object;
        if (foreign.getAlias() != null) {
            cursor.accept("AS");
            alias = cursor.name();
        }
        return new Query.Table(object, alias, cursor.since(mark));
    }

    private Query.Join join(Join foreign) {
        Query.JoinKind kind = Query.JoinKind.INNER;
        if (cursor.accept("CROSS")) {
            kind = Query.JoinKind.CROSS;
        } else if (cursor.accept("LEFT")) {
            kind = Query.JoinKind.LEFT;
            cursor.accept("OUTER");
        } else {
            cursor.accept("INNER");
        }
        cursor.expect("JOIN");
        Query.Table table = table(foreign.getFromItem());
        if (kind == Query.JoinKind.CROSS) {
            return new Query.Join(kind, table, Optional.empty());
        }
        cursor.expect("ON");
        Expression on =
                expressions.convert(foreign.getOnExpressions().iterator().next());
        return new Query.Join(kind, table, Optional.of(on));
    }

    private Optional<Expression> clause(String keyword, net.sf.jsqlparser.expression.Expression foreign) {
        if (foreign == null) {
            return Optional.empty();
        }
        cursor.expect(keyword);
        return Optional.of(expressions.convert(foreign));
    }

    private List<Expression> groupBy(PlainSelect foreign) {
        if (foreign.getGroupBy() == null) {
            return List.of();
        }
        cursor.expect("GROUP", "BY");
        var keys = foreign.getGroupBy().getGroupByExpressionList();
        if (keys == null || keys.isEmpty()) {
            throw cursor.notInSubset("");
        }
        return expressions.list(keys);
    }
}
