// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import io.github.vaultmaven.assist.model.ModelReply;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What a build may spend. Counts what servers report; a request under way is let end.
 *
 * <p>For use by several threads.
 */
public final class Budget {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Limits limits;
    private final long start;
    private long calls;
    private long input;
    private long output;

    /**
     * Limits of a build.
     *
     * @param calls most requests, retries counted; 0 for any number
     * @param tokens most tokens, of requests and answers; 0 for any number
     * @param money the most that may be spent, in the currency of the prices; zero for any amount
     * @param inputPrice price of a million tokens of requests
     * @param outputPrice price of a million tokens of answers
     * @param time nothing is asked when so much has passed; zero for any time
     */
    public record Limits(
            long calls, long tokens, BigDecimal money, BigDecimal inputPrice, BigDecimal outputPrice, Duration time) {

        /** No limits and no prices. */
        public static final Limits NONE =
                new Limits(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO);
    }

    /** A budget of which nothing is spent; its time starts now. */
    public Budget(Limits limits) {
        this.limits = limits;
        this.start = System.nanoTime();
    }

    /** The time since the start. */
    public Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Takes a call, or says which limit is reached. */
    public synchronized Optional<String> take() {
        if (limits.calls() > 0 && calls >= limits.calls()) {
            return Optional.of("the budget of " + limits.calls() + " calls is spent (vault.assist.budget.calls)");
        }
        if (limits.tokens() > 0 && input + output >= limits.tokens()) {
            return Optional.of("the budget of " + limits.tokens() + " tokens is spent (vault.assist.budget.tokens)");
        }
        if (limits.money().signum() > 0 && cost().compareTo(limits.money()) >= 0) {
            return Optional.of(
                    "the budget of " + limits.money().toPlainString() + " is spent (vault.assist.budget.money)");
        }
        if (!limits.time().isZero() && time().compareTo(limits.time()) >= 0) {
            return Optional.of(
                    "the budget of " + limits.time().toSeconds() + " seconds is spent (vault.assist.budget.seconds)");
        }
        calls++;
        return Optional.empty();
    }

    /** Counts a reply's tokens. */
    public synchronized void spent(ModelReply reply) {
        input += Math.max(0, reply.inputTokens());
        output += Math.max(0, reply.outputTokens());
    }

    public synchronized long calls() {
        return calls;
    }

    public synchronized long tokens() {
        return input + output;
    }

    /** What the tokens cost. */
    public synchronized BigDecimal cost() {
        return limits.inputPrice()
                .multiply(BigDecimal.valueOf(input))
                .add(limits.outputPrice().multiply(BigDecimal.valueOf(output)))
                .divide(MILLION);
    }
}
