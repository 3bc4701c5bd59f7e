// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.generator.LoadOutline;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.PlannedLoads;
import io.github.vaultmaven.generator.Planner;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.CustomStructure;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Models;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.spec.FilesBeside;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ModelFolders;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.SpecFile;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.target.Target;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.Validation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes models of specs and asks all rules. A later stage is asked only where those before it found no error. */
final class CheckedModels {

    static final String NO_GENERATOR = "no-generator";

    private final GenerationSettings settings;
    private final Planner planner;
    private final Validation validation;
    private final List<DialectFacts> dialects;
    private final Target target;
    private final boolean forGeneration;
    private final IdentityHashMap<VaultModel, PlannedLoads> planned = new IdentityHashMap<>();

    /** Models that are looked at. */
    CheckedModels(GenerationSettings settings, ClassLoader loader) {
        this(settings, loader, false);
    }

    /** @param forGeneration true where {@link #plan} will be asked, so that what rules look at is kept for it */
    CheckedModels(GenerationSettings settings, ClassLoader loader, boolean forGeneration) {
        this.settings = settings;
        this.forGeneration = forGeneration;
        this.planner = Planner.of(loader);
        this.validation = Validation.of(loader);
        this.dialects = settings.dialects().stream().map(Dialects::facts).toList();
        this.target = Targets.byName(settings.target(), loader);
    }

    /** The models of spec files, each behind those that it uses; those that have errors are missing. */
    List<VaultModel> of(List<SpecFile> files, Diagnostics diagnostics) {
        return of(files, diagnostics, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * The models of spec files that somebody completes.
     *
     * @param answered adds what was answered to what is written
     * @param completed adds what was answered to what it means, before rules look at it
     */
    List<VaultModel> of(
            List<SpecFile> files,
            Diagnostics diagnostics,
            UnaryOperator<List<ModelSpecs>> answered,
            UnaryOperator<List<VaultModel>> completed) {
        List<ModelSpecs> specs = answered.apply(read(files, diagnostics));
        specs.forEach(s -> validation.check(s.specs(), diagnostics));
        List<VaultModel> models = completed.apply(
                Models.resolve(specs, new FilesBeside(settings.specs(), settings.displayRoot()), diagnostics));
        models.forEach(model -> EngineQueries.check(model, settings.dialects(), diagnostics));
        models.forEach(model -> planner.unhandled(model).forEach(s -> noGenerator(s, diagnostics)));
        if (!diagnostics.hasErrors()) {
            var shared = new SharedFindings(validation);
            List<RuleContext.Other> all = models.stream()
                    .map(model -> new RuleContext.Other(specsOf(model, specs), model))
                    .toList();
            all.forEach(one -> shared.add(one.specs(), askRules(one, all)));
            shared.findings().forEach(diagnostics::add);
            all.forEach(one -> target.limits(one.model(), settings.dialects(), hashPlace(one.specs()))
                    .forEach(diagnostics::add));
            all.stream()
                    .filter(one -> one.model().hash().former().isPresent())
                    .forEach(one -> replaced(one, new ReplacedHash(diagnostics)));
            ReleasedState.compare(models, specs, settings, diagnostics);
        }
        return models;
    }

    private void replaced(RuleContext.Other one, ReplacedHash rule) {
        if (target.changesKeys()) {
            String dialect = settings.dialects().get(0);
            rule.plan(plan(one.model(), dialect), dialect);
        } else {
            rule.target(target.name(), hashPlace(one.specs()));
        }
    }

    private static SourceRange hashPlace(SpecSet specs) {
        return specs.vault()
                .map(vault -> vault.hash().profile().map(Located::range).orElse(vault.range()))
                .orElse(SourceRange.NONE);
    }

    /** What spec files say, as far as they can be read. */
    List<ModelSpecs> read(List<SpecFile> files, Diagnostics diagnostics) {
        return ModelFolders.of(files, settings.modelName()).stream()
                .map(folder ->
                        new ModelSpecs(folder.defaultName(), SpecReader.readLayers(folder.layers(), diagnostics)))
                .toList();
    }

    private static SpecSet specsOf(VaultModel model, List<ModelSpecs> specs) {
        return specs.stream()
                .filter(s -> s.name().equals(model.name()))
                .map(ModelSpecs::specs)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("ReferenceEquality") // models are told apart as they stand in the list
    private List<Diagnostic> askRules(RuleContext.Other one, List<RuleContext.Other> all) {
        var diagnostics = new Diagnostics();
        var outlined = new OutlinedLoads(validation.relations(dialects, diagnostics));
        outline(one.model(), outlined);
        outlined.end(diagnostics);
        List<RuleContext.Other> others =
                all.stream().filter(other -> other != one).toList();
        validation.check(new RuleContext(one.specs(), one.model(), dialects, others), diagnostics);
        return diagnostics.all();
    }

    private void outline(VaultModel model, OutlinedLoads outlined) {
        String dialect = settings.dialects().get(0);
        if (forGeneration) {
            PlannedLoads loads = planner.loads(context(model, dialect));
            planned.put(model, loads);
            loads.steps().forEach(step -> outlined.add(LoadOutline.of(step)));
        } else {
            planner.outline(context(model, dialect), outlined::add);
        }
    }

    /** The plan of a model that was checked, for an engine; rules looked at the loads of the first one already. */
    LoadPlan plan(VaultModel model, String dialect) {
        PlannedLoads known = dialect.equals(settings.dialects().get(0)) ? planned.get(model) : null;
        return (known == null ? planner.loads(context(model, dialect)) : known).plan();
    }

    private static PlanContext context(VaultModel model, String dialect) {
        return new PlanContext(
                model,
                Dialects.byName(dialect),
                HashProfiles.byName(model.hash().profile()));
    }

    private static void noGenerator(Structure structure, Diagnostics diagnostics) {
        String kind = structure instanceof CustomStructure custom
                ? custom.kind()
                : structure.getClass().getSimpleName();
        diagnostics.error(
                NO_GENERATOR,
                structure.origin().range(),
                "no generator handles `" + structure.name() + "`, of kind `" + kind + "`",
                "name the jar that has one among the plugin's dependencies");
    }
}
