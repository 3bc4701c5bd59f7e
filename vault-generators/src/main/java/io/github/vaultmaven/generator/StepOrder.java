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
        steps.forEach(step -> missing.addAll(made(step)));
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
        List<String> own = made(step);
        for (String read : new HashSet<>(step.reads())) {
            if (missing.contains(read) && !own.contains(read)) {
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
            made(next).stream().filter(missing::remove).forEach(this::made);
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

    private static List<String> made(Step step) {
        return step.creates().stream().map(Relation::name).toList();
    }
}
