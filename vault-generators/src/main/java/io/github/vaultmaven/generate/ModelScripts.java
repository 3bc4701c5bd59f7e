// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.rekey.RekeyPlanner;
import io.github.vaultmaven.selftest.SelfTestPlanner;
import io.github.vaultmaven.target.Target;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.Templates;
import java.util.List;
import java.util.stream.Stream;

/** Makes the artifacts of a model for a dialect. */
final class ModelScripts {

    /** The profile whose texts tell every two rows apart. */
    private static final String EXACT_PROFILE = "vault-1";

    /** The target whose scripts land files. */
    private static final String FILES_TARGET = "sql";

    private final GenerationSettings settings;
    private final ClassLoader loader;

    ModelScripts(GenerationSettings settings, ClassLoader loader) {
        this.settings = settings;
        this.loader = loader;
    }

    /**
     * The target that is asked for.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    Target target() {
        return target(settings.target());
    }

    /** What scripts of a model are rendered with. */
    RenderSettings settings(VaultModel model, String dialect) {
        return new RenderSettings(
                Dialects.byName(dialect),
                HashProfiles.byName(model.hash().profile()),
                HashProfiles.byName(EXACT_PROFILE),
                new Templates(settings.templates(), loader),
                settings.generator(),
                settings.options());
    }

    /** The artifacts of a plan, below a folder of its model and the dialect. */
    List<Artifact> of(LoadPlan plan, String dialect) {
        RenderSettings render = settings(plan.model(), dialect);
        Target target = target();
        LoadPlan rekeyed = target.changesKeys() ? RekeyPlanner.added(plan, render.dialect()) : plan;
        LoadPlan printed = settings.selfTest() ? SelfTestPlanner.added(rekeyed) : rekeyed;
        Stream<Artifact> landing = target.landsFiles() ? Stream.empty() : landing(plan, render);
        String folder = plan.model().name() + "/" + dialect + "/";
        return Stream.concat(target.render(printed, render).stream(), landing)
                .map(a -> a.below(folder))
                .toList();
    }

    /** Scripts that land files, for targets whose own files cannot: nothing where no source is read from files. */
    private Stream<Artifact> landing(LoadPlan plan, RenderSettings render) {
        List<Step> steps = plan.steps().stream()
                .filter(s -> s.kind().equals("control") || s.kind().equals("landing"))
                .toList();
        return steps.stream().noneMatch(s -> s.kind().equals("landing"))
                ? Stream.empty()
                : target(FILES_TARGET).render(new LoadPlan(plan.model(), steps), render).stream()
                        .map(a -> a.below(Target.LANDING + "/"));
    }

    private Target target(String name) {
        return Targets.byName(name, loader);
    }
}
