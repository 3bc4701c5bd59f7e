// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.instruction.RuleFitting;
import io.github.vaultmaven.instruction.ThresholdGrammar;
import io.github.vaultmaven.instruction.ThresholdRule;
import io.github.vaultmaven.spec.InstructedText;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts expressions in the place of plain words that follow the grammar of instructions. Other words get a warning; until
 * somebody translates them a value is null, and a filter leaves out no row.
 */
final class PlainWords {

    private final String place;
    private final List<OpenInstruction.Table> tables;
    private final Diagnostics diagnostics;
    private final Consumer<OpenInstruction> open;

    /**
     * @param place what the words belong to
     * @param tables what they may be about
     * @param diagnostics takes findings
     * @param open takes what has no meaning by the grammar
     */
    PlainWords(
            String place, List<OpenInstruction.Table> tables, Diagnostics diagnostics, Consumer<OpenInstruction> open) {
        this.place = place;
        this.tables = List.copyOf(tables);
        this.diagnostics = diagnostics;
        this.open = open;
    }

    /** Expressions, in the same order. */
    List<NamedText> values(List<NamedText> texts) {
        return texts.stream()
                .map(t -> new NamedText(t.name(), value(t.name().value(), t.text(), DataType.TEXT)))
                .toList();
    }

    /**
     * An expression.
     *
     * @param name the column
     * @param text words or an expression
     * @param otherwise type of the null of words without a meaning and without a declared type
     */
    WrittenText value(String name, WrittenText text, DataType otherwise) {
        if (!(text instanceof InstructedText words)) {
            return text;
        }
        var target = new RuleFitting.Target(name, words.type());
        return meaning(words, ThresholdGrammar.parse(words.instruction().text()), List.of(target))
                .orElseGet(() -> {
                    open.accept(new OpenInstruction(place, Optional.of(name), words, tables));
                    return words.nothing(otherwise);
                });
    }

    /** A condition, or nothing where no row is left out. */
    Optional<WrittenText> condition(Optional<WrittenText> text) {
        if (text.isEmpty() || !(text.get() instanceof InstructedText words)) {
            return text;
        }
        Optional<WrittenText> meaning = meaning(
                words, ThresholdGrammar.parseCondition(words.instruction().text()), List.of());
        if (meaning.isEmpty()) {
            open.accept(new OpenInstruction(place, Optional.empty(), words, tables));
        }
        return meaning;
    }

    private Optional<WrittenText> meaning(
            InstructedText words, Parsed<ThresholdRule> rule, List<RuleFitting.Target> targets) {
        rule.problems().forEach(problem -> report(words, problem, targets.isEmpty()));
        if (rule.result().isEmpty()) {
            return Optional.empty();
        }
        var fitting = new RuleFitting(rule.orThrow(), targets, columns());
        Optional<RuleFitting.Fitted> fitted = fitting.fit();
        if (fitted.isEmpty()) {
            report(words, fitting.problem(words.instruction().text().length()), targets.isEmpty());
        }
        return fitted.map(f -> words.meaning(f.expression()));
    }

    private void report(InstructedText words, Problem problem, boolean condition) {
        diagnostics.warning(
                Instructions.INSTRUCTION_FORM,
                words.rangeOf(problem.offset(), problem.length()),
                "nothing is made of this instruction"
                        + (condition ? ", so no row is left out: " : ", so it gives null: ") + problem.message(),
                problem.help()
                        .replace(ThresholdGrammar.INSTEAD, "an expression")
                        .replace(RuleFitting.AND_SATELLITE, ""));
    }

    private List<RuleFitting.Column> columns() {
        return tables.stream()
                .filter(OpenInstruction.Table::own)
                .flatMap(t -> t.columns().entrySet().stream()
                        .map(c -> new RuleFitting.Column(t.alias(), c.getKey(), c.getValue())))
                .toList();
    }
}
