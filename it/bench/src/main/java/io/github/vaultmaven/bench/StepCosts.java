// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.RunListener;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each step takes; right only where one runs at a time. */
final class StepCosts implements RunListener {

    private final BenchDatabase database;
    private final String kind;
    private final Map<Step, Double> costs = new LinkedHashMap<>();
    private Cost total = Cost.NONE;
    private long cpu;
    private long wall;

    /**
     * @param kind the kind of step that counts; all if empty
     */
    StepCosts(BenchDatabase database, String kind) {
        this.database = database;
        this.kind = kind;
    }

    @Override
    public synchronized void stepStarted(Step step) {
        cpu = database.cpuNanos();
        wall = System.nanoTime();
    }

    @Override
    public synchronized void stepFinished(Step step, boolean passed) {
        Cost cost = new Cost((database.cpuNanos() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
        if (kind.isEmpty() || kind.equals(step.kind())) {
            costs.merge(step, cost.cpu(), Double::sum);
            total = total.plus(cost);
        }
    }

    Cost cost() {
        return total;
    }

    void print() {
        costs.entrySet().stream()
                .sorted(Map.Entry.<Step, Double>comparingByValue().reversed())
                .limit(40)
                .forEach(e -> System.out.printf(
                        "  %7.3f s  %s %s%n",
                        e.getValue(), e.getKey().phase(), e.getKey().object()));
        System.out.printf("  %7.3f s cpu, %.3f s wall in all%n", total.cpu(), total.wall());
    }
}
