package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves steps in front of those that read what they make; all others stay where they are. */
final class StepOrder {

    private final Map<String, Step> makers = new HashMap<>();
    private final Set<Step> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Step> ordered = new ArrayList<>();

    private StepOrder(List<Step> steps) {
        for (Step step : steps) {
            step.creates().stream().map(Relation::name).forEach(name -> makers.putIfAbsent(name, step));
        }
        steps.forEach(this::put);
    }

    static List<Step> of(List<Step> steps) {
        return List.copyOf(new StepOrder(steps).ordered);
    }

    private void put(Step step) {
        if (seen.add(step)) {
            step.reads().stream().filter(makers::containsKey).map(makers::get).forEach(this::put);
            ordered.add(step);
        }
    }
}
