// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.StageKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hub's key as a staging holds it.
 *
 * @param hashKey column of the staging with the hash key
 * @param parts the parts of the hash key
 * @param columns column of the structure to column of the staging
 * @param collisionCode the code that the hash key holds, or an empty string
 */
record KeyStage(String hashKey, List<StageKey.Part> parts, Map<String, String> columns, String collisionCode) {

    /**
     * Puts a key into a mapping's staging.
     *
     * @param mapping the mapping
     * @param hashKey wanted name of the hash key
     * @param prefix what to put before names that are taken
     * @param names names of the parts in the structure
     * @param parts the hub's parts, with {@code required} as it holds here
     * @param partner names of the parts without which there is no key at all, of a member whose null rule is zero
     * @param values where their values come from
     * @param collisionCode the code of the hub's keys in this mapping, or an empty string
     */
    static KeyStage of(
            Mapping mapping,
            String hashKey,
            String prefix,
            List<String> names,
            List<TypedKey> parts,
            List<String> partner,
            List<Typed> values,
            String collisionCode,
            Casts casts) {
        StagingBuilder staging = mapping.staging();
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < parts.size(); i++) {
            TypedKey part = parts.get(i);
            casts.check(values.get(i), part);
            DroppedKeys.check(values.get(i), mapping, casts.diagnostics());
            String column = staging.column(
                    names.get(i), prefix, values.get(i), part.part().type());
            columns.put(names.get(i), column);
        }
        List<StageKey.Part> stageParts = parts(names, parts, partner, columns);
        String key = staging.key(hashKey, prefix, stageParts, collisionCode);
        return new KeyStage(key, stageParts, java.util.Collections.unmodifiableMap(columns), collisionCode);
    }

    /** The names of the key's parts and of its hash key, which is called so in the structure. */
    StagedNames names(String ofHashKey) {
        return StagedNames.SAME.with(columns).with(ofHashKey, hashKey);
    }

    private static List<StageKey.Part> parts(
            List<String> names, List<TypedKey> parts, List<String> partner, Map<String, String> columns) {
        var result = new ArrayList<StageKey.Part>();
        for (int i = 0; i < parts.size(); i++) {
            String name = names.get(i);
            List<String> others = partner.isEmpty()
                    ? List.of()
                    : partner.stream()
                            .filter(other -> !other.equals(name))
                            .map(columns::get)
                            .toList();
            result.add(new StageKey.Part(columns.get(name), parts.get(i).part().required(), others));
        }
        return List.copyOf(result);
    }
}
