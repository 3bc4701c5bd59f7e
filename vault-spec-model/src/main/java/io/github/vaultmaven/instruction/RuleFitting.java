// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a rule computes and what it compares; a rule that leaves it open is not guessed at. */
public final class RuleFitting {

    /** The end of advice that is for computed satellites alone. */
    public static final String AND_SATELLITE = ", and its satellite in `over` where several have it";

    private final ThresholdRule rule;
    private final List<Target> declared;
    private final List<Column> candidates;
    private String wrong = "";
    private String help = "";

    /**
     * @param rule the rule
     * @param declared attributes that the document declares; none if it leaves them to the rule
     * @param columns attributes of the satellites that the rule is about
     */
    public RuleFitting(ThresholdRule rule, List<Target> declared, List<Column> columns) {
        this.rule = rule;
        this.declared = List.copyOf(declared);
        this.candidates = columns.stream()
                .filter(c -> rule.comparesDays() ? Types.isDay(c.type()) : Types.isNumber(c.type()))
                .filter(c -> rule.column().map(c.name()::equalsIgnoreCase).orElse(true))
                .toList();
    }

    /**
     * An attribute that is to be computed.
     *
     * @param name its name
     * @param type its declared type
     */
    public record Target(String name, Optional<DataType> type) {}

    /**
     * An attribute that may be compared.
     *
     * @param satellite relation that has it
     * @param name its name
     * @param type its type
     */
    public record Column(String satellite, String name, DataType type) {}

    /**
     * What a rule means in a model.
     *
     * @param attribute what is computed
     * @param satellite where the column is
     * @param expression the rule in the expression language
     */
    public record Fitted(String attribute, String satellite, String expression) {}

    /** The meaning; without one, {@link #problem} says why. */
    public Optional<Fitted> fit() {
        Optional<Target> target = declared.stream()
                .filter(t -> t.name().equalsIgnoreCase(rule.attribute()))
                .findFirst();
        if (target.isEmpty() && !declared.isEmpty() || declared.size() > 1) {
            return not(
                    "it gives `" + rule.attribute() + "`, and the document declares " + declared(),
                    "declare that attribute and no other");
        }
        Optional<DataType> type = target.flatMap(Target::type);
        Optional<String> misfit = type.flatMap(t -> RuleText.misfit(rule, t));
        if (misfit.isPresent()) {
            return not("`" + misfit.get() + "` is no " + type.get(), "declare another type or name another label");
        }
        String attribute = target.map(Target::name).orElse(rule.attribute().toLowerCase(Locale.ROOT));
        if (candidates.size() != 1) {
            return not(
                    compared(),
                    rule.isCondition()
                            ? ThresholdGrammar.CONDITION_EXAMPLE
                            : "name the column, as in \"" + attribute + " by score is LOW above 750\"" + AND_SATELLITE);
        }
        Column one = candidates.get(0);
        return Optional.of(new Fitted(attribute, one.satellite(), RuleText.of(rule, one.name(), type)));
    }

    private Optional<Fitted> not(String message, String advice) {
        wrong = message;
        help = advice;
        return Optional.empty();
    }

    private String declared() {
        return declared.stream().map(t -> "`" + t.name() + "`").collect(Collectors.joining(", "));
    }

    private String compared() {
        String kind = rule.comparesDays() ? "date" : "number";
        String named = rule.column().map(c -> " called `" + c + "`").orElse("");
        return candidates.isEmpty()
                ? "there is no " + kind + named
                : "several columns can be meant: "
                        + candidates.stream()
                                .map(c -> "`" + (c.satellite().isEmpty() ? "" : c.satellite() + ".") + c.name() + "`")
                                .collect(Collectors.joining(", "));
    }

    /**
     * Why there is no meaning.
     *
     * @param length length of the instruction, all of which it is about
     */
    public Problem problem(int length) {
        return new Problem(Words.ID, wrong, 0, length, help);
    }
}
