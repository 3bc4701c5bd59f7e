// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts steps behind those that make what they read, and otherwise leaves them as they stand: the first that can go goes. */
final class StepOrder {

    private final List<Step> steps;
    private final Set<String> missing = new HashSet<>();
    private final Map<String, List<Integer>> waiters = new HashMap<>();
    private final int[] waitsFor;
    private final PriorityQueue<Integer> ready = new PriorityQueue<>();

    private StepOrder(List<Step> steps) {
        this.steps = steps;
        this.waitsFor = new int[steps.size()];
        for (Step step : steps) {
            for (Relation made : step.creates()) {
                missing.add(made.name());
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            await(i);
        }
    }

    /** @throws IllegalStateException if steps wait for each other; the message names them */
    static List<Step> of(List<Step> steps) {
        return new StepOrder(steps).ordered();
    }

    private void await(int index) {
        Step step = steps.get(index);
        List<String> reads = step.reads();
        for (int i = 0; i < reads.size(); i++) {
            String read = reads.get(i);
            if (reads.indexOf(read) == i && missing.contains(read) && !makes(step, read)) {
                waiters.computeIfAbsent(read, name -> new ArrayList<>()).add(index);
                waitsFor[index]++;
            }
        }
        if (waitsFor[index] == 0) {
            ready.add(index);
        }
    }

    private List<Step> ordered() {
        var ordered = new ArrayList<Step>();
        while (!ready.isEmpty()) {
            Step next = steps.get(ready.remove());
            ordered.add(next);
            for (Relation made : next.creates()) {
                if (missing.remove(made.name())) {
                    made(made.name());
                }
            }
        }
        if (ordered.size() < steps.size()) {
            throw new IllegalStateException("These steps wait for each other: "
                    + IntStream.range(0, steps.size())
                            .filter(i -> waitsFor[i] > 0)
                            .mapToObj(i -> steps.get(i).object())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return List.copyOf(ordered);
    }

    private void made(String relation) {
        for (int waiter : waiters.getOrDefault(relation, List.of())) {
            waitsFor[waiter]--;
            if (waitsFor[waiter] == 0) {
                ready.add(waiter);
            }
        }
    }

    private static boolean makes(Step step, String relation) {
        for (Relation made : step.creates()) {
            if (made.name().equals(relation)) {
                return true;
            }
        }
        return false;
    }
}
