// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who uses marts. A contract term of a mart whose name is a type of dbt's exposures names a user: {@code dashboard: Monthly
 * claims}. Marts that name the same one are uses of one.
 */
final class ExposuresFile {

    private static final Set<String> TYPES = Set.of("dashboard", "notebook", "analysis", "ml", "application");

    private ExposuresFile() {}

    /** The text of the file; nothing where no mart says who uses it. */
    static Optional<String> text(List<DbtModel> models) {
        var exposures = new TreeMap<String, Map<String, Object>>();
        for (DbtModel model : models) {
            Optional<String> owner = Governance.owner(model.origin());
            if (model.layer().equals("access") && owner.isPresent()) {
                Governance.terms(model.origin()).forEach((type, words) -> {
                    if (TYPES.contains(type)) {
                        add(exposures, type, words, owner.get(), model.name());
                    }
                });
            }
        }
        if (exposures.isEmpty()) {
            return Optional.empty();
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("exposures", new ArrayList<>(exposures.values()));
        return Optional.of(YamlText.of(document));
    }

    private static void add(
            Map<String, Map<String, Object>> exposures, String type, String words, String owner, String relation) {
        String name = Governance.slug(words);
        Map<String, Object> entry = exposures.computeIfAbsent(name, n -> {
            var made = new LinkedHashMap<String, Object>();
            made.put("name", n);
            made.put("label", Jinja.plain(words));
            made.put("type", type);
            made.put("owner", Governance.ownerEntry(owner));
            made.put("depends_on", List.of());
            return made;
        });
        var uses = new ArrayList<Object>((List<?>) entry.get("depends_on"));
        uses.add("ref(" + Jinja.quoted(relation) + ")");
        entry.put("depends_on", uses);
    }
}
