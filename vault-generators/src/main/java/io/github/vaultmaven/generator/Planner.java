// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Retention;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends a model through the generators. */
public final class Planner {

    private final List<StructureGenerator> generators;

    /** @param generators the generators, a team's own before the built-in ones */
    public Planner(List<StructureGenerator> generators) {
        this.generators = List.copyOf(generators);
    }

    /**
     * The generators that a class loader sees.
     *
     * @param loader the plugin's class loader
     */
    public static Planner of(ClassLoader loader) {
        return new Planner(ServiceLoader.load(StructureGenerator.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** Structures that no generator handles, such as those of a kind whose generator is not on the class path. */
    public List<Structure> unhandled(VaultModel model) {
        return model.structures().stream()
                .filter(structure -> generators.stream().noneMatch(g -> g.handles(structure)))
                .toList();
    }

    /**
     * Plans a model; what belongs to models that it uses is looked up there and not planned again.
     *
     * @throws IllegalStateException if no generator handles a structure, or steps wait for each other
     */
    public LoadPlan plan(PlanContext context) {
        return loads(context).plan();
    }

    /**
     * Plans the loads of a model alone.
     *
     * @throws IllegalStateException if no generator handles a structure
     */
    public PlannedLoads loads(PlanContext ownContext) {
        VaultModel own = ownContext.model();
        var context = new PlanContext(own.whole(), ownContext.dialect(), ownContext.hash());
        List<Step> before = before(context);
        Set<String> computed = context.model().stagings().stream()
                .filter(staging -> ComputedStagingGenerator.isOfVault(staging))
                .map(Staging::name)
                .collect(Collectors.toSet());
        var structures = new ArrayList<PlannedLoads.OfStructure>();
        for (Structure structure : own.structures()) {
            Retention retention = context.model().retention(structure.name());
            List<Step> planned = generatorOf(structure).plan(structure, context).stream()
                    .map(step -> declared(inLayer(step, computed), retention))
                    .toList();
            structures.add(new PlannedLoads.OfStructure(structure, planned));
        }
        var marks = new RunMarks(
                structures.stream().flatMap(of -> of.steps().stream()).toList(), context);
        structures.replaceAll(of -> new PlannedLoads.OfStructure(
                of.structure(), of.steps().stream().map(marks::indexed).toList()));
        return new PlannedLoads(own, context, before, structures);
    }

    /** Control, landings and stagings. */
    private static List<Step> before(PlanContext context) {
        var steps = new ArrayList<Step>();
        steps.add(ControlGenerator.plan());
        for (SourceTable table : context.model().sources()) {
            StagingGenerator.landing(table).ifPresent(steps::add);
        }
        for (Staging staging : context.model().stagings()) {
            steps.add(
                    staging.computed().isPresent()
                            ? ComputedStagingGenerator.plan(staging, context)
                            : StagingGenerator.plan(staging, context));
        }
        return steps;
    }

    /** What a computed staging feeds belongs to the business vault. */
    private static Step inLayer(Step step, Set<String> computed) {
        boolean fed = step.reads().stream().anyMatch(computed::contains);
        return fed ? step.inLayer(ComputedStagingGenerator.LAYER) : step;
    }

    /** What is declared of how long rows are to be kept stands with owner and terms: in comments and in the manifest. */
    private static Step declared(Step step, Retention retention) {
        return retention
                .declared()
                .map(words -> step.from(step.origin().saying("retention", words)))
                .orElse(step);
    }

    private StructureGenerator generatorOf(Structure structure) {
        return generators.stream()
                .filter(g -> g.handles(structure))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No generator handles `" + structure.name() + "` ("
                        + structure.getClass().getSimpleName() + ")."));
    }
}
