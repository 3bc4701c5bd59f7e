// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Types calls of functions, aggregates and window functions. */
final class CallChecker {

    private static final Set<String> UNITS =
            Set.of("year", "quarter", "month", "week", "day", "hour", "minute", "second");
    private static final int MAX_DIGITS = 18;

    private final ExpressionChecker expressions;
    private final Checks checks;

    CallChecker(ExpressionChecker expressions, Checks checks) {
        this.expressions = expressions;
        this.checks = checks;
    }

    DataType call(Expression.Call node) {
        FunctionDefinition function = Functions.find(node.function()).orElseThrow();
        int count = node.arguments().size();
        if (!function.takes(count)) {
            String message =
                    "`" + function.name() + "` cannot take " + count + (count == 1 ? " argument" : " arguments");
            checks.mismatch(node.span(), message, "It is written " + function.signature() + ".");
            node.arguments().forEach(expressions::check);
            return null;
        }
        List<Expression> common = new ArrayList<>();
        DataType first = null;
        boolean fits = true;
        for (int i = 0; i < count; i++) {
            Expression argument = node.arguments().get(i);
            Parameter parameter = function.parameter(i);
            if (parameter.kind() == Parameter.Kind.COMMON || parameter.kind() == Parameter.Kind.ORDERED) {
                common.add(argument);
                continue;
            }
            DataType type = expressions.check(argument);
            first = i == 0 ? type : first;
            fits &= fits(argument, type, parameter, function);
        }
        DataType base = common.isEmpty() ? first : shared(node, function, common);
        return fits ? result(node, function, base) : null;
    }

    /** A result that follows the arguments' type is unknown where that is. */
    private DataType result(Expression.Call node, FunctionDefinition function, DataType base) {
        boolean single = function.parameter(0).presence() == Parameter.Presence.ONCE
                && function.parameter(0).kind() != Parameter.Kind.COMMON;
        if (base == null && single && function.followsArgument()) {
            return untyped(node.arguments().get(0));
        }
        return base == null && function.followsArgument()
                ? null
                : function.result().of(node, base);
    }

    private DataType shared(Expression.Call node, FunctionDefinition function, List<Expression> arguments) {
        DataType type = expressions.common(node.span(), arguments);
        boolean ordered = function.parameter(0).kind() == Parameter.Kind.ORDERED;
        if (type != null && (ordered ? !Types.hasOrder(type) : type instanceof DataType.Json)) {
            checks.mismatch(node.span(), "`" + function.name() + "` cannot take " + type, "");
            return null;
        }
        return type;
    }

    private boolean fits(Expression argument, DataType type, Parameter parameter, FunctionDefinition function) {
        if (type == null && !literal(parameter.kind())) {
            return true;
        }
        boolean fits =
                literal(parameter.kind()) ? fitsLiteral(argument, parameter.kind()) : fits(type, parameter.kind());
        if (!fits) {
            String found = literal(parameter.kind()) ? "" : ", this is " + type;
            String message = "`" + parameter.name() + "` of `" + function.name() + "` takes "
                    + parameter.kind().description() + found;
            checks.mismatch(argument.span(), message, "It is written " + function.signature() + ".");
        }
        return fits;
    }

    private static boolean literal(Parameter.Kind kind) {
        return switch (kind) {
            case SOME_TEXT, POSITIVE, DIGITS, UNIT -> true;
            default -> false;
        };
    }

    private static boolean fits(DataType type, Parameter.Kind kind) {
        return switch (kind) {
            case TEXT -> type instanceof DataType.Text;
            case WHOLE, COUNT, ORDINAL -> type instanceof DataType.Whole;
            case NUMBER, DOUBLE -> Types.isNumber(type);
            default -> Types.isDay(type);
        };
    }

    private static boolean fitsLiteral(Expression argument, Parameter.Kind kind) {
        if (argument instanceof Expression.TextLiteral text) {
            return kind == Parameter.Kind.UNIT
                    ? UNITS.contains(text.value())
                    : kind == Parameter.Kind.SOME_TEXT && !text.value().isEmpty();
        }
        return Functions.wholeLiteral(argument)
                .filter(n -> switch (kind) {
                    case POSITIVE -> n.signum() > 0 && n.precision() <= 9;
                    case DIGITS -> n.signum() >= 0 && n.intValue() <= MAX_DIGITS && n.precision() <= 2;
                    default -> false;
                })
                .isPresent();
    }

    DataType aggregate(Expression.Aggregate node) {
        if (node.function() == AggregateFunction.COUNT) {
            node.argument().ifPresent(expressions::check);
            return DataType.BIGINT;
        }
        Expression argument = node.argument().orElseThrow();
        DataType type = expressions.check(argument);
        if (type == null) {
            return untyped(argument);
        }
        boolean extreme = node.function() == AggregateFunction.MIN || node.function() == AggregateFunction.MAX;
        if (extreme ? !Types.hasOrder(type) : !Types.isNumber(type)) {
            checks.mismatch(argument.span(), node.function() + " cannot take " + type, "");
            return null;
        }
        return extreme ? type : node.function() == AggregateFunction.AVG ? DataType.DOUBLE : sum(type);
    }

    private DataType untyped(Expression argument) {
        if (ExpressionChecker.isNull(argument)) {
            checks.mismatch(argument.span(), "NULL alone has no type", "Use CAST(NULL AS …).");
        }
        return null;
    }

    private static DataType sum(DataType type) {
        return type instanceof DataType.Decimal d
                ? new DataType.Decimal(Types.MAX_PRECISION, d.scale())
                : type instanceof DataType.Whole ? DataType.BIGINT : type;
    }

    DataType window(Expression.Window node) {
        node.partitionBy().forEach(expressions::check);
        for (Expression.Order order : node.orderBy()) {
            DataType type = expressions.check(order.key());
            if (type != null && !Types.hasOrder(type)) {
                checks.mismatch(order.key().span(), "ORDER BY cannot take " + type, "");
            }
        }
        return switch (node.function()) {
            case ROW_NUMBER, RANK -> DataType.BIGINT;
            case LAG, LEAD -> neighbour(node);
            case SUM ->
                aggregate(new Expression.Aggregate(
                        AggregateFunction.SUM, node.arguments().stream().findFirst(), false, node.span()));
        };
    }

    private DataType neighbour(Expression.Window node) {
        List<Expression> values = new ArrayList<>(node.arguments());
        if (values.size() > 1) {
            Expression offset = values.remove(1);
            expressions.check(offset);
            if (!fitsLiteral(offset, Parameter.Kind.POSITIVE)) {
                checks.mismatch(offset.span(), "the offset takes a whole literal from 1", "");
            }
        }
        return expressions.common(node.span(), values);
    }
}
