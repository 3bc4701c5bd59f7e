// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a rule in the expression language. */
final class RuleText {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Set<String> TRUE = Set.of("true", "yes");
    private static final Set<String> FALSE = Set.of("false", "no");

    private final String column;
    private final Optional<DataType> result;

    private RuleText(String column, Optional<DataType> result) {
        this.column = column;
        this.result = result;
    }

    /**
     * The rule as a CASE, or the condition that it is.
     *
     * @param rule the rule
     * @param column name of the column that is compared
     * @param result declared type of the attribute; labels of a number are numbers, of a boolean yes and no or true and
     *     false. Without one, labels are numbers if all of them are.
     */
    static String of(ThresholdRule rule, String column, Optional<DataType> result) {
        if (rule.isCondition()) {
            return new RuleText(quoted(column), result)
                    .condition(rule.branches().get(0).range());
        }
        boolean numbers = rule.labels().stream().allMatch(RuleText::isNumber);
        return new RuleText(quoted(column), result.or(() -> numbers ? Optional.empty() : Optional.of(DataType.TEXT)))
                .text(rule);
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /**
     * The first label that a type cannot hold: longer than a text, no number, not yes or no. Empty if all fit.
     *
     * @param rule the rule
     * @param type declared type of the attribute
     */
    static Optional<String> misfit(ThresholdRule rule, DataType type) {
        return rule.labels().stream()
                .filter(label -> !fits(label, type))
                .map(Label::text)
                .findFirst();
    }

    private static boolean fits(Label label, DataType type) {
        if (type instanceof DataType.Text text) {
            return text.length() == 0
                    || label.text().codePointCount(0, label.text().length()) <= text.length();
        }
        if (type.equals(DataType.BOOLEAN)) {
            String word = label.text().toLowerCase(Locale.ROOT);
            return TRUE.contains(word) || FALSE.contains(word);
        }
        return isNumber(label) && fits(new BigDecimal(label.text()), type);
    }

    private static boolean fits(BigDecimal number, DataType type) {
        if (type instanceof DataType.Whole whole) {
            return number.scale() == 0 && number.toBigInteger().bitLength() < whole.bits();
        }
        return type instanceof DataType.Real
                || type instanceof DataType.Decimal decimal
                        && number.scale() <= decimal.scale()
                        && number.precision() - number.scale() <= decimal.precision() - decimal.scale();
    }

    private static boolean isNumber(Label label) {
        return !label.quoted() && NUMBER.matcher(label.text()).matches();
    }

    private String text(ThresholdRule rule) {
        return rule.branches().stream()
                        .map(b -> " when " + condition(b.range()) + " then " + value(b.label()))
                        .collect(Collectors.joining("", "case", ""))
                + rule.missing()
                        .map(label -> " when " + column + " is null then " + value(label))
                        .orElse("")
                + rule.otherwise().map(label -> " else " + value(label)).orElse("")
                + " end";
    }

    private String condition(Range range) {
        String low = range.low().map(b -> compared(b, ">")).orElse("");
        String high = range.high().map(b -> compared(b, "<")).orElse("");
        return low + (low.isEmpty() || high.isEmpty() ? "" : " and ") + high;
    }

    private String compared(Bound bound, String sign) {
        return column + " " + sign + (bound.included() ? "= " : " ")
                + bound.threshold().literal();
    }

    private String value(Label label) {
        boolean number = result.map(Types::isNumber).orElse(true);
        if (number && isNumber(label)) {
            return label.text().startsWith("+") ? label.text().substring(1) : label.text();
        }
        String word = label.text().toLowerCase(Locale.ROOT);
        if (result.filter(DataType.BOOLEAN::equals).isPresent() && TRUE.contains(word)) {
            return "true";
        }
        return result.filter(DataType.BOOLEAN::equals).isPresent() && FALSE.contains(word)
                ? "false"
                : "'" + label.text().replace("'", "''") + "'";
    }
}
