// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The groups of a project: who answers for which domain. */
final class GroupsFile {

    private GroupsFile() {}

    /** The text of the file; nothing where specs name no owner. */
    static Optional<String> text(List<DbtModel> models) {
        var owners = new TreeMap<String, TreeSet<String>>();
        for (DbtModel model : models) {
            Governance.group(model.origin())
                    .ifPresent(group -> owners.computeIfAbsent(group, g -> new TreeSet<>())
                            .add(Governance.owner(model.origin()).orElseThrow()));
        }
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        var groups = new ArrayList<Map<String, Object>>();
        owners.forEach((group, of) -> {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("name", group);
            entry.put("owner", Governance.ownerEntry(String.join(", ", of)));
            groups.add(entry);
        });
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("groups", groups);
        return Optional.of(YamlText.of(document));
    }
}
