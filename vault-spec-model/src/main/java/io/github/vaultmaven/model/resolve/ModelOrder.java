// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ModelSpecs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts models behind those that they use. */
final class ModelOrder {

    static final String DUPLICATE_MODEL = "duplicate-model";
    static final String UNKNOWN_MODEL = "unknown-model";
    static final String MODEL_CYCLE = "model-cycle";

    private final Map<String, ModelSpecs> models = new TreeMap<>();
    private final Map<String, List<Located<String>>> uses = new TreeMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Diagnostics diagnostics;

    /**
     * Orders models; of two with one name the first counts, and a use that is unknown or closes a cycle is left out, each
     * after a finding.
     */
    ModelOrder(Collection<ModelSpecs> all, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        all.forEach(this::add);
        models.forEach((name, model) -> uses.put(name, known(model)));
        models.keySet().forEach(name -> visit(name, new LinkedHashMap<>()));
    }

    private void add(ModelSpecs model) {
        ModelSpecs first = models.putIfAbsent(model.name(), model);
        if (first != null) {
            diagnostics.add(Diagnostic.error(
                            DUPLICATE_MODEL,
                            model.nameRange(),
                            "two models are named " + Wording.quote(model.name()),
                            "give one of them another name: `vault: {name: …}`")
                    .label(first.nameRange(), "the other one"));
        }
    }

    private List<Located<String>> known(ModelSpecs model) {
        return model.uses().stream()
                .filter(use -> models.containsKey(use.value()) || reportUnknown(model, use))
                .toList();
    }

    private boolean reportUnknown(ModelSpecs model, Located<String> use) {
        List<String> others = models.keySet().stream()
                .filter(name -> !name.equals(model.name()))
                .toList();
        diagnostics.error(
                UNKNOWN_MODEL,
                use.range(),
                "there is no model " + Wording.quote(use.value()) + Suggestions.question(use.value(), others),
                others.isEmpty()
                        ? "there is no other model; each has a folder with a file `vault.yaml`"
                        : "there are " + others.stream().map(Wording::quote).collect(Collectors.joining(", ")));
        return false;
    }

    @SuppressWarnings("NonApiType") // the order of the path matters
    private void visit(String name, LinkedHashMap<String, Located<String>> path) {
        var good = new ArrayList<Located<String>>();
        for (Located<String> use : ordered.contains(name) ? List.<Located<String>>of() : uses.get(name)) {
            path.put(name, use);
            if (path.containsKey(use.value())) {
                reportCycle(use, List.copyOf(path.keySet()));
            } else {
                visit(use.value(), path);
                good.add(use);
            }
        }
        path.remove(name);
        if (ordered.add(name)) {
            uses.put(name, good);
        }
    }

    private void reportCycle(Located<String> use, List<String> path) {
        List<String> cycle = path.subList(path.indexOf(use.value()), path.size());
        String words = Stream.concat(cycle.stream(), Stream.of(use.value()))
                .map(Wording::quote)
                .collect(Collectors.joining(" uses "));
        diagnostics.error(
                MODEL_CYCLE,
                use.range(),
                cycle.size() == 1
                        ? "the model " + Wording.quote(use.value()) + " uses itself"
                        : "models use each other in a circle: " + words,
                cycle.size() == 1 ? "take this out" : "put what they share into a model that each of them uses");
    }

    /** The models, each behind those that it uses; of those that do not depend on each other, by name. */
    List<ModelSpecs> ordered() {
        return ordered.stream().map(models::get).toList();
    }

    /** The models that one uses, as written. */
    List<Located<String>> uses(ModelSpecs model) {
        return uses.get(model.name());
    }
}
