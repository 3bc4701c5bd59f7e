// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.generator.test.LawTests;
import io.github.vaultmaven.generator.test.RuleTests;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** The load steps of a model. Tests and maintenance follow from them, and are planned when the whole plan is asked for. */
public final class PlannedLoads {

    private final VaultModel model;
    private final PlanContext context;
    private final List<Step> before;
    private final List<OfStructure> structures;

    /** The load steps of one structure. */
    record OfStructure(Structure structure, List<Step> steps) {}

    /**
     * @param model the model
     * @param context the model with those that it uses
     * @param before control, landings and stagings
     * @param structures what each structure needs, in the order of the model
     */
    PlannedLoads(VaultModel model, PlanContext context, List<Step> before, List<OfStructure> structures) {
        this.model = model;
        this.context = context;
        this.before = List.copyOf(before);
        this.structures = List.copyOf(structures);
    }

    /** The load steps, in no order; they alone create relations. */
    public List<Step> steps() {
        var steps = new ArrayList<>(before);
        structures.forEach(of -> steps.addAll(of.steps()));
        return List.copyOf(steps);
    }

    /**
     * The plan, with tests and maintenance.
     *
     * @throws IllegalStateException if steps wait for each other
     */
    public LoadPlan plan() {
        var steps = new ArrayList<>(before);
        for (OfStructure of : structures) {
            steps.addAll(of.steps());
            steps.addAll(LawTests.of(of.structure(), of.steps(), context));
            steps.addAll(Maintenance.of(of.structure(), of.steps(), context));
        }
        var rules = new RuleTests(steps, context);
        context.model().rules().forEach(rule -> steps.add(rules.of(rule)));
        return new LoadPlan(model, StepOrder.of(steps));
    }
}
