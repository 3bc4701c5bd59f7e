// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the values for which a branch holds: a comparison and a threshold, or two of each. */
final class Conditions {

    private static final List<String> ABOVE = List.of(
            "above", "over", "more than", "greater than", "higher than", "larger than", "exceeding", "after", ">");
    private static final List<String> FROM =
            List.of("at least", "no less than", "not less than", "not below", "not under", "not before", ">=");
    private static final List<String> BELOW =
            List.of("below", "under", "less than", "lower than", "fewer than", "smaller than", "before", "<");
    private static final List<String> UP_TO =
            List.of("at most", "up to", "no more than", "not more than", "not above", "not over", "not after", "<=");
    private static final List<String> EXACTLY = List.of("exactly", "equal to", "equals", "=");
    private static final List<String> OR_MORE = List.of("or more", "or above", "or higher", "or over", "or later");
    private static final List<String> OR_LESS = List.of("or less", "or below", "or lower", "or under", "or earlier");

    private final Words words;

    Conditions(Words words) {
        this.words = words;
    }

    /** True if a condition comes next. */
    boolean isNext() {
        return isNumberFirst()
                || Stream.of(ABOVE, FROM, BELOW, UP_TO, EXACTLY, List.of("between", "from"))
                        .flatMap(List::stream)
                        .anyMatch(words::isNext);
    }

    /** {@code 750 or more}: a number that is no label. */
    private boolean isNumberFirst() {
        return isThreshold(words.peek())
                && Stream.concat(OR_MORE.stream(), OR_LESS.stream()).anyMatch(phrase -> words.isAt(1, phrase));
    }

    private static boolean isThreshold(Word word) {
        return word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.DAY;
    }

    Range read() {
        Range first = one();
        boolean joined = (words.isNext("and") || words.isNext("but")) && isComparison(1);
        if (joined) {
            words.take();
        }
        if (joined || isComparison(0)) {
            Word at = words.peek();
            Range second = one();
            if (!first.completes(second)) {
                throw new Words.NotCovered(
                        Words.problem(at, "the two comparisons do not make a range", "say `between 650 and 750`"));
            }
            return first.with(second);
        }
        return first;
    }

    private boolean isComparison(int ahead) {
        return Stream.of(ABOVE, FROM, BELOW, UP_TO)
                .flatMap(List::stream)
                .anyMatch(phrase ->
                        words.isAt(ahead, phrase) && isThreshold(words.peek(ahead + phrase.split(" ").length)));
    }

    private Range one() {
        if (isThreshold(words.peek())) {
            Threshold threshold = threshold();
            return words.acceptAny(OR_MORE) ? Range.above(threshold, true) : orLess(threshold);
        }
        if (words.accept("between")) {
            return between("and");
        }
        if (words.accept("from")) {
            return from();
        }
        if (words.acceptAny(EXACTLY)) {
            Threshold threshold = threshold();
            return Range.between(threshold, threshold);
        }
        return compared().orElseThrow(() -> words.expected("a comparison such as `above`, `at least` or `between`"));
    }

    private Range orLess(Threshold threshold) {
        if (!words.acceptAny(OR_LESS)) {
            throw words.expected("`or more` or `or less`");
        }
        return Range.below(threshold, true);
    }

    // "not above" begins like none of the others; "more than" and "no more than" differ in their first word.
    private Optional<Range> compared() {
        if (words.acceptAny(FROM)) {
            return Optional.of(Range.above(threshold(), true));
        }
        if (words.acceptAny(UP_TO)) {
            return Optional.of(Range.below(threshold(), true));
        }
        if (words.acceptAny(ABOVE)) {
            return Optional.of(Range.above(threshold(), false));
        }
        return words.acceptAny(BELOW) ? Optional.of(Range.below(threshold(), false)) : Optional.empty();
    }

    private Range from() {
        Threshold low = threshold();
        if (words.accept("to") || words.accept("up to") || words.accept("through")) {
            return Range.between(low, threshold());
        }
        return Range.above(low, true);
    }

    private Range between(String and) {
        Threshold low = threshold();
        if (!words.accept(and)) {
            throw words.expected("`" + and + "`");
        }
        return Range.between(low, threshold());
    }

    private Threshold threshold() {
        Word word = words.peek();
        if (!isThreshold(word)) {
            throw words.expected("a number such as 750 or a day such as 2024-01-31");
        }
        words.take();
        try {
            return word.kind() == Word.Kind.DAY
                    ? new Threshold.Day(LocalDate.parse(word.text()))
                    : new Threshold.Amount(new BigDecimal(word.text()));
        } catch (DateTimeException e) {
            throw new Words.NotCovered(Words.problem(word, word.shown() + " is no day", "write it as 2024-01-31"));
        }
    }
}
