// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression.print;

import io.github.vaultmaven.expression.AggregateFunction;
import io.github.vaultmaven.expression.BinaryOperator;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionVisitor;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.expression.WindowFunction;
import io.github.vaultmaven.type.DataType;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the nodes of one checked tree. */
final class ExpressionPrinter implements ExpressionVisitor<Sql> {

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private final Spelling spelling;
    private final Typing typing;
    private final Function<Expression.Column, String> columns;
    private final ArgumentPrinter arguments;

    ExpressionPrinter(Spelling spelling, Typing typing, Function<Expression.Column, String> columns) {
        this.spelling = spelling;
        this.typing = typing;
        this.columns = columns;
        this.arguments = new ArgumentPrinter(this, spelling, typing);
    }

    Sql print(Expression node) {
        return node.accept(this);
    }

    /** {@code node} as {@code target}, unless it is that already. */
    Sql as(Expression node, DataType target) {
        Optional<DataType> type = typing.typeOf(node);
        return type.isPresent() && type.get().equals(target) ? print(node) : cast(print(node), type, target);
    }

    Sql cast(Sql value, Optional<DataType> from, DataType target) {
        // Without a type it is NULL, which any type can be.
        return Template.fill(spelling.cast(from.orElse(target), target), List.of(value));
    }

    /** {@code node}, ready to be compared by order. */
    Sql ordered(Expression node) {
        Sql value = print(node);
        return typing.typeOf(node)
                .map(type -> Template.fill(spelling.ordered(type), List.of(value)))
                .orElse(value);
    }

    @Override
    public Sql column(Expression.Column node) {
        return Sql.atom(columns.apply(node));
    }

    @Override
    public Sql text(Expression.TextLiteral node) {
        return Sql.atom(spelling.text(node.value()));
    }

    @Override
    public Sql number(Expression.NumberLiteral node) {
        String text = spelling.number(node.value(), typing.typeOf(node).orElseThrow());
        return new Sql(text, text.startsWith("-") ? Sql.SIGN : Sql.ATOM);
    }

    @Override
    public Sql bool(Expression.BooleanLiteral node) {
        return Sql.atom(node.value() ? "true" : "false");
    }

    @Override
    public Sql nothing(Expression.NullLiteral node) {
        return Sql.atom("null");
    }

    @Override
    public Sql date(Expression.DateLiteral node) {
        return Sql.atom("date '" + node.value() + "'");
    }

    @Override
    public Sql timestamp(Expression.TimestampLiteral node) {
        return Sql.atom("timestamp '" + TIMESTAMP.format(node.value()) + "'");
    }

    @Override
    public Sql negation(Expression.Negation node) {
        Sql operand = typing.typeOf(node).filter(DataType.BIGINT::equals).isPresent()
                ? as(node.operand(), DataType.BIGINT)
                : print(node.operand());
        return new Sql("-" + operand.within(Sql.ATOM), Sql.SIGN);
    }

    @Override
    public Sql binary(Expression.Binary node) {
        BinaryOperator operator = node.operator();
        if (operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER) {
            return join(
                    node,
                    arithmeticLeft(node),
                    divisor(node.right(), typing.typeOf(node).orElseThrow()));
        }
        if (operator.needsOrder()) {
            return join(node, ordered(node.left()), ordered(node.right()));
        }
        DataType result = typing.typeOf(node).orElse(DataType.TEXT);
        if (result instanceof DataType.Real) {
            return join(node, real(node.left()), real(node.right()));
        }
        Sql left = result instanceof DataType.Whole ? arithmeticLeft(node) : print(node.left());
        return join(node, left, print(node.right()));
    }

    /** One wide operand makes the engine compute in bigint, or in double where it divides. */
    private Sql arithmeticLeft(Expression.Binary node) {
        DataType result = typing.typeOf(node).orElseThrow();
        boolean wide =
                typing.typeOf(node.right()).filter(DataType.BIGINT::equals).isPresent();
        boolean cast = result instanceof DataType.Real || result instanceof DataType.Whole && !wide;
        return cast ? as(node.left(), result) : print(node.left());
    }

    /** An operand of double arithmetic: only decimals are converted, since engines differ in how they do that. */
    private Sql real(Expression node) {
        boolean decimal = !(node instanceof Expression.NumberLiteral)
                && typing.typeOf(node)
                        .filter(DataType.Decimal.class::isInstance)
                        .isPresent();
        return decimal ? as(node, DataType.DOUBLE) : print(node);
    }

    /** Dividing by zero gives null. */
    private Sql divisor(Expression node, DataType quotient) {
        boolean safe = node instanceof Expression.NumberLiteral n && n.value().signum() != 0;
        Sql value = quotient instanceof DataType.Real ? real(node) : print(node);
        return safe ? value : Sql.atom("nullif(" + value.text() + ", 0)");
    }

    private static Sql join(Expression.Binary node, Sql left, Sql right) {
        int own = node.operator().precedence();
        int leftLeast = node.operator().isComparison() ? own + 1 : own;
        String text = left.within(leftLeast) + " " + lower(node.operator().symbol()) + " " + right.within(own + 1);
        return new Sql(text, own);
    }

    @Override
    public Sql not(Expression.Not node) {
        return new Sql("not " + print(node.operand()).within(Sql.NOT), Sql.NOT);
    }

    @Override
    public Sql isNull(Expression.IsNull node) {
        return comparison(print(node.operand()), node.negated() ? " is not null" : " is null");
    }

    @Override
    public Sql in(Expression.In node) {
        return comparison(print(node.operand()), (node.negated() ? " not in (" : " in (") + list(node.options()) + ")");
    }

    @Override
    public Sql between(Expression.Between node) {
        String low = ordered(node.low()).within(Sql.COMPARISON + 1);
        String high = ordered(node.high()).within(Sql.COMPARISON + 1);
        return comparison(
                ordered(node.operand()), (node.negated() ? " not between " : " between ") + low + " and " + high);
    }

    @Override
    public Sql like(Expression.Like node) {
        String pattern = print(node.pattern()).within(Sql.COMPARISON + 1);
        return comparison(
                print(node.operand()), (node.negated() ? " not like " : " like ") + pattern + spelling.likeSuffix());
    }

    private static Sql comparison(Sql operand, String rest) {
        return new Sql(operand.within(Sql.COMPARISON + 1) + rest, Sql.COMPARISON);
    }

    @Override
    public Sql choice(Expression.Case node) {
        StringBuilder sql = new StringBuilder("case");
        node.subject().ifPresent(s -> sql.append(" ").append(print(s).text()));
        for (Expression.When branch : node.branches()) {
            sql.append(" when ").append(print(branch.condition()).text());
            sql.append(" then ").append(print(branch.value()).text());
        }
        node.otherwise().ifPresent(e -> sql.append(" else ").append(print(e).text()));
        return Sql.atom(sql.append(" end").toString());
    }

    @Override
    public Sql cast(Expression.Cast node) {
        return cast(print(node.operand()), typing.typeOf(node.operand()), node.type());
    }

    @Override
    public Sql call(Expression.Call node) {
        return arguments.call(node);
    }

    @Override
    public Sql aggregate(Expression.Aggregate node) {
        if (node.argument().isEmpty()) {
            return Sql.atom("count(*)");
        }
        Expression argument = node.argument().get();
        String value = extreme(node.function())
                ? ordered(argument).text()
                : print(argument).text();
        Sql plain = Sql.atom(lower(node.function().name()) + "(" + (node.distinct() ? "distinct " : "") + value + ")");
        DataType type = typing.typeOf(argument).orElse(DataType.TEXT);
        return switch (node.function()) {
            case SUM -> exact(plain, type);
            case AVG -> type instanceof DataType.Real ? plain : average(value, type);
            case MIN, MAX -> Template.fill(spelling.afterOrdering(type), List.of(plain));
            case COUNT -> plain;
        };
    }

    private static boolean extreme(AggregateFunction function) {
        return function == AggregateFunction.MIN || function == AggregateFunction.MAX;
    }

    /** Engines sum whole numbers into types of their own; the language says bigint. */
    private Sql exact(Sql sum, DataType type) {
        return type instanceof DataType.Whole
                ? cast(sum, Optional.of(new DataType.Decimal(38, 0)), DataType.BIGINT)
                : sum;
    }

    /** The exact sum, divided once: the same digits whatever the order of rows. */
    private Sql average(String value, DataType type) {
        int scale = type instanceof DataType.Decimal d ? d.scale() : 0;
        Optional<DataType> sum = Optional.of(new DataType.Decimal(38, scale));
        Sql dividend = cast(Sql.atom("sum(" + value + ")"), sum, DataType.DOUBLE);
        return new Sql(dividend.text() + " / nullif(count(" + value + "), 0)", BinaryOperator.DIVIDE.precedence());
    }

    @Override
    public Sql window(Expression.Window node) {
        List<String> parts = new ArrayList<>();
        if (!node.partitionBy().isEmpty()) {
            parts.add("partition by " + list(node.partitionBy()));
        }
        if (!node.orderBy().isEmpty()) {
            parts.add("order by " + node.orderBy().stream().map(this::order).collect(Collectors.joining(", ")));
        }
        Sql call = Sql.atom(lower(node.function().name()) + "(" + list(node.arguments()) + ") over ("
                + String.join(" ", parts) + ")");
        return node.function() == WindowFunction.SUM
                ? exact(call, typing.typeOf(node.arguments().get(0)).orElseThrow())
                : call;
    }

    private String order(Expression.Order order) {
        return ordered(order.key()).text()
                + (order.descending() ? " desc" : "")
                + (order.nullsFirst() ? " nulls first" : " nulls last");
    }

    private String list(List<Expression> nodes) {
        return nodes.stream().map(n -> print(n).text()).collect(Collectors.joining(", "));
    }

    /** Keywords and functions are printed in lower case, as templates have them. */
    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
