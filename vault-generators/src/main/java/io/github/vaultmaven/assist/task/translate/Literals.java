// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.LiteralValues;
import io.github.vaultmaven.instruction.Label;
import io.github.vaultmaven.instruction.ThresholdGrammar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares the values that an instruction names with those that an expression holds: all of the one appear in the other,
 * and nothing is made up. Whether they go together rightly is another question.
 */
final class Literals {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:[.]\\d+)?(?![\\w])");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{2,}\\b");
    private static final Set<String> FREE = Set.of("0", "1");

    private final String instruction;
    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> days = new TreeSet<>();
    private final List<String> texts = new ArrayList<>();

    Literals(String instruction, Expression expression) {
        this.instruction = instruction;
        LiteralValues.of(expression).forEach(this::note);
    }

    private void note(Expression literal) {
        if (literal instanceof Expression.NumberLiteral number) {
            numbers.add(plain(number.value()));
        } else if (literal instanceof Expression.TextLiteral text) {
            texts.add(text.value());
        } else if (literal instanceof Expression.DateLiteral date) {
            days.add(date.value().toString());
        } else if (literal instanceof Expression.TimestampLiteral instant) {
            days.add(instant.value().toLocalDate().toString());
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** What is missing or made up, one line each. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        String rest = DAY.matcher(instruction).replaceAll(" ");
        Set<String> asked = new TreeSet<>();
        NUMBER.matcher(rest)
                .results()
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .map(Literals::plain)
                .forEach(asked::add);
        for (String number : asked) {
            if (!numbers.contains(number) && !isText(number)) {
                faults.add("the number " + number + " of the instruction is missing");
            }
        }
        DAY.matcher(instruction)
                .results()
                .map(MatchResult::group)
                .filter(day -> !days.contains(day))
                .forEach(day -> faults.add("the day " + day + " of the instruction is missing"));
        labels().stream()
                .filter(label -> !isText(label))
                .forEach(label -> faults.add("the label `" + label + "` of the instruction is missing"));
        numbers.stream()
                .filter(n -> !asked.contains(n) && !FREE.contains(n))
                .forEach(n -> faults.add("the number " + n + " is not in the instruction"));
        texts.stream().filter(text -> !isNamed(text)).forEach(text -> faults.add("a text is not in the instruction"));
        return faults.stream().distinct().toList();
    }

    private Set<String> labels() {
        var labels = new TreeSet<String>();
        ThresholdGrammar.parse(instruction)
                .result()
                .ifPresentOrElse(
                        rule -> rule.labels().stream()
                                .map(Label::text)
                                .filter(t -> !isNumberOrTruth(t))
                                .forEach(labels::add),
                        () -> {
                            CAPITALS.matcher(instruction)
                                    .results()
                                    .map(MatchResult::group)
                                    .forEach(labels::add);
                            QUOTED.matcher(instruction)
                                    .results()
                                    .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                                    .forEach(labels::add);
                        });
        return labels;
    }

    private static boolean isNumberOrTruth(String label) {
        return NUMBER.matcher(label).matches()
                || Set.of("yes", "no", "true", "false").contains(label.toLowerCase(Locale.ROOT));
    }

    private boolean isText(String label) {
        return texts.stream()
                .anyMatch(t -> t.equals(label) || t.replaceAll("[%_]", "").equals(label));
    }

    private boolean isNamed(String text) {
        String bare = text.replaceAll("[%_]", " ").strip();
        return instruction.toLowerCase(Locale.ROOT).contains(bare.toLowerCase(Locale.ROOT));
    }
}
