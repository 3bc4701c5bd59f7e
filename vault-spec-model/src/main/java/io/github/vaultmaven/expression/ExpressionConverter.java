// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;

/** Turns the foreign parser's tree into ours, meeting every token of the text on the way. */
final class ExpressionConverter {

    private static final int MAX_DEPTH = 500;

    private static final Map<Class<?>, BinaryOperator> BINARY = Map.ofEntries(
            Map.entry(OrExpression.class, BinaryOperator.OR),
            Map.entry(AndExpression.class, BinaryOperator.AND),
            Map.entry(EqualsTo.class, BinaryOperator.EQUAL),
            Map.entry(NotEqualsTo.class, BinaryOperator.NOT_EQUAL),
            Map.entry(MinorThan.class, BinaryOperator.LESS),
            Map.entry(MinorThanEquals.class, BinaryOperator.LESS_OR_EQUAL),
            Map.entry(GreaterThan.class, BinaryOperator.GREATER),
            Map.entry(GreaterThanEquals.class, BinaryOperator.GREATER_OR_EQUAL),
            Map.entry(Concat.class, BinaryOperator.CONCAT),
            Map.entry(Addition.class, BinaryOperator.ADD),
            Map.entry(Subtraction.class, BinaryOperator.SUBTRACT),
            Map.entry(Multiplication.class, BinaryOperator.MULTIPLY),
            Map.entry(Division.class, BinaryOperator.DIVIDE),
            Map.entry(Modulo.class, BinaryOperator.REMAINDER));

    private final Cursor cursor;
    private final Literals literals;
    private final CallConverter calls;
    private final Map<Class<?>, Function<Object, Expression>> converters = new HashMap<>();
    private int depth;

    ExpressionConverter(Cursor cursor, ExpressionParser.Use use) {
        this.cursor = cursor;
        this.literals = new Literals(cursor);
        this.calls = new CallConverter(cursor, this, use);
        BINARY.keySet().forEach(c -> on(c, e -> binary((BinaryExpression) e)));
        on(Column.class, e -> column());
        // A column may be called month or day, which the foreign parser takes for a unit.
        on(DateUnitExpression.class, e -> column());
        on(LongValue.class, e -> literals.number());
        on(DoubleValue.class, e -> literals.number());
        on(StringValue.class, e -> literals.text());
        on(BooleanValue.class, e -> literals.bool());
        on(NullValue.class, e -> literals.nothing());
        on(DateTimeLiteralExpression.class, e -> literals.dateOrTimestamp());
        on(SignedExpression.class, this::signed);
        on(NotExpression.class, this::not);
        on(IsNullExpression.class, this::isNull);
        on(IsDistinctExpression.class, this::isDistinct);
        on(InExpression.class, this::in);
        on(Between.class, this::between);
        on(LikeExpression.class, this::like);
        on(CaseExpression.class, this::choice);
        on(CastExpression.class, this::cast);
        on(net.sf.jsqlparser.expression.Function.class, calls::call);
        on(TrimFunction.class, calls::trim);
        on(AnalyticExpression.class, calls::window);
        on(ParenthesedExpressionList.class, this::parenthesis);
    }

    @SuppressWarnings("unchecked")
    private <F> void on(Class<F> foreign, Function<? super F, Expression> convert) {
        converters.put(foreign, (Function<Object, Expression>) (Function<?, Expression>) convert);
    }

    Expression convert(net.sf.jsqlparser.expression.Expression foreign) {
        enter();
        Function<Object, Expression> converter = converters.get(foreign.getClass());
        if (converter == null) {
            throw unsupported(foreign);
        }
        Expression result = converter.apply(foreign);
        depth--;
        return result;
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxException(
                    Problem.SYNTAX,
                    "operators are nested more than " + MAX_DEPTH + " deep",
                    cursor.peek().span(),
                    "Split it into several derived columns.");
        }
    }

    /** Points at the operator where there is one, rather than at its first operand. */
    private SyntaxException unsupported(net.sf.jsqlparser.expression.Expression foreign) {
        if (foreign instanceof BinaryExpression e) {
            convert(e.getLeftExpression());
        } else if (foreign instanceof IsBooleanExpression e) {
            convert(e.getLeftExpression());
        } else if (foreign instanceof IsUnknownExpression e) {
            convert(e.getLeftExpression());
        } else if (foreign instanceof CollateExpression e) {
            convert(e.getLeftExpression());
        } else if (foreign instanceof JsonExpression e) {
            convert(e.getExpression());
        }
        return cursor.notInSubset("");
    }

    /** Converts the elements of a list that commas separate. */
    List<Expression> list(Iterable<? extends net.sf.jsqlparser.expression.Expression> foreign) {
        List<Expression> result = new ArrayList<>();
        for (net.sf.jsqlparser.expression.Expression element : foreign) {
            if (!result.isEmpty()) {
                cursor.expect(",");
            }
            result.add(convert(element));
        }
        return result;
    }

    private Expression parenthesis(ParenthesedExpressionList<?> foreign) {
        cursor.expect("(");
        if (foreign.isEmpty()) {
            throw cursor.notInSubset("");
        }
        Expression inner = convert(foreign.get(0));
        if (foreign.size() != 1) {
            throw cursor.notInSubset("Rows of several values are not supported.");
        }
        cursor.expect(")");
        return inner;
    }

    private Expression column() {
        int mark = cursor.mark();
        Name first = cursor.name();
        if (!cursor.accept(".")) {
            return new Expression.Column(Optional.empty(), first, cursor.since(mark));
        }
        Name second = cursor.name();
        return new Expression.Column(Optional.of(first), second, cursor.since(mark));
    }

    private Expression binary(BinaryExpression foreign) {
        int mark = cursor.mark();
        Expression left = convert(foreign.getLeftExpression());
        BinaryOperator operator = BINARY.get(foreign.getClass());
        if (operator != BinaryOperator.NOT_EQUAL || !cursor.accept("!=")) {
            cursor.expect(operator.symbol());
        }
        Expression right = convert(foreign.getRightExpression());
        return new Expression.Binary(operator, left, right, cursor.since(mark));
    }

    private Expression signed(SignedExpression foreign) {
        int mark = cursor.mark();
        boolean minus = !cursor.accept("+");
        if (minus) {
            cursor.expect("-");
        }
        boolean literal = cursor.peek().kind() == Token.Kind.NUMBER;
        Expression operand = convert(foreign.getExpression());
        Span span = cursor.since(mark);
        if (literal && operand instanceof Expression.NumberLiteral n) {
            return new Expression.NumberLiteral(minus ? n.value().negate() : n.value(), span);
        }
        return minus ? new Expression.Negation(operand, span) : operand;
    }

    private Expression not(NotExpression foreign) {
        int mark = cursor.mark();
        cursor.expect("NOT");
        Expression operand = convert(foreign.getExpression());
        return new Expression.Not(operand, cursor.since(mark));
    }

    private Expression isNull(IsNullExpression foreign) {
        int mark = cursor.mark();
        Expression operand = convert(foreign.getLeftExpression());
        cursor.expect("IS");
        boolean negated = cursor.accept("NOT");
        cursor.expect("NULL");
        return new Expression.IsNull(operand, negated, cursor.since(mark));
    }

    private Expression isDistinct(IsDistinctExpression foreign) {
        int mark = cursor.mark();
        Expression left = convert(foreign.getLeftExpression());
        cursor.expect("IS");
        BinaryOperator operator = cursor.accept("NOT") ? BinaryOperator.NOT_DISTINCT : BinaryOperator.DISTINCT;
        cursor.expect("DISTINCT", "FROM");
        Expression right = convert(foreign.getRightExpression());
        return new Expression.Binary(operator, left, right, cursor.since(mark));
    }

    private Expression in(InExpression foreign) {
        int mark = cursor.mark();
        Expression operand = convert(foreign.getLeftExpression());
        boolean negated = cursor.accept("NOT");
        cursor.expect("IN", "(");
        if (!(foreign.getRightExpression() instanceof ParenthesedExpressionList<?> options) || options.isEmpty()) {
            throw cursor.notInSubset("");
        }
        List<Expression> values = list(options);
        cursor.expect(")");
        return new Expression.In(operand, values, negated, cursor.since(mark));
    }

    private Expression between(Between foreign) {
        int mark = cursor.mark();
        Expression operand = convert(foreign.getLeftExpression());
        boolean negated = cursor.accept("NOT");
        cursor.expect("BETWEEN");
        Expression low = convert(foreign.getBetweenExpressionStart());
        cursor.expect("AND");
        Expression high = convert(foreign.getBetweenExpressionEnd());
        return new Expression.Between(operand, low, high, negated, cursor.since(mark));
    }

    private Expression like(LikeExpression foreign) {
        int mark = cursor.mark();
        Expression operand = convert(foreign.getLeftExpression());
        boolean negated = cursor.accept("NOT");
        cursor.expect("LIKE");
        Expression pattern = convert(foreign.getRightExpression());
        if (cursor.peek().is("ESCAPE")) {
            throw cursor.notInSubset("");
        }
        return new Expression.Like(operand, pattern, negated, cursor.since(mark));
    }

    private Expression choice(CaseExpression foreign) {
        int mark = cursor.mark();
        cursor.expect("CASE");
        Optional<Expression> subject =
                Optional.ofNullable(foreign.getSwitchExpression()).map(this::convert);
        List<Expression.When> branches = new ArrayList<>();
        for (WhenClause when : foreign.getWhenClauses()) {
            cursor.expect("WHEN");
            Expression condition = convert(when.getWhenExpression());
            cursor.expect("THEN");
            branches.add(new Expression.When(condition, convert(when.getThenExpression())));
        }
        Optional<Expression> otherwise = Optional.empty();
        if (foreign.getElseExpression() != null) {
            cursor.expect("ELSE");
            otherwise = Optional.of(convert(foreign.getElseExpression()));
        }
        cursor.expect("END");
        return new Expression.Case(subject, branches, otherwise, cursor.since(mark));
    }

    private Expression cast(CastExpression foreign) {
        int mark = cursor.mark();
        if (!cursor.peek().is("CAST") || !cursor.peek(1).is("(")) {
            throw cursor.notInSubset("Write CAST(x AS type).");
        }
        cursor.expect("CAST", "(");
        Expression operand = convert(foreign.getLeftExpression());
        cursor.expect("AS");
        var type = literals.type(cursor.mark());
        cursor.expect(")");
        return new Expression.Cast(operand, type, cursor.since(mark));
    }
}
