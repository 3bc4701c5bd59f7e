// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers how the steps of a phase ended. May be used by several threads. */
final class StepLog {

    private final RunStateFile memory;
    private final Map<Step, ObjectReport> ended = new HashMap<>();
    private final Map<String, StatementFailed> failures = new TreeMap<>();

    /** Remembers nothing on disk. */
    StepLog() {
        this(null);
    }

    /** Remembers on disk which steps are done. */
    StepLog(RunStateFile memory) {
        this.memory = memory;
    }

    /** True if the step passed. */
    synchronized boolean add(Step step, StepRunner.Outcome outcome, long millis) {
        boolean passed = outcome.failure().isEmpty();
        outcome.failure().ifPresent(reason -> failures.put(step.id(), reason));
        ObjectReport.Status status = passed ? ObjectReport.Status.DONE : ObjectReport.Status.FAILED;
        ended.put(step, ObjectReport.of(step, status, outcome.rows(), millis));
        if (passed && memory != null) {
            memory.done(step.id());
        }
        return passed;
    }

    /** In the order of step ids, whichever thread was first. */
    synchronized List<StatementFailed> failures() {
        return List.copyOf(failures.values());
    }

    /** All steps of the phase in their order. */
    synchronized List<ObjectReport> reports(List<Step> phase, Set<String> doneBefore, Set<Step> skipped) {
        List<ObjectReport> all = new ArrayList<>();
        for (Step step : phase) {
            if (doneBefore.contains(step.id())) {
                all.add(ObjectReport.of(step, ObjectReport.Status.DONE_BEFORE, Counts.NONE, 0));
            } else if (skipped.contains(step)) {
                all.add(ObjectReport.of(step, ObjectReport.Status.SKIPPED, Counts.NONE, 0));
            } else {
                all.add(ended.get(step));
            }
        }
        return all;
    }
}
