// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What asking came to.
 *
 * @param asked questions that the lock file did not answer, be they sent or kept back
 * @param locked questions that the lock file answered
 * @param accepted answers that passed their checks
 * @param rejected answers that did not, by reason
 * @param fallback questions with the task's own answer, by reason
 * @param calls requests, retries counted
 * @param tokens tokens as servers counted them
 * @param cost what they cost by the prices that were set
 * @param time how long it took
 */
public record AssistSummary(
        int asked,
        int locked,
        int accepted,
        SortedMap<String, Integer> rejected,
        SortedMap<String, Integer> fallback,
        long calls,
        long tokens,
        BigDecimal cost,
        Duration time) {

    private static final double SECOND = 1_000.0;

    public AssistSummary {
        rejected = new TreeMap<>(rejected);
        fallback = new TreeMap<>(fallback);
    }

    /** In one line. */
    public String line() {
        String money =
                cost.signum() == 0 ? "" : ", cost " + cost.stripTrailingZeros().toPlainString();
        return "%d asked, %d from the lock file, %d accepted by their checks, %d rejected, %d fallbacks, %d calls, %d tokens%s, %s s"
                .formatted(
                        asked,
                        locked,
                        accepted,
                        sum(rejected),
                        sum(fallback),
                        calls,
                        tokens,
                        money,
                        String.format(java.util.Locale.ROOT, "%.1f", time.toMillis() / SECOND));
    }

    /** How many questions got the task's own answer. */
    public int fallbacks() {
        return sum(fallback);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
