// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Step;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hands steps to threads as soon as what they wait for is done, in the order of the manifest. */
final class StepQueue {

    private final Set<Step> waiting;
    private final Set<String> done;
    private final Set<Step> skipped = new LinkedHashSet<>();
    private boolean aborted;

    /**
     * Steps of one phase that {@linkplain StepGraph#check can be ordered}.
     *
     * @param steps all of the phase
     * @param doneBefore ids of those that need not run
     */
    StepQueue(List<Step> steps, Set<String> doneBefore) {
        waiting = new LinkedHashSet<>(steps);
        waiting.removeIf(step -> doneBefore.contains(step.id()));
        done = new HashSet<>(doneBefore);
    }

    /** The next step that may run, after waiting for it if need be; null when there is none left. */
    synchronized Step take() throws InterruptedException {
        while (!aborted && !waiting.isEmpty()) {
            for (Iterator<Step> steps = waiting.iterator(); steps.hasNext(); ) {
                Step step = steps.next();
                if (done.containsAll(step.after())) {
                    steps.remove();
                    return step;
                }
            }
            wait();
        }
        return null;
    }

    /** A step ended; if it failed, those that depend on it are skipped. */
    synchronized void finish(Step step, boolean passed) {
        if (passed) {
            done.add(step.id());
        } else {
            skipAfter(step.id());
        }
        notifyAll();
    }

    private void skipAfter(String id) {
        List<Step> dependent =
                waiting.stream().filter(step -> step.after().contains(id)).toList();
        dependent.forEach(waiting::remove);
        skipped.addAll(dependent);
        dependent.forEach(step -> skipAfter(step.id()));
    }

    /** Nothing more is handed out. */
    synchronized void abort() {
        aborted = true;
        notifyAll();
    }

    /** What was not tried because something before it failed. */
    synchronized Set<Step> skipped() {
        return Set.copyOf(skipped);
    }
}
