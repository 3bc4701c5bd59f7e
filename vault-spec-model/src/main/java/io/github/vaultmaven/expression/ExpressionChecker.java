// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Types one expression. A visit gives the type, or null where there is none: for NULL itself, and where a problem has
 * been reported, so that one mistake is one problem.
 */
final class ExpressionChecker implements ExpressionVisitor<DataType> {

    private final Scope scope;
    private final Checks checks;
    private final CallChecker calls;

    ExpressionChecker(Scope scope, Checks checks) {
        this.scope = scope;
        this.checks = checks;
        this.calls = new CallChecker(this, checks);
    }

    /** The type of {@code node}, or null. */
    DataType check(Expression node) {
        DataType type = node.accept(this);
        if (type != null) {
            checks.type(node, type);
        }
        return type;
    }

    /** Checks that {@code node} has a type like {@code expected}; {@code what} names it in the message. */
    DataType expect(Expression node, DataType expected, String what) {
        DataType type = check(node);
        if (type != null && !type.getClass().equals(expected.getClass())) {
            checks.mismatch(node.span(), what + " must be " + expected + ", this is " + type, "");
            return null;
        }
        return expected;
    }

    @Override
    public DataType column(Expression.Column node) {
        List<Scope.Found> found = scope.find(node);
        if (found.isEmpty() && !scope.isKnown(node)) {
            return null;
        }
        if (found.size() != 1) {
            checks.problem(
                    Problem.UNKNOWN_COLUMN,
                    node.span(),
                    found.isEmpty() ? "there is no column `" + shown(node) + "`" : "`" + shown(node) + "` is ambiguous",
                    found.isEmpty() ? suggestion(node) : "Put the table's alias and a point before it.");
            return null;
        }
        checks.column(node, found.get(0).column());
        return found.get(0).table().columns().get(found.get(0).column());
    }

    private static String shown(Expression.Column node) {
        return node.qualifier().map(q -> q + ".").orElse("") + node.name();
    }

    private String suggestion(Expression.Column node) {
        List<String> known = scope.candidates(node).stream()
                .map(Scope.Found::column)
                .distinct()
                .toList();
        if (known.isEmpty() && node.qualifier().isPresent()) {
            return "There is no table `" + node.qualifier().get() + "` here.";
        }
        return Suggestion.help(node.name().text(), known);
    }

    @Override
    public DataType text(Expression.TextLiteral node) {
        return DataType.TEXT;
    }

    @Override
    public DataType number(Expression.NumberLiteral node) {
        return Types.ofLiteral(node.value());
    }

    @Override
    public DataType bool(Expression.BooleanLiteral node) {
        return DataType.BOOLEAN;
    }

    @Override
    public DataType nothing(Expression.NullLiteral node) {
        return null;
    }

    @Override
    public DataType date(Expression.DateLiteral node) {
        return DataType.DATE;
    }

    @Override
    public DataType timestamp(Expression.TimestampLiteral node) {
        return DataType.TIMESTAMP;
    }

    @Override
    public DataType negation(Expression.Negation node) {
        DataType type = number(node.operand(), "-");
        return type instanceof DataType.Whole ? DataType.BIGINT : type;
    }

    private DataType number(Expression operand, String operator) {
        DataType type = check(operand);
        if (type != null && !Types.isNumber(type)) {
            String help = Types.isDay(type) ? "Use add_days, add_months, add_years or days_between." : "";
            checks.mismatch(operand.span(), "`" + operator + "` takes numbers, this is " + type, help);
            return null;
        }
        return type;
    }

    @Override
    public DataType binary(Expression.Binary node) {
        BinaryOperator operator = node.operator();
        if (operator.isLogical()) {
            expect(node.left(), DataType.BOOLEAN, "the operand of " + operator.symbol());
            expect(node.right(), DataType.BOOLEAN, "the operand of " + operator.symbol());
            return DataType.BOOLEAN;
        }
        if (operator.isComparison()) {
            comparable(operator.needsOrder(), node.span(), List.of(node.left(), node.right()));
            return DataType.BOOLEAN;
        }
        if (operator == BinaryOperator.CONCAT) {
            expect(node.left(), DataType.TEXT, "the operand of ||");
            expect(node.right(), DataType.TEXT, "the operand of ||");
            return DataType.TEXT;
        }
        return arithmetic(node);
    }

    private DataType arithmetic(Expression.Binary node) {
        BinaryOperator operator = node.operator();
        DataType left = number(node.left(), operator.symbol());
        DataType right = number(node.right(), operator.symbol());
        if (isNull(node.left()) && isNull(node.right())) {
            untyped(node.span());
        }
        if (left == null || right == null) {
            boolean known = (left != null || isNull(node.left())) && (right != null || isNull(node.right()));
            return known ? withNull(operator, left == null ? right : left) : null;
        }
        if (operator == BinaryOperator.REMAINDER && (left instanceof DataType.Real || right instanceof DataType.Real)) {
            checks.mismatch(node.span(), "`%` takes whole numbers and decimals, not double", "");
            return null;
        }
        Optional<DataType> result = Types.arithmetic(operator, left, right);
        if (result.isEmpty()) {
            String message = "the product of " + left + " and " + right + " has more than 38 digits behind the point";
            checks.mismatch(node.span(), message, "Round or cast an operand.");
        }
        return result.orElse(null);
    }

    /** The type of an operation of which one operand is NULL. */
    private static DataType withNull(BinaryOperator operator, DataType other) {
        return other == null ? null : Types.arithmetic(operator, other, other).orElse(other);
    }

    /** Checks that all have a common type, and gives it. */
    DataType common(Span span, List<Expression> nodes) {
        DataType common = null;
        boolean known = true;
        for (Expression node : nodes) {
            DataType type = check(node);
            known &= type != null || isNull(node);
            if (common != null && type != null) {
                Optional<DataType> both = Types.common(common, type);
                if (both.isEmpty()) {
                    checks.mismatch(
                            node.span(), "this is " + type + ", what stands before it " + common, castHelp(common));
                    return null;
                }
                common = both.get();
            } else if (type != null) {
                common = type;
            }
        }
        if (common == null && known) {
            untyped(span);
        }
        return known ? common : null;
    }

    private static String castHelp(DataType type) {
        return "Use CAST(… AS " + type + ") if that is meant.";
    }

    private void comparable(boolean ordered, Span span, List<Expression> nodes) {
        DataType type = common(span, nodes);
        boolean fits = type == null || Types.hasOrder(type) || !ordered && type instanceof DataType.Bool;
        if (!fits) {
            checks.mismatch(span, "values of type " + type + " cannot be compared like this", "");
        }
    }

    private void untyped(Span span) {
        checks.mismatch(span, "NULL alone has no type", "Use CAST(NULL AS …).");
    }

    static boolean isNull(Expression node) {
        return node instanceof Expression.NullLiteral;
    }

    @Override
    public DataType not(Expression.Not node) {
        return expect(node.operand(), DataType.BOOLEAN, "the operand of NOT");
    }

    @Override
    public DataType isNull(Expression.IsNull node) {
        check(node.operand());
        return DataType.BOOLEAN;
    }

    @Override
    public DataType in(Expression.In node) {
        comparable(
                false,
                node.span(),
                Stream.concat(Stream.of(node.operand()), node.options().stream())
                        .toList());
        return DataType.BOOLEAN;
    }

    @Override
    public DataType between(Expression.Between node) {
        comparable(true, node.span(), List.of(node.operand(), node.low(), node.high()));
        return DataType.BOOLEAN;
    }

    @Override
    public DataType like(Expression.Like node) {
        expect(node.operand(), DataType.TEXT, "the operand of LIKE");
        expect(node.pattern(), DataType.TEXT, "the pattern of LIKE");
        return DataType.BOOLEAN;
    }

    @Override
    public DataType choice(Expression.Case node) {
        List<Expression> conditions =
                node.branches().stream().map(Expression.When::condition).toList();
        if (node.subject().isPresent()) {
            List<Expression> compared = new ArrayList<>(List.of(node.subject().get()));
            compared.addAll(conditions);
            comparable(false, node.subject().get().span(), compared);
        } else {
            conditions.forEach(c -> expect(c, DataType.BOOLEAN, "the condition of WHEN"));
        }
        List<Expression> values = new ArrayList<>(
                node.branches().stream().map(Expression.When::value).toList());
        node.otherwise().ifPresent(values::add);
        return common(node.span(), values);
    }

    @Override
    public DataType cast(Expression.Cast node) {
        DataType from = check(node.operand());
        if (from != null && !Types.casts(from, node.type())) {
            String help = from instanceof DataType.Real && node.type() instanceof DataType.Text
                    ? "Engines write doubles differently: CAST to decimal(p,s) first."
                    : "";
            checks.mismatch(node.span(), "CAST cannot make " + node.type() + " of " + from, help);
        }
        return node.type();
    }

    @Override
    public DataType call(Expression.Call node) {
        return calls.call(node);
    }

    @Override
    public DataType aggregate(Expression.Aggregate node) {
        return calls.aggregate(node);
    }

    @Override
    public DataType window(Expression.Window node) {
        return calls.window(node);
    }
}
