// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The nodes of dbt's {@code manifest.json}, version 12. */
final class DbtManifest {

    private static final List<String> KINDS = List.of("nodes", "sources", "unit_tests", "exposures");

    private final Map<String, DbtNode> nodes = new HashMap<>();

    /**
     * Reads it.
     *
     * @param tree the file's content
     */
    DbtManifest(JsonNode tree) {
        for (String kind : KINDS) {
            tree.path(kind)
                    .properties()
                    .forEach(node -> nodes.put(node.getKey(), read(node.getKey(), node.getValue())));
        }
    }

    private static DbtNode read(String id, JsonNode node) {
        return new DbtNode(
                id,
                node.path("resource_type").asText(),
                node.path("name").asText(),
                SpecPlaces.read(place(node)),
                node.path("original_file_path").asText(),
                Optional.of(node.path("compiled_path").asText(""))
                        .filter(path -> !path.isEmpty() && !path.equals("null")),
                uses(node));
    }

    private static String place(JsonNode node) {
        String inConfig = node.path("config").path("meta").path("vault_spec").asText();
        return inConfig.isEmpty() ? node.path("meta").path("vault_spec").asText() : inConfig;
    }

    private static List<String> uses(JsonNode node) {
        var uses = new LinkedHashSet<String>();
        if (node.path("attached_node").isTextual()) {
            uses.add(node.path("attached_node").asText());
        }
        node.path("depends_on").path("nodes").forEach(id -> uses.add(id.asText()));
        return new ArrayList<>(uses);
    }

    /** The node of an id; one that knows no more than its id if dbt does not list it. */
    DbtNode node(String id) {
        String[] parts = id.split("\\.", -1);
        return nodes.getOrDefault(
                id,
                new DbtNode(
                        id,
                        parts[0],
                        parts[Math.min(2, parts.length - 1)],
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        List.of()));
    }

    /** The spec's place of a node, or that of the nearest node that it reads or tests. */
    SourceRange place(DbtNode node) {
        return above(node.id(), n -> n.spec().isPresent())
                .flatMap(DbtNode::spec)
                .orElse(SourceRange.NONE);
    }

    /** The nearest of a node itself and what it reads, directly or not, that something is true of. */
    Optional<DbtNode> above(String id, Predicate<DbtNode> wanted) {
        var queue = new ArrayDeque<>(List.of(id));
        Set<String> seen = new LinkedHashSet<>(queue);
        while (!queue.isEmpty()) {
            DbtNode node = node(queue.remove());
            if (wanted.test(node)) {
                return Optional.of(node);
            }
            node.uses().stream().filter(seen::add).forEach(queue::add);
        }
        return Optional.empty();
    }

    /** The ids of the tests that a node must pass before what reads it is built. */
    List<DbtNode> testsOf(String id) {
        return nodes.values().stream()
                .filter(node -> node.isTest() && node.uses().contains(id))
                .toList();
    }
}
