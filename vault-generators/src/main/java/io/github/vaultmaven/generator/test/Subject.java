// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.generator.LoadShape;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a law looks at: a structure and how it is loaded.
 *
 * @param structure the structure
 * @param step its load step
 * @param context what the plan may ask
 */
record Subject(Structure structure, Step step, PlanContext context) {

    /** The structure's own relation, or nothing where its generator makes none of that name. */
    Optional<Relation> relation() {
        return step.creates().stream()
                .filter(r -> r.kind() == Relation.Kind.VAULT && r.name().equals(structure.name()))
                .findFirst();
    }

    /** What is made of the vault under the structure's name, be it a table or a view; nothing where it is vault. */
    Optional<Relation> derived() {
        return step.statements().stream()
                .map(Statement::target)
                .filter(r -> r.kind() == Relation.Kind.DERIVED || r.kind() == Relation.Kind.VIEW)
                .filter(r -> r.name().equals(structure.name()))
                .findFirst();
    }

    /** The relations of a kind that are loaded with it. */
    List<Relation> relations(Relation.Kind kind) {
        return step.creates().stream().filter(r -> r.kind() == kind).toList();
    }

    /** True where the structure's relation has rows from the start. */
    boolean isSeeded() {
        return step.seeds().stream().anyMatch(s -> s.target().name().equals(structure.name()));
    }

    /** What its load says of its input, or nothing where it does not say it. */
    Optional<FedLoad> load() {
        return step.statements().stream()
                .map(Statement::shape)
                .filter(LoadShape.class::isInstance)
                .map(s -> ((LoadShape) s).load())
                .findFirst();
    }

    /** How long its rejects are kept; for ever where empty. */
    Optional<Period> rejectsKept() {
        return context.model().retention(structure.name()).rejects();
    }

    /** Name of the load timestamp column. */
    String loadTimestamp() {
        return context.columns().loadTimestamp();
    }

    /** A test whose offending rows are errors. */
    Step error(String relation, String name, String description, Shape shape, String... alsoReads) {
        return test("error", relation, name, description, shape, alsoReads);
    }

    /** A test whose offending rows are worth a look. */
    Step warning(String relation, String name, String description, Shape shape, String... alsoReads) {
        return test("warning", relation, name, description, shape, alsoReads);
    }

    private Step test(
            String severity, String relation, String name, String description, Shape shape, String... alsoReads) {
        var reads = new ArrayList<>(List.of(relation));
        reads.addAll(List.of(alsoReads));
        return Step.test(
                step.layer(),
                step.kind(),
                relation + "__" + name,
                structure.entity(),
                reads.stream().distinct().toList(),
                shape,
                new Step.TestInfo(severity, description, structure.name()),
                structure.origin());
    }
}
