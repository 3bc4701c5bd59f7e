// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.instruction.RuleFitting;
import io.github.vaultmaven.instruction.ThresholdGrammar;
import io.github.vaultmaven.instruction.ThresholdRule;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns instructions that follow the grammar into expressions. Of others nothing is made: they get a warning that says
 * what to write, never an error, since no build needs them.
 */
final class Instructions {

    static final String INSTRUCTION_FORM = "instruction-form";

    private final List<Structure> known;
    private final Map<String, Owner> owners;
    private final Diagnostics diagnostics;

    /**
     * @param known structures of the raw vault that can be read
     * @param owners hubs and links, by name
     */
    Instructions(List<Structure> known, Map<String, Owner> owners, Diagnostics diagnostics) {
        this.known = List.copyOf(known);
        this.owners = Map.copyOf(owners);
        this.diagnostics = diagnostics;
    }

    /** The documents, with expressions in place of instructions, and without those of which nothing is made. */
    List<BusinessDraft> understood(List<BusinessDraft> drafts) {
        return drafts.stream().flatMap(this::understood).toList();
    }

    private Stream<BusinessDraft> understood(BusinessDraft draft) {
        return draft.computation() instanceof Computation.Instruction instruction
                ? expressions(draft, instruction).map(draft::from).stream()
                : Stream.of(draft);
    }

    private Optional<Computation> expressions(BusinessDraft draft, Computation.Instruction instruction) {
        if (draft.kind() != BusinessDraft.Kind.SATELLITE) {
            report(
                    instruction,
                    new Problem(
                            INSTRUCTION_FORM,
                            "rows of a " + draft.kind().words() + " do not follow from an instruction",
                            0,
                            instruction.text().text().length(),
                            "use `query`"));
            return Optional.empty();
        }
        Parsed<ThresholdRule> rule = ThresholdGrammar.parse(instruction.text().text());
        rule.problems().forEach(problem -> report(instruction, problem));
        return rule.result().flatMap(r -> expressions(draft, instruction, r));
    }

    private Optional<Computation> expressions(
            BusinessDraft draft, Computation.Instruction instruction, ThresholdRule rule) {
        var fitting = new RuleFitting(rule, targets(draft), columns(draft, instruction.over()));
        Optional<RuleFitting.Fitted> fitted = fitting.fit();
        if (fitted.isEmpty()) {
            report(instruction, fitting.problem(instruction.text().text().length()));
        }
        SourceRange range = draft.name().range();
        return fitted.map(f -> new Computation.Expressions(
                List.of(new NamedText(
                        new Located<>(f.attribute(), range), new MadeText(f.expression(), instruction.text()))),
                List.of(new Located<>(f.satellite(), range))));
    }

    private static List<RuleFitting.Target> targets(BusinessDraft draft) {
        return draft.columns().stream()
                .map(k -> new RuleFitting.Target(k.name().value(), k.type().map(Located::value)))
                .toList();
    }

    private List<RuleFitting.Column> columns(BusinessDraft draft, List<Located<String>> over) {
        return satellites(draft, over).stream()
                .flatMap(s -> s.attributes().stream().map(a -> new RuleFitting.Column(s.name(), a.name(), a.type())))
                .toList();
    }

    /** Satellites of what the document is on, or of these those that are named. */
    private List<Satellite> satellites(BusinessDraft draft, List<Located<String>> over) {
        List<String> names = over.stream().map(Located::value).toList();
        Optional<String> relation = draft.on()
                .map(Located::value)
                .map(owners::get)
                .map(owner -> owner.parent().relation());
        return known.stream()
                .filter(Satellite.class::isInstance)
                .map(Satellite.class::cast)
                .filter(s -> relation.filter(s.parent().relation()::equals).isPresent())
                .filter(s -> names.isEmpty() || names.contains(s.name()))
                .toList();
    }

    private void report(Computation.Instruction instruction, Problem problem) {
        diagnostics.warning(
                INSTRUCTION_FORM,
                instruction.text().rangeOf(problem.offset(), problem.length()),
                "nothing is made of this instruction: " + problem.message(),
                problem.help());
    }
}
