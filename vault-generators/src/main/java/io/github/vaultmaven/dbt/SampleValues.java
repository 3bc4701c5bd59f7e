// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.expression.BinaryOperator;
import io.github.vaultmaven.expression.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Values of the plainest of derived columns, computed here rather than by an engine: columns, texts, and what joins them or
 * changes their case. Of what else there is in expressions nothing is said.
 *
 * @param columns values of columns by name; what is not in it is not known
 */
record SampleValues(Map<String, String> columns) {

    /** The value, which is never null; nothing where it is not known. */
    Optional<String> of(Expression expression) {
        if (expression instanceof Expression.Column column) {
            return columns.entrySet().stream()
                    .filter(e -> column.name().matches(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        if (expression instanceof Expression.TextLiteral text) {
            return Optional.of(text.value());
        }
        if (expression instanceof Expression.Binary binary && binary.operator() == BinaryOperator.CONCAT) {
            return joined(List.of(binary.left(), binary.right()));
        }
        return expression instanceof Expression.Call call ? of(call) : Optional.empty();
    }

    private Optional<String> of(Expression.Call call) {
        return switch (call.function()) {
            case "upper" -> first(call).map(t -> t.toUpperCase(Locale.ROOT));
            case "lower" -> first(call).map(t -> t.toLowerCase(Locale.ROOT));
            case "coalesce" -> first(call);
            case "concat" -> joined(call.arguments());
            default -> Optional.empty();
        };
    }

    private Optional<String> first(Expression.Call call) {
        return of(call.arguments().get(0));
    }

    private Optional<String> joined(List<Expression> parts) {
        var text = new StringBuilder();
        for (Expression part : parts) {
            Optional<String> value = of(part);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(value.get());
        }
        return Optional.of(text.toString());
    }
}
