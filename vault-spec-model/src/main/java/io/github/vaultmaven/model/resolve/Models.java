// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ModelSpecs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Resolves the models of one build, which may name each other's structures. */
public final class Models {

    static final String MODEL_SETTINGS = "model-settings";

    private final Diagnostics diagnostics;
    private final Beside beside;
    private final Consumer<OpenInstruction> open;
    private final ModelOrder order;
    private final List<Diagnostic> before;
    private final Map<String, Resolution> resolved = new TreeMap<>();

    private Models(Collection<ModelSpecs> all, Beside beside, Diagnostics diagnostics, Consumer<OpenInstruction> open) {
        this.beside = beside;
        this.open = open;
        this.diagnostics = diagnostics;
        this.order = new ModelOrder(all, diagnostics);
        this.before = diagnostics.all();
    }

    /**
     * Resolves models. The result does not depend on their order.
     *
     * @param all what was written for each
     * @param beside finds files that specs name
     * @param diagnostics takes all findings of all models; what was found before counts for each
     * @return the models without errors, each behind those that it uses
     */
    public static List<VaultModel> resolve(Collection<ModelSpecs> all, Beside beside, Diagnostics diagnostics) {
        return resolve(all, beside, diagnostics, instruction -> {});
    }

    /**
     * Resolves models, and tells which plain words wait for somebody to translate them.
     *
     * @param open takes them
     * @see #resolve(Collection, Beside, Diagnostics)
     */
    public static List<VaultModel> resolve(
            Collection<ModelSpecs> all, Beside beside, Diagnostics diagnostics, Consumer<OpenInstruction> open) {
        var models = new Models(all, beside, diagnostics, open);
        return models.order.ordered().stream()
                .map(models::resolve)
                .flatMap(resolution -> resolution.model().stream())
                .toList();
    }

    private Resolution resolve(ModelSpecs model) {
        List<Resolution> direct = order.uses(model).stream()
                .map(use -> resolved.get(use.value()))
                .distinct()
                .toList();
        var specs = model.specs();
        for (Resolution used : closure(direct)) {
            specs = specs.without(used.specs());
        }
        var own = new Diagnostics();
        before.forEach(own::add);
        Conventions conventions = Conventions.of(model.settings(), own);
        order.uses(model).forEach(use -> checkSettings(model, use, conventions, own));
        var result = new Resolution(model.name(), specs, conventions, direct, closure(direct), beside, own, open);
        own.all().forEach(diagnostics::add);
        resolved.put(model.name(), result);
        return result;
    }

    /** Used models, directly or not, each behind those that it uses itself. */
    private static List<Resolution> closure(List<Resolution> direct) {
        Set<Resolution> all = new LinkedHashSet<>();
        for (Resolution used : direct) {
            all.addAll(used.used());
            all.add(used);
        }
        return new ArrayList<>(all);
    }

    private void checkSettings(ModelSpecs model, Located<String> use, Conventions mine, Diagnostics own) {
        Conventions theirs = resolved.get(use.value()).conventions();
        if (!mine.hash().equals(theirs.hash())) {
            report(model, use, "hashes otherwise, so keys would not be equal", "conventions.hash", own);
        }
        if (!mine.columns().equals(theirs.columns())) {
            report(model, use, "names its technical columns otherwise", "conventions.columns", own);
        }
    }

    private static void report(
            ModelSpecs model, Located<String> use, String what, String key, Diagnostics diagnostics) {
        diagnostics.error(
                MODEL_SETTINGS,
                use.range(),
                Wording.quote(use.value()) + ", which " + Wording.quote(model.name()) + " uses, " + what,
                "write " + Wording.quote(key) + " once, in a `vault` document of the folder above both");
    }
}
