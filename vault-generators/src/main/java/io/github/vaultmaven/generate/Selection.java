// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the plans is asked for.
 *
 * @param layers layers; all if empty
 * @param entities entities; all if empty
 */
record Selection(Set<String> layers, Set<String> entities) {

    private static final String LANDING = "landing";

    /**
     * Checks that models have what is asked for.
     *
     * @throws GenerationRefused if no model has an entity of that name
     */
    void check(Collection<VaultModel> models) {
        var known = new TreeSet<String>();
        models.stream().flatMap(Selection::entitiesOf).forEach(known::add);
        new TreeSet<>(entities)
                .stream().filter(entity -> !known.contains(entity)).findFirst().ifPresent(unknown -> {
                    throw new GenerationRefused("vault.entities names `" + unknown + "`, which no spec defines"
                            + Suggestions.question(unknown, known) + "\nThere are " + String.join(", ", known) + ".");
                });
    }

    private static Stream<String> entitiesOf(VaultModel model) {
        return Stream.concat(
                model.structures().stream().map(Structure::entity),
                model.stagings().stream().map(Staging::entity));
    }

    /**
     * The part of a plan that is asked for: steps of the layers and entities, the landing of what they read, and no test
     * that reads what is left out.
     */
    LoadPlan of(LoadPlan plan) {
        if (layers.isEmpty() && entities.isEmpty()) {
            return plan;
        }
        Set<String> tables = tables(plan);
        Set<String> missing = new HashSet<>();
        plan.steps().stream().filter(step -> !isKept(step, tables)).forEach(step -> missing.addAll(made(step)));
        return new LoadPlan(
                plan.model(),
                plan.steps().stream()
                        .filter(step -> isKept(step, tables))
                        .filter(step -> step.phase() != Step.Phase.TEST
                                || step.reads().stream().noneMatch(missing::contains))
                        .toList());
    }

    /** The source tables that stagings which are asked for read. */
    private Set<String> tables(LoadPlan plan) {
        Set<String> asked =
                plan.steps().stream().filter(this::isAsked).map(Step::object).collect(Collectors.toSet());
        Set<String> tables = new HashSet<>();
        for (Staging staging : plan.model().stagings()) {
            if (asked.contains(staging.name())) {
                tables.add(staging.table().fullName());
                staging.table().joins().forEach(join -> {
                    if (join.target() instanceof SourceStep.Target.SameDelivery other) {
                        tables.add(other.table());
                    }
                });
            }
        }
        return tables;
    }

    /** The landing of a table belongs to that table. */
    private boolean isKept(Step step, Set<String> tables) {
        return step.kind().equals(LANDING) ? tables.contains(step.entity()) : isAsked(step);
    }

    private boolean isAsked(Step step) {
        return step.layer().equals("control")
                || !step.kind().equals(LANDING)
                        && (layers.isEmpty() || layers.contains(step.layer()))
                        && (entities.isEmpty() || entities.contains(step.entity()));
    }

    private static List<String> made(Step step) {
        return step.creates().stream().map(Relation::name).toList();
    }
}
