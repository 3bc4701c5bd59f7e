// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of questions. For use by several threads. */
final class Tally {

    private final SortedMap<String, Integer> rejected = new TreeMap<>();
    private final SortedMap<String, Integer> fallback = new TreeMap<>();
    private int asked;
    private int locked;
    private int accepted;

    synchronized void asked() {
        asked++;
    }

    synchronized void locked() {
        locked++;
    }

    synchronized void accepted() {
        accepted++;
    }

    synchronized void rejected(String reason) {
        rejected.merge(reason, 1, Integer::sum);
    }

    synchronized void fallback(String reason) {
        fallback.merge(reason, 1, Integer::sum);
    }

    synchronized AssistSummary summary(Budget budget) {
        return new AssistSummary(
                asked,
                locked,
                accepted,
                rejected,
                fallback,
                budget.calls(),
                budget.tokens(),
                budget.cost(),
                budget.time());
    }
}
