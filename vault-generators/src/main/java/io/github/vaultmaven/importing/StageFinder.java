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

    /**
     * Feeds of a hub by stagings; one that is by a model of the project's own has the hub's key in each staging's columns of
     * that name, or of that name with a role before it.
     *
     * @param linkKeys columns that are hash keys of links
     */
    List<Feed> expandKeys(List<Feed> feeds, Set<String> linkKeys) {
        var expanded = new ArrayList<Feed>();
        for (Feed feed : feeds) {
            var found = new ArrayList<Feed>();
            if (!stages.containsKey(feed.stage())) {
                all(feed.stage())
                        .forEach(stage -> stage.hashed().keySet().stream()
                                .filter(column -> column.equals(feed.hashKey())
                                        || column.endsWith("_" + feed.hashKey()) && !linkKeys.contains(column))
                                .forEach(column -> found.add(feed(feed, stage, column))));
            }
            expanded.addAll(found.isEmpty() ? List.of(feed) : found);
        }
        return expanded;
    }

    private static Feed feed(Feed feed, Stage stage, String column) {
        boolean named = column.equals(feed.hashKey())
                && stage.key(column)
                        .filter(key -> stage.parts(key).containsAll(feed.columns()))
                        .isPresent();
        List<String> columns =
                named ? feed.columns() : stage.key(column).map(stage::parts).orElse(List.of());
        return new Feed(stage.call().model(), column, columns, feed.line());
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
