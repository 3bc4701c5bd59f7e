// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the anchors of one document stand for. Not for use by several threads. */
final class Anchors {

    /**
     * A finished value with an anchor.
     *
     * @param node the value
     * @param size the number of values in it, itself included, each alias counted with what it stands for
     */
    record Target(YamlNode node, int size) {

        /** Levels of maps and lists in the value, 0 for a scalar. */
        int height() {
            return height(node);
        }

        private static int height(YamlNode node) {
            if (node instanceof YamlMap map) {
                return 1 + highest(map.entries().stream().map(YamlEntry::value).toList());
            }
            return node instanceof YamlList list ? 1 + highest(list.items()) : 0;
        }

        private static int highest(Collection<YamlNode> nodes) {
            return nodes.stream().mapToInt(Target::height).max().orElse(0);
        }
    }

    private final Map<String, Optional<Target>> byName = new HashMap<>();

    /** Notes that the value with this anchor has begun. */
    void open(String name) {
        byName.put(name, Optional.empty());
    }

    /** Notes the finished value; null if it was refused. */
    void close(String name, YamlNode node, int size) {
        if (node == null) {
            byName.remove(name);
        } else {
            byName.put(name, Optional.of(new Target(node, size)));
        }
    }

    /** True if the value with this anchor has begun and not ended. */
    boolean isOpen(String name) {
        return byName.containsKey(name) && byName.get(name).isEmpty();
    }

    /** The value with this anchor. */
    Optional<Target> find(String name) {
        return byName.getOrDefault(name, Optional.empty());
    }

    /** Forgets all: anchors do not reach beyond their document. */
    void clear() {
        byName.clear();
    }
}
