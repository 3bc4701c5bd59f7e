// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source systems that feed models. */
final class Systems {

    private final Map<String, String> stagings;

    /** What each relation is made from. */
    private final Map<String, List<String>> reads = new HashMap<>();

    Systems(LoadPlan plan) {
        this.stagings = plan.model().stagings().stream()
                .filter(s -> s.computed().isEmpty())
                .collect(Collectors.toMap(Staging::name, s -> s.table().source()));
        for (Step step : plan.steps()) {
            if (step.phase() == Step.Phase.LOAD) {
                step.statements().forEach(s -> reads.put(s.target().name(), step.reads()));
            }
        }
    }

    /** Of a staging its own, else those of the stagings that are read; sorted. */
    List<String> of(DbtModel model) {
        return Stream.concat(Stream.of(model.name(), model.object()), model.reads().stream())
                .map(stagings::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those whose rows come to a model by whatever way; sorted. */
    List<String> behind(DbtModel model) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>(List.of(model.name()));
        var open = new ArrayDeque<String>(seen);
        open.addAll(model.reads());
        while (!open.isEmpty()) {
            String relation = open.remove();
            String system = stagings.get(relation);
            if (system != null) {
                found.add(system);
            } else {
                reads.getOrDefault(relation, List.of()).stream()
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
        return List.copyOf(found);
    }
}
