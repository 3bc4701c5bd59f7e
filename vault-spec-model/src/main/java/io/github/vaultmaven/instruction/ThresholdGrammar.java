// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads instructions of the form "risk is LOW above 750, MEDIUM above 650, else HIGH".
 *
 * <p>What it reads has one meaning; a sentence that could mean two things is refused with the place where it could.
 */
public final class ThresholdGrammar {

    /** What advice names instead of words, for a computed satellite. */
    public static final String INSTEAD = "`expressions` with `over`";

    /** What to write, as advice. */
    static final String EXAMPLE =
            "write a rule such as \"risk by score is LOW above 750, MEDIUM above 650, else HIGH\"," + " or " + INSTEAD;

    /** What to write for rows, as advice. */
    static final String CONDITION_EXAMPLE =
            "write a condition such as \"only rows where amount is above 0\", or an expression";

    private static final int MAX_TEXT = 2_000;
    private static final int MAX_LABEL_WORDS = 3;

    /** In lower case no labels; {@code A} is one. */
    private static final List<String> ARTICLES = List.of("the", "a", "an", "its", "their");

    private static final List<String> ELSE = List.of("else", "otherwise");
    private static final List<String> IF = List.of("if", "when", "for", "where");
    private static final List<String> MISSING =
            List.of("missing", "null", "unknown", "empty", "not known", "not given");

    /** Words that belong to the grammar or turn a meaning round; as a label they stand in quotes. */
    private static final Set<String> RESERVED = Set.of(
            "is",
            "are",
            "by",
            "if",
            "when",
            "for",
            "where",
            "else",
            "otherwise",
            "and",
            "or",
            "not",
            "but",
            "unless",
            "except",
            "above",
            "over",
            "more",
            "greater",
            "higher",
            "larger",
            "exceeding",
            "after",
            "at",
            "from",
            "below",
            "under",
            "less",
            "lower",
            "fewer",
            "smaller",
            "before",
            "up",
            "between",
            "exactly",
            "equal",
            "equals",
            "to",
            "than",
            "through",
            "until",
            "within",
            "about",
            "around",
            "only");

    private static final List<String> ROWS = List.of("only", "keep", "keep only", "take", "take only");
    private static final List<String> WHOSE = List.of("where", "with", "whose", "if", "when");

    private final Words words;
    private final Conditions conditions;
    private final List<Branch> branches = new ArrayList<>();
    private Optional<String> column = Optional.empty();
    private Optional<Label> missing = Optional.empty();
    private Optional<Label> otherwise = Optional.empty();

    private ThresholdGrammar(String text) {
        this.words = new Words(text);
        this.conditions = new Conditions(words);
    }

    /**
     * Reads an instruction.
     *
     * @param text any text, not null
     * @return the rule, or where the text leaves the grammar and what to write instead; never both
     */
    public static Parsed<ThresholdRule> parse(String text) {
        return parse(text, EXAMPLE, ThresholdGrammar::rule);
    }

    /**
     * Reads which rows count, as in "only rows where amount is above 0".
     *
     * @param text any text, not null
     * @return a rule that is a {@link ThresholdRule#isCondition condition}, or where the text leaves the grammar
     */
    public static Parsed<ThresholdRule> parseCondition(String text) {
        Parsed<ThresholdRule> parsed = parse(text, CONDITION_EXAMPLE, ThresholdGrammar::condition);
        return new Parsed<>(
                parsed.result(),
                parsed.problems().stream().map(ThresholdGrammar::ofCondition).toList());
    }

    private static Problem ofCondition(Problem problem) {
        return problem.help().equals(EXAMPLE)
                ? new Problem(problem.id(), problem.message(), problem.offset(), problem.length(), CONDITION_EXAMPLE)
                : problem;
    }

    private static Parsed<ThresholdRule> parse(
            String text, String example, Function<ThresholdGrammar, ThresholdRule> how) {
        if (text.length() > MAX_TEXT) {
            return refused(new Problem(Words.ID, "the instruction has more than 2,000 characters", 0, 0, example));
        }
        try {
            ThresholdRule rule = how.apply(new ThresholdGrammar(text));
            Optional<Problem> unclear = new BranchChecks(rule.branches()).problem();
            return unclear.map(ThresholdGrammar::refused).orElseGet(() -> new Parsed<>(Optional.of(rule), List.of()));
        } catch (Words.NotCovered e) {
            return refused(e.problem());
        }
    }

    private static Parsed<ThresholdRule> refused(Problem problem) {
        return new Parsed<>(Optional.empty(), List.of(problem));
    }

    private ThresholdRule rule() {
        String attribute = name("the name of an attribute");
        if (words.accept("by")) {
            column = Optional.of(name("the name of a column"));
        }
        if (!words.acceptAny(List.of("is", "=", ":", "->"))) {
            throw words.expected("`is` and a label");
        }
        words.accept(":");
        branch();
        while (separated()) {
            branch();
        }
        words.accept(".");
        if (words.peek().kind() != Word.Kind.END) {
            throw words.expected("a comma and a branch, or the end");
        }
        if (branches.isEmpty()) {
            throw words.expected("a label with a comparison");
        }
        return new ThresholdRule(attribute, column, branches, missing, otherwise);
    }

    /** {@code [only] [rows where] column [is] comparison}: one column, one range. */
    private ThresholdRule condition() {
        words.acceptAny(ROWS);
        words.accept("rows");
        words.acceptAny(WHOSE);
        int start = words.peek().offset();
        String compared = name("the name of a column");
        words.accept("is");
        Range range = conditions.read();
        Branch branch = new Branch(new Label("true", false), range, start, words.end() - start);
        words.accept(".");
        if (words.peek().kind() != Word.Kind.END) {
            throw words.expected("the end");
        }
        return new ThresholdRule("", Optional.of(compared), List.of(branch), Optional.empty(), Optional.empty());
    }

    private boolean separated() {
        boolean separated = words.accept(",") || words.accept(";") || words.isNext("else") || words.isNext("otherwise");
        return words.accept("and") || separated;
    }

    private void branch() {
        int start = words.peek().offset();
        if (otherwise.isPresent()) {
            throw words.expected("nothing behind `else`");
        }
        if (words.acceptAny(ELSE)) {
            otherwise = Optional.of(label());
        } else if (conditions.isNext()) {
            Range range = conditions.read();
            words.acceptAny(List.of("is", "means", "gives", "->", ":", "="));
            branches.add(new Branch(label(), range, start, words.end() - start));
        } else {
            labelled(start, label());
        }
    }

    private void labelled(int start, Label label) {
        if (words.acceptAny(ELSE)) {
            otherwise = Optional.of(label);
            return;
        }
        if (words.acceptAny(IF)) {
            compared();
        }
        if (words.acceptAny(MISSING)) {
            if (missing.isPresent()) {
                throw words.expected("one branch for missing values");
            }
            missing = Optional.of(label);
        } else {
            Range range = conditions.read();
            branches.add(new Branch(label, range, start, words.end() - start));
        }
    }

    /** {@code if score is}, of which any part may be left out. */
    private void compared() {
        boolean named =
                !conditions.isNext() && !words.isNext("is") && MISSING.stream().noneMatch(words::isNext);
        if (named) {
            Word at = words.peek();
            String name = name("the name of a column");
            if (column.filter(known -> !known.equalsIgnoreCase(name)).isPresent()) {
                throw new Words.NotCovered(Words.problem(
                        at, "the branches compare two columns, `" + column.get() + "` and `" + name + "`", EXAMPLE));
            }
            column = Optional.of(name);
        }
        words.accept("is");
    }

    private String name(String what) {
        words.acceptAny(ARTICLES);
        var name = new StringBuilder();
        while (words.peek().kind() == Word.Kind.WORD && !isReserved(words.peek()) && !isMissing()) {
            name.append(name.isEmpty() ? "" : "_").append(words.take().text());
        }
        if (name.isEmpty()) {
            throw words.expected(what);
        }
        return name.toString();
    }

    private boolean isMissing() {
        return MISSING.stream().anyMatch(words::isNext);
    }

    private Label label() {
        Word first = words.peek();
        if (first.kind() == Word.Kind.QUOTED || first.kind() == Word.Kind.NUMBER) {
            words.take();
            return new Label(first.text(), first.kind() == Word.Kind.QUOTED);
        }
        if (words.accept("no")) {
            return new Label(first.text(), false);
        }
        var label = new StringBuilder();
        for (int i = 0; i < MAX_LABEL_WORDS && isLabelWord(words.peek()); i++) {
            label.append(i == 0 ? "" : " ").append(words.take().text());
        }
        if (label.isEmpty()) {
            throw words.expected("a label");
        }
        return new Label(label.toString(), false);
    }

    private static boolean isLabelWord(Word word) {
        return word.kind() == Word.Kind.WORD && !isReserved(word) && !ARTICLES.contains(word.text());
    }

    private static boolean isReserved(Word word) {
        return RESERVED.contains(word.folded());
    }
}
