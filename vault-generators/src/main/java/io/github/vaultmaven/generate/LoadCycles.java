// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds steps that wait for themselves, such as a staging that looks up a hub which it feeds. */
final class LoadCycles {

    static final String LOAD_CYCLE = "load-cycle";

    private final Map<String, Step> makers = new HashMap<>();

    private LoadCycles(List<Step> steps) {
        steps.forEach(step -> made(step).forEach(name -> makers.put(name, step)));
    }

    /** Reports one cycle, if there is one. */
    static void check(List<Step> steps, Diagnostics diagnostics) {
        List<Step> waiting = waiting(steps);
        if (!waiting.isEmpty()) {
            report(new LoadCycles(waiting).cycle(waiting.get(0)), diagnostics);
        }
    }

    /** Load steps that can never run. */
    private static List<Step> waiting(List<Step> steps) {
        var waiting = new ArrayList<>(
                steps.stream().filter(s -> s.phase() == Step.Phase.LOAD).toList());
        boolean found = true;
        while (found) {
            var cycles = new LoadCycles(waiting);
            found = waiting.removeIf(step -> cycles.waitsFor(step).isEmpty());
        }
        return waiting;
    }

    @SuppressWarnings("ReferenceEquality") // a step stands in the plan once
    private List<Step> waitsFor(Step step) {
        return step.reads().stream()
                .filter(makers::containsKey)
                .map(makers::get)
                .filter(maker -> maker != step)
                .toList();
    }

    /** From any step that waits one comes to a cycle, since each of them waits for another. */
    private List<Step> cycle(Step start) {
        var path = new ArrayList<Step>();
        Step next = start;
        while (!path.contains(next)) {
            path.add(next);
            next = waitsFor(next).get(0);
        }
        return path.subList(path.indexOf(next), path.size());
    }

    private static void report(List<Step> cycle, Diagnostics diagnostics) {
        Step first = cycle.stream()
                .min((a, b) -> a.origin().range().compareTo(b.origin().range()))
                .orElseThrow();
        int at = cycle.indexOf(first);
        String path = java.util.stream.IntStream.rangeClosed(0, cycle.size())
                .mapToObj(i -> Wording.quote(cycle.get((at + i) % cycle.size()).object()))
                .collect(Collectors.joining(" reads "));
        diagnostics.error(
                LOAD_CYCLE,
                first.origin().range(),
                "the load of " + Wording.quote(first.object()) + " waits for itself: " + path,
                "take the look-up out of one of them, or look the value up in a computed satellite");
    }

    private static List<String> made(Step step) {
        return step.creates().stream().map(Relation::name).toList();
    }
}
