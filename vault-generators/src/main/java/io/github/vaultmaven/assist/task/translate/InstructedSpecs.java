// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.ComputedSatelliteSpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts expressions in the place of instructions that the grammar does not cover, where somebody answered. What the grammar
 * covers needs nobody, and what nobody answered stays as it is.
 */
public final class InstructedSpecs {

    private final VaultModel model;
    private final TranslateTask task;

    /**
     * @param model the model of the same specs, in which nothing is made of these instructions
     * @param task translates
     */
    public InstructedSpecs(VaultModel model, TranslateTask task) {
        this.model = model;
        this.task = task;
    }

    /** The specs with what was answered. */
    public SpecSet answered(SpecSet specs, Assistant assistant) {
        Map<ComputedSatelliteSpec, List<Instructed>> questions = new LinkedHashMap<>();
        for (ComputedSatelliteSpec satellite : specs.business().satellites()) {
            List<Instructed> open = questions(satellite);
            if (!open.isEmpty()) {
                questions.put(satellite, open);
            }
        }
        if (questions.isEmpty()) {
            return specs;
        }
        List<Instructed> all = questions.values().stream().flatMap(List::stream).toList();
        List<Outcome<Translation>> outcomes = assistant.askAll(task, all);
        var changed = new LinkedHashMap<ComputedSatelliteSpec, ComputedSatelliteSpec>();
        int at = 0;
        for (Map.Entry<ComputedSatelliteSpec, List<Instructed>> asked : questions.entrySet()) {
            int end = at + asked.getValue().size();
            changed.put(asked.getKey(), with(asked.getKey(), asked.getValue(), outcomes.subList(at, end)));
            at = end;
        }
        return with(specs, changed);
    }

    private List<Instructed> questions(ComputedSatelliteSpec spec) {
        if (!(spec.computation() instanceof Computation.Instruction instruction)) {
            return List.of();
        }
        Map<String, Map<String, DataType>> satellites = satellites(spec, instruction);
        List<Instructed> questions = spec.attributes().stream()
                .map(attribute -> question(spec, attribute, instruction.text().text(), satellites))
                .toList();
        boolean covered = questions.size() == 1 && questions.get(0).byGrammar().isPresent();
        return covered || satellites.isEmpty() ? List.of() : questions;
    }

    private static Instructed question(
            ComputedSatelliteSpec spec, KeySpec attribute, String text, Map<String, Map<String, DataType>> satellites) {
        return new Instructed(
                spec.name().value(), attribute.name().value(), attribute.type().map(Located::value), text, satellites);
    }

    private Map<String, Map<String, DataType>> satellites(
            ComputedSatelliteSpec spec, Computation.Instruction instruction) {
        List<String> over = instruction.over().stream().map(Located::value).toList();
        var satellites = new LinkedHashMap<String, Map<String, DataType>>();
        model.structures().stream()
                .filter(Satellite.class::isInstance)
                .map(Satellite.class::cast)
                .filter(s -> s.entity().equals(spec.on().value()))
                .filter(s -> over.isEmpty() || over.contains(s.name()))
                .filter(s ->
                        s.feeds().stream().allMatch(f -> f.stage().computed().isEmpty()))
                .forEach(s -> satellites.put(s.name(), columns(s)));
        return satellites;
    }

    private static Map<String, DataType> columns(Satellite satellite) {
        var columns = new LinkedHashMap<String, DataType>();
        for (Attribute attribute : satellite.attributes()) {
            columns.put(attribute.name(), attribute.type());
        }
        return columns;
    }

    /** All attributes are answered, or nothing is made of the document. */
    private static ComputedSatelliteSpec with(
            ComputedSatelliteSpec spec, List<Instructed> questions, List<Outcome<Translation>> outcomes) {
        boolean whole = outcomes.stream()
                .allMatch(
                        o -> o.source() != Outcome.Source.FALLBACK && !o.value().isNone());
        if (!whole) {
            return spec;
        }
        SourceRange range =
                ((Computation.Instruction) spec.computation()).text().range();
        var expressions = new ArrayList<NamedText>();
        var over = new LinkedHashSet<String>();
        for (int i = 0; i < outcomes.size(); i++) {
            Translation translation = outcomes.get(i).value();
            expressions.add(new NamedText(
                    new Located<>(questions.get(i).attribute(), range),
                    new AnsweredText(translation.expression(), range)));
            over.addAll(translation.over());
        }
        return new ComputedSatelliteSpec(
                spec.name(),
                spec.on(),
                spec.attributes(),
                new Computation.Expressions(
                        expressions,
                        over.stream().map(o -> new Located<>(o, range)).toList()),
                spec.rules(),
                spec.about(),
                spec.range());
    }

    private static SpecSet with(SpecSet specs, Map<ComputedSatelliteSpec, ComputedSatelliteSpec> changed) {
        SpecSet.Business business = specs.business();
        return new SpecSet(
                specs.vault(),
                specs.sources(),
                specs.entities(),
                specs.links(),
                specs.references(),
                new SpecSet.Business(
                        business.sameAs(),
                        business.satellites().stream()
                                .map(s -> Optional.ofNullable(changed.get(s)).orElse(s))
                                .toList(),
                        business.links(),
                        business.hubs()),
                specs.time(),
                specs.access(),
                specs.customs());
    }

    /** An expression that stands where its instruction does. */
    private record AnsweredText(String text, SourceRange range) implements WrittenText {
        @Override
        public SourceRange rangeOf(int offset, int length) {
            return range;
        }
    }
}
