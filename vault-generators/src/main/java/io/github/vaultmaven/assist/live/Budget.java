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
     * Limits of a build. What is empty has none; zero allows nothing.
     *
     * @param calls most requests, retries counted
     * @param tokens most tokens, of requests and answers
     * @param money the most that may be spent, in the currency of the prices
     * @param inputPrice price of a million tokens of requests
     * @param outputPrice price of a million tokens of answers
     * @param time nothing is asked when so much has passed
     */
    public record Limits(
            Optional<Long> calls,
            Optional<Long> tokens,
            Optional<BigDecimal> money,
            BigDecimal inputPrice,
            BigDecimal outputPrice,
            Optional<Duration> time) {

        /** No limits and no prices. */
        public static final Limits NONE = new Limits(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Optional.empty());
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
        Optional<String> reached = limits.calls()
                .filter(most -> calls >= most)
                .map(most -> spent(most + " calls", "calls"))
                .or(() ->
                        limits.tokens().filter(most -> tokens() >= most).map(most -> spent(most + " tokens", "tokens")))
                .or(() -> limits.money()
                        .filter(most -> cost().compareTo(most) >= 0)
                        .map(most -> spent(most.stripTrailingZeros().toPlainString(), "money")))
                .or(() -> limits.time()
                        .filter(most -> time().compareTo(most) >= 0)
                        .map(most -> spent(most.toSeconds() + " seconds", "seconds")));
        calls += reached.isPresent() ? 0 : 1;
        return reached;
    }

    private static String spent(String most, String setting) {
        return "the budget of " + most + " is spent (vault.assist.budget." + setting + ")";
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
