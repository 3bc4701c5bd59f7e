// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Structures of models that a model uses. Each model is a project of its own, so what another one builds is a source of this
 * one.
 *
 * @param sources names of sources by the relations that they hold
 */
record UsedModels(Map<String, String> sources) {

    static UsedModels of(VaultModel model) {
        var sources = new TreeMap<String, String>();
        model.uses().forEach(used -> add(used, sources));
        return new UsedModels(sources);
    }

    private static void add(VaultModel model, Map<String, String> sources) {
        for (Structure structure : model.structures()) {
            sources.put(structure.name(), "vault_" + ProjectFile.name(model));
        }
        model.uses().forEach(used -> add(used, sources));
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** What the project declares of them: they are in its own schema, built before it. */
    String text() {
        var relations = new TreeMap<String, Set<String>>();
        sources.forEach((relation, source) ->
                relations.computeIfAbsent(source, s -> new TreeSet<>()).add(relation));
        List<Map<String, Object>> entries = relations.entrySet().stream()
                .map(e -> entry(e.getKey(), e.getValue()))
                .toList();
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("sources", entries);
        return YamlText.of(document);
    }

    private static Map<String, Object> entry(String source, Set<String> relations) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", source);
        entry.put("schema", "{{ target.schema }}");
        entry.put("tables", relations.stream().map(r -> Map.of("name", r)).toList());
        return entry;
    }
}
