// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which columns of stored relations hold personal data, and what is done about it. */
final class PersonalData {

    private final Map<String, Map<String, Map<String, Object>>> byRelation = new HashMap<>();

    PersonalData(VaultModel model) {
        model.structures().forEach(this::add);
    }

    /** What {@code meta} says of a column; nothing where it holds none. */
    Optional<Map<String, Object>> of(String relation, String column) {
        return Optional.ofNullable(byRelation.getOrDefault(relation, Map.of()).get(column));
    }

    private void add(Structure structure) {
        for (Attribute attribute : Attribute.keptBy(structure)) {
            if (!attribute.pii().isEmpty() && !attribute.pii().equals("none")) {
                var meta = new LinkedHashMap<String, Object>();
                meta.put("pii", Jinja.plain(attribute.pii()));
                meta.put("treatment", attribute.treatment().name().toLowerCase(Locale.ROOT));
                byRelation
                        .computeIfAbsent(structure.name(), s -> new HashMap<>())
                        .put(attribute.name(), meta);
            }
        }
    }
}
