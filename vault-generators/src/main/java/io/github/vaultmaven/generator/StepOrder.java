package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts steps behind those that make what they read, and otherwise leaves them as they stand. */
final class StepOrder {

    private StepOrder() {}

    /** @throws IllegalStateException if steps wait for each other; the message names them */
    static List<Step> of(List<Step> steps) {
        var waiting = new ArrayList<>(steps);
        var ordered = new ArrayList<Step>();
        Set<String> missing = new HashSet<>();
        steps.forEach(step -> missing.addAll(made(step)));
        while (!waiting.isEmpty()) {
            Step next = waiting.stream()
                    .filter(step -> step.reads().stream()
                            .noneMatch(read ->
                                    missing.contains(read) && !made(step).contains(read)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("These steps wait for each other: "
                            + waiting.stream().map(Step::object).collect(Collectors.joining(", ")) + "."));
            waiting.remove(next);
            ordered.add(next);
            missing.removeAll(made(next));
        }
        return List.copyOf(ordered);
    }

    private static List<String> made(Step step) {
        return step.creates().stream().map(Relation::name).toList();
    }
}
