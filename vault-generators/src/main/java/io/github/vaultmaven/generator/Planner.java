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
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
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
                .filter(structure -> find(structure).isEmpty())
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
        PlanContext context = whole(ownContext);
        var before = new ArrayList<Step>();
        before(context, before::add);
        var structures = new ArrayList<PlannedLoads.OfStructure>();
        structures(ownContext.model(), context, structures::add);
        var marks = new RunMarks(
                structures.stream().flatMap(of -> of.steps().stream()).toList(), context);
        structures.replaceAll(of -> new PlannedLoads.OfStructure(
                of.structure(), of.steps().stream().map(marks::indexed).toList()));
        return new PlannedLoads(ownContext.model(), context, before, structures);
    }

    /**
     * Tells the names in the load steps of a model one by one, without the plan where a generator can.
     *
     * @param taker takes what there is to say of each load step, in no order
     * @throws IllegalStateException if no generator handles a structure
     */
    public void outline(PlanContext ownContext, Consumer<LoadOutline> taker) {
        PlanContext context = whole(ownContext);
        taker.accept(LoadOutline.of(ControlGenerator.plan()));
        for (SourceTable table : context.model().sources()) {
            StagingGenerator.landing(table).map(LoadOutline::of).ifPresent(taker);
        }
        for (Staging staging : context.model().stagings()) {
            taker.accept(
                    staging.computed().isPresent()
                            ? LoadOutline.of(ComputedStagingGenerator.plan(staging, context))
                            : StagingGenerator.outline(staging, context));
        }
        for (Structure structure : ownContext.model().structures()) {
            generatorOf(structure).outline(structure, context).forEach(taker);
        }
    }

    private static PlanContext whole(PlanContext own) {
        return new PlanContext(own.model().whole(), own.dialect(), own.hash());
    }

    private void structures(VaultModel own, PlanContext context, Consumer<PlannedLoads.OfStructure> taker) {
        Set<String> computed = computed(context.model());
        for (Structure structure : own.structures()) {
            Retention retention = context.model().retention(structure.name());
            var planned = new ArrayList<Step>();
            for (Step step : generatorOf(structure).plan(structure, context)) {
                planned.add(declared(inLayer(step, computed), retention));
            }
            taker.accept(new PlannedLoads.OfStructure(structure, List.copyOf(planned)));
        }
    }

    /** Names of stagings that are computed of the vault. */
    private static Set<String> computed(VaultModel model) {
        return model.stagings().stream()
                .filter(ComputedStagingGenerator::isOfVault)
                .map(Staging::name)
                .collect(Collectors.toSet());
    }

    /** Control, landings and stagings. */
    private static void before(PlanContext context, Consumer<Step> taker) {
        taker.accept(ControlGenerator.plan());
        for (SourceTable table : context.model().sources()) {
            StagingGenerator.landing(table).ifPresent(taker);
        }
        for (Staging staging : context.model().stagings()) {
            taker.accept(
                    staging.computed().isPresent()
                            ? ComputedStagingGenerator.plan(staging, context)
                            : StagingGenerator.plan(staging, context));
        }
    }

    /** What a computed staging feeds belongs to the business vault. */
    private static Step inLayer(Step step, Set<String> computed) {
        boolean fed = !computed.isEmpty() && step.reads().stream().anyMatch(computed::contains);
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
        return find(structure)
                .orElseThrow(() -> new IllegalStateException("No generator handles `" + structure.name() + "` ("
                        + structure.getClass().getSimpleName() + ")."));
    }

    private Optional<StructureGenerator> find(Structure structure) {
        for (StructureGenerator generator : generators) {
            if (generator.handles(structure)) {
                return Optional.of(generator);
            }
        }
        return Optional.empty();
    }
}
