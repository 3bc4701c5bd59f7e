// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.rule;

import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.type.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rules as conditions of the expression language that good rows fulfil; a null fulfils all but {@code not_null}. */
final class RuleConditions {

    private RuleConditions() {}

    /** The values of {@code in}. */
    static List<String> values(ProposedRule rule) {
        return Arrays.stream(rule.value().split(",", -1)).map(String::strip).toList();
    }

    /** The condition; what cannot be one does not parse. */
    static String of(ProposedRule rule, String column, DataType type) {
        String name = '"' + column.replace("\"", "\"\"") + '"';
        return switch (rule.kind()) {
            case NOT_NULL, UNIQUE -> name + " is not null";
            case IN ->
                values(rule).stream().map(v -> literal(v, type)).collect(Collectors.joining(", ", name + " in (", ")"));
            case MIN -> name + " >= " + literal(rule.value(), type);
            case MAX -> name + " <= " + literal(rule.value(), type);
            case CHECK -> rule.value();
        };
    }

    private static String literal(String value, DataType type) {
        if (Types.isNumber(type)) {
            return value.strip();
        }
        String quoted = "'" + value.strip().replace("'", "''") + "'";
        return type.equals(DataType.DATE)
                ? "date " + quoted
                : type.equals(DataType.TIMESTAMP) ? "timestamp " + quoted : quoted;
    }
}
