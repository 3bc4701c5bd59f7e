// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression.print;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.FunctionDefinition;
import io.github.vaultmaven.expression.Functions;
import io.github.vaultmaven.expression.Parameter;
import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints calls of catalogue functions, each argument made what its parameter takes. */
final class ArgumentPrinter {

    private final ExpressionPrinter expressions;
    private final Spelling spelling;
    private final Typing typing;

    ArgumentPrinter(ExpressionPrinter expressions, Spelling spelling, Typing typing) {
        this.expressions = expressions;
        this.spelling = spelling;
        this.typing = typing;
    }

    Sql call(Expression.Call call) {
        FunctionDefinition function = Functions.find(call.function()).orElseThrow();
        List<Sql> printed = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            printed.add(argument(
                    call, call.arguments().get(i), function.parameter(i).kind()));
        }
        DataType first = first(call, function);
        if (call.function().equals("round") && first instanceof DataType.Real) {
            // The conversion to its decimal result is what rounds it.
            return expressions.cast(
                    printed.get(0), Optional.of(first), typing.typeOf(call).orElseThrow());
        }
        Sql result = Template.fill(spelling.function(call.function(), first), printed);
        return function.parameter(0).kind() == Parameter.Kind.ORDERED
                ? Template.fill(spelling.afterOrdering(commonType(call)), List.of(result))
                : result;
    }

    private DataType first(Expression.Call call, FunctionDefinition function) {
        return typing.typeOf(call.arguments().get(0))
                .or(() -> typing.typeOf(call))
                .orElseGet(() -> ofNull(function.parameter(0).kind()));
    }

    private Sql argument(Expression.Call call, Expression node, Parameter.Kind kind) {
        Optional<DataType> type = typing.typeOf(node);
        return switch (kind) {
            case COUNT -> clamped(node, BigDecimal.ZERO);
            case ORDINAL -> clamped(node, BigDecimal.ONE);
            case COMMON, ORDERED -> common(call, node, kind);
            case WHOLE ->
                type.filter(DataType.Whole.class::isInstance).isPresent() && !DataType.BIGINT.equals(type.get())
                        ? expressions.print(node)
                        : expressions.as(node, DataType.INTEGER);
            case DOUBLE, DATE, TIMESTAMP -> expressions.as(node, ofNull(kind));
            default -> type.isPresent() ? expressions.print(node) : expressions.as(node, ofNull(kind));
        };
    }

    /** The type that NULL takes as an argument of this kind. */
    private static DataType ofNull(Parameter.Kind kind) {
        return switch (kind) {
            case WHOLE, COUNT, ORDINAL, POSITIVE, DIGITS -> DataType.INTEGER;
            case NUMBER, DOUBLE -> DataType.DOUBLE;
            case DAY, DATE -> DataType.DATE;
            case TIMESTAMP -> DataType.TIMESTAMP;
            default -> DataType.TEXT;
        };
    }

    /** {@code node} or {@code least}, whichever is greater; null stays null, which GREATEST would not do. */
    private Sql clamped(Expression node, BigDecimal least) {
        if (node instanceof Expression.NumberLiteral n) {
            return Sql.atom(n.value().max(least).toPlainString());
        }
        Sql value = typing.typeOf(node).filter(DataType.BIGINT::equals).isPresent()
                        || typing.typeOf(node).isEmpty()
                ? expressions.as(node, DataType.INTEGER)
                : expressions.print(node);
        return Sql.atom("case when " + value.within(Sql.COMPARISON + 1) + " < " + least + " then " + least + " else "
                + value.text() + " end");
    }

    private Sql common(Expression.Call call, Expression node, Parameter.Kind kind) {
        DataType common = commonType(call);
        boolean differs = typing.typeOf(node)
                .filter(t -> Types.isDay(t) && !t.equals(common))
                .isPresent();
        Sql value = differs ? expressions.as(node, common) : expressions.print(node);
        return kind == Parameter.Kind.ORDERED ? Template.fill(spelling.ordered(common), List.of(value)) : value;
    }

    private DataType commonType(Expression.Call call) {
        return typing.typeOf(call).orElse(DataType.TEXT);
    }
}
