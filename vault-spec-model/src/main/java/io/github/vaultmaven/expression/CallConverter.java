// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.expression.ExpressionParser.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.OrderByElement;

/** Converts calls: functions of the catalogue, aggregates, window functions. */
final class CallConverter {

    private final Cursor cursor;
    private final ExpressionConverter expressions;
    private final Use use;
    private boolean withinAggregate;

    CallConverter(Cursor cursor, ExpressionConverter expressions, Use use) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.use = use;
    }

    Expression trim(TrimFunction foreign) {
        int mark = cursor.mark();
        cursor.expect("TRIM", "(");
        Expression argument = expressions.convert(foreign.getExpression());
        cursor.expect(")");
        return new Expression.Call("trim", List.of(argument), cursor.since(mark));
    }

    Expression call(Function foreign) {
        int mark = cursor.mark();
        Token name = functionName();
        Optional<AggregateFunction> aggregate = find(AggregateFunction.values(), name);
        if (aggregate.isPresent()) {
            return aggregate(aggregate.get(), foreign, name, mark);
        }
        String function = name.text().toLowerCase(Locale.ROOT);
        if (find(WindowFunction.values(), name).isPresent()) {
            throw new SyntaxException(
                    Problem.NOT_IN_SUBSET, name + " needs OVER (…)", name.span(), "Window functions stand in queries.");
        }
        if (Functions.find(function).isEmpty()) {
            throw new SyntaxException(
                    Problem.UNKNOWN_FUNCTION,
                    "there is no function " + name,
                    name.span(),
                    Suggestion.help(function, Functions.names()));
        }
        List<Expression> arguments = arguments(foreign);
        cursor.expect(")");
        return new Expression.Call(function, arguments, cursor.since(mark));
    }

    private List<Expression> arguments(Function foreign) {
        refuseQuantifier();
        if (foreign.getNamedParameters() != null) {
            // As in SUBSTRING(x FROM 1): point at the keyword, not at the first argument.
            expressions.convert(foreign.getNamedParameters().get(0));
            throw cursor.notInSubset("Write the arguments with commas between.");
        }
        return foreign.getParameters() == null || cursor.peek().is(")")
                ? List.of()
                : expressions.list(foreign.getParameters());
    }

    private void refuseQuantifier() {
        if (cursor.peek().is("DISTINCT")
                || cursor.peek().is("ALL")
                || cursor.peek().is("UNIQUE")) {
            throw cursor.notInSubset("DISTINCT stands only in COUNT(DISTINCT x).");
        }
    }

    private Token functionName() {
        Token name = cursor.peek();
        if (name.kind() != Token.Kind.WORD || !cursor.peek(1).is("(")) {
            throw cursor.notInSubset("");
        }
        cursor.name();
        cursor.expect("(");
        return name;
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, Token name) {
        return Arrays.stream(values).filter(v -> name.is(v.name())).findFirst();
    }

    private Expression aggregate(AggregateFunction function, Function foreign, Token name, int mark) {
        if (use == Use.VALUE || withinAggregate) {
            throw new SyntaxException(
                    Problem.NOT_IN_SUBSET,
                    withinAggregate ? "aggregates cannot be nested" : "aggregate " + name + " is not allowed here",
                    name.span(),
                    withinAggregate ? "Use a common table." : "Aggregates stand in measures and grouped queries.");
        }
        boolean distinct = function == AggregateFunction.COUNT && cursor.accept("DISTINCT");
        Optional<Expression> argument = Optional.empty();
        if (function != AggregateFunction.COUNT || distinct || !cursor.accept("*")) {
            withinAggregate = true;
            argument = Optional.of(single(foreign));
            withinAggregate = false;
        }
        cursor.expect(")");
        return new Expression.Aggregate(function, argument, distinct, cursor.since(mark));
    }

    private Expression single(Function foreign) {
        refuseQuantifier();
        if (foreign.getParameters() == null
                || foreign.getParameters().size() != 1
                || foreign.getParameters().get(0) instanceof AllColumns) {
            throw cursor.notInSubset("The aggregate takes one argument.");
        }
        return expressions.convert((net.sf.jsqlparser.expression.Expression)
                foreign.getParameters().get(0));
    }

    Expression window(AnalyticExpression foreign) {
        int mark = cursor.mark();
        Token name = functionName();
        WindowFunction function = find(WindowFunction.values(), name)
                .filter(f -> use == Use.QUERY && !withinAggregate)
                .orElseThrow(() -> new SyntaxException(
                        Problem.NOT_IN_SUBSET,
                        "window function " + name + " is not allowed here",
                        name.span(),
                        "Queries may use row_number, rank, lag, lead and sum, each with OVER (…)."));
        List<Expression> arguments =
                expressions.list(Stream.of(foreign.getExpression(), foreign.getOffset(), foreign.getDefaultValue())
                        .filter(Objects::nonNull)
                        .toList());
        cursor.expect(")", "OVER", "(");
        List<Expression> partition = List.of();
        if (cursor.accept("PARTITION")) {
            cursor.expect("BY");
            partition = expressions.list(foreign.getPartitionExpressionList());
        }
        List<Expression.Order> order = order(foreign.getOrderByElements());
        cursor.expect(")");
        return complete(new Expression.Window(function, arguments, partition, order, cursor.since(mark)), name);
    }

    private static Expression complete(Expression.Window window, Token name) {
        if (!window.function().takes(window.arguments().size())) {
            throw new SyntaxException(Problem.TYPE_MISMATCH, name + " has too few arguments", window.span(), "");
        }
        if (window.function().needsOrder() && window.orderBy().isEmpty()) {
            throw new SyntaxException(Problem.NOT_IN_SUBSET, name + " needs ORDER BY in OVER (…)", window.span(), "");
        }
        return window;
    }

    private List<Expression.Order> order(List<OrderByElement> foreign) {
        List<Expression.Order> order = new ArrayList<>();
        if (foreign == null || !cursor.accept("ORDER")) {
            return order;
        }
        cursor.expect("BY");
        for (OrderByElement element : foreign) {
            if (!order.isEmpty()) {
                cursor.expect(",");
            }
            Expression key = expressions.convert(element.getExpression());
            boolean descending = cursor.accept("DESC");
            if (!descending) {
                cursor.accept("ASC");
            }
            boolean nullsFirst = false;
            if (cursor.accept("NULLS")) {
                nullsFirst = cursor.accept("FIRST");
                if (!nullsFirst) {
                    cursor.expect("LAST");
                }
            }
            order.add(new Expression.Order(key, descending, nullsFirst));
        }
        return order;
    }
}
