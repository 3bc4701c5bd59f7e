// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells whether what is drafted is the thing that the specs have under its name, so that both may be one structure. */
final class Likeness {

    private Likeness() {}

    /**
     * True if a source may feed the structure that is there with what is drafted of it: it does so already, or the keys are called alike.
     * The codes of two systems stay apart, since their texts differ.
     *
     * @param files where the one that is there stands
     */
    static boolean isSame(Structure drafted, Structure there, String source, SpecFiles files) {
        if (!drafted.kind().equals(there.kind())) {
            return false;
        }
        if (there.sources().contains(source)) {
            return true;
        }
        return switch (drafted.kind()) {
            case "entity" -> HubKey.of(there, files).from(HubKey.of(drafted)).isPresent();
            case "link" -> sameLink(drafted, there);
            default -> false;
        };
    }

    private static boolean sameLink(Structure drafted, Structure there) {
        return members(there).equals(members(drafted))
                && unknown(there).containsAll(unknown(drafted))
                && named(drafted, "dependent_keys").equals(named(there, "dependent_keys"))
                && named(drafted, "attributes").equals(named(there, "attributes"))
                && SpecFiles.text(drafted.body(), "kind").equals(SpecFiles.text(there.body(), "kind"));
    }

    /** Roles with their hubs. */
    private static Map<String, String> members(Structure link) {
        var members = new TreeMap<String, String>();
        for (YamlNode item : items(link, "members")) {
            String hub =
                    item instanceof YamlMap map ? SpecFiles.text(map, "hub").orElse("") : text(item);
            String role =
                    item instanceof YamlMap map ? SpecFiles.text(map, "role").orElse(hub) : hub;
            members.put(role, hub);
        }
        return members;
    }

    /** Roles that a row need not name. */
    private static Set<String> unknown(Structure link) {
        return link.maps("members").stream()
                .filter(m -> m.find("null").isPresent())
                .map(m -> SpecFiles.text(m, "role")
                        .or(() -> SpecFiles.text(m, "hub"))
                        .orElse(""))
                .collect(Collectors.toSet());
    }

    private static Set<String> named(Structure structure, String key) {
        return items(structure, key).stream()
                .map(i -> i instanceof YamlMap map ? SpecFiles.text(map, "name").orElse("") : text(i))
                .collect(Collectors.toSet());
    }

    private static List<YamlNode> items(Structure structure, String key) {
        return SpecFiles.list(structure.body(), key).map(YamlList::items).orElse(List.of());
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.text() : "";
    }
}
