// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the stagings behind a model, through models of the project's own. */
final class StageFinder {

    private final Map<String, Stage> stages;
    private final Map<String, PlainModel> plain;

    StageFinder(Map<String, Stage> stages, Map<String, PlainModel> plain) {
        this.stages = stages;
        this.plain = plain;
    }

    /** A staging by its own name. */
    Optional<Stage> named(String model) {
        return Optional.ofNullable(stages.get(model));
    }

    /** The staging behind a model, the one that hashes a column before others. */
    Optional<Stage> behind(String model, String hashed) {
        List<Stage> all = all(model);
        return all.stream()
                .filter(stage -> stage.hashed().containsKey(hashed))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Feeds by stagings, where they are by models of the project's own that read stagings. */
    List<Feed> expand(List<Feed> feeds) {
        var expanded = new ArrayList<Feed>();
        for (Feed feed : feeds) {
            List<Stage> found = all(feed.stage()).stream()
                    .filter(stage -> stage.hashed().containsKey(feed.hashKey()))
                    .toList();
            if (found.isEmpty() || stages.containsKey(feed.stage())) {
                expanded.add(feed);
            } else {
                found.forEach(stage ->
                        expanded.add(new Feed(stage.call().model(), feed.hashKey(), feed.columns(), feed.line())));
            }
        }
        return expanded;
    }

    /** The stagings that a model is or reads, in the order in which it names them. */
    List<Stage> all(String model) {
        var found = new ArrayList<Stage>();
        var queue = new ArrayDeque<>(List.of(model));
        Set<String> seen = new LinkedHashSet<>(queue);
        while (!queue.isEmpty()) {
            String name = queue.remove();
            if (stages.containsKey(name)) {
                found.add(stages.get(name));
            } else if (plain.containsKey(name)) {
                plain.get(name).refs().stream().filter(seen::add).forEach(queue::add);
            }
        }
        return found;
    }
}
