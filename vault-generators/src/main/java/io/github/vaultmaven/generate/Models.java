package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.Planner;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.CustomStructure;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.PlannedRelation;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes models of specs and asks all rules. A later stage is asked only where those before it found no error. */
final class Models {

    static final String NO_GENERATOR = "no-generator";

    private final GenerationSettings settings;
    private final Planner planner;
    private final Validation validation;
    private final List<DialectFacts> dialects;

    Models(GenerationSettings settings, ClassLoader loader) {
        this.settings = settings;
        this.planner = Planner.of(loader);
        this.validation = Validation.of(loader);
        this.dialects = settings.dialects().stream().map(Dialects::facts).toList();
    }

    /** What was written, and what it means. */
    private record Meant(SpecSet specs, VaultModel model) {}

    /** The models of spec files by their path; those that have errors are missing. */
    List<VaultModel> of(Map<String, YamlSource> files, Diagnostics diagnostics) {
        var meant = new ArrayList<Meant>();
        ModelFolders.of(files, settings.modelName()).forEach((name, sources) -> {
            SpecSet specs = SpecReader.read(sources, diagnostics);
            validation.check(specs, diagnostics);
            Resolver.resolve(specs, name, diagnostics).ifPresent(model -> meant.add(new Meant(specs, model)));
        });
        meant.forEach(m -> EngineQueries.check(m.model(), settings.dialects(), diagnostics));
        meant.forEach(m -> planner.unhandled(m.model()).forEach(s -> noGenerator(s, diagnostics)));
        if (!diagnostics.hasErrors()) {
            meant.forEach(m -> askRules(m, diagnostics));
        }
        return meant.stream().map(Meant::model).toList();
    }

    private void askRules(Meant meant, Diagnostics diagnostics) {
        List<Step> steps = steps(meant.model());
        LoadCycles.check(steps, diagnostics);
        List<PlannedRelation> relations =
                steps.stream().flatMap(PlannedRelations::of).toList();
        validation.check(new RuleContext(meant.specs(), meant.model(), dialects, relations), diagnostics);
    }

    /** What is created does not depend on the engine. */
    private List<Step> steps(VaultModel model) {
        var hash = HashProfiles.byName(model.hash().profile());
        return planner.steps(
                new PlanContext(model, Dialects.byName(settings.dialects().get(0)), hash));
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
