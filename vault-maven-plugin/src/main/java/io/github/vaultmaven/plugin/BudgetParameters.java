// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.live.Budget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What a build may spend, as parameters say.
 *
 * @param calls requests; null for any number
 * @param tokens tokens; null for any number
 * @param money an amount by the prices; null for any
 * @param seconds after which nothing is asked
 */
record BudgetParameters(Long calls, Long tokens, Double money, long seconds) {

    private static final String NAME = "vault.assist.budget.";

    BudgetParameters {
        notNegative(calls, NAME + "calls");
        notNegative(tokens, NAME + "tokens");
        notNegative(money, NAME + "money");
        notNegative(seconds, NAME + "seconds");
    }

    /**
     * The limits, with prices of a million tokens.
     *
     * @throws IllegalArgumentException if a price is none, or money is counted without prices
     */
    Budget.Limits limits(double input, double output) {
        notNegative(input, "vault.assist.price.input");
        notNegative(output, "vault.assist.price.output");
        if (money != null && money > 0 && input == 0 && output == 0) {
            throw new IllegalArgumentException(
                    "vault.assist.budget.money counts by prices: say vault.assist.price.input and vault.assist.price.output");
        }
        return new Budget.Limits(
                Optional.ofNullable(calls),
                Optional.ofNullable(tokens),
                Optional.ofNullable(money).map(BigDecimal::valueOf),
                BigDecimal.valueOf(input),
                BigDecimal.valueOf(output),
                Optional.of(Duration.ofSeconds(seconds)));
    }

    private static void notNegative(Number value, String name) {
        if (value != null && !(value.doubleValue() >= 0 && Double.isFinite(value.doubleValue()))) {
            throw new IllegalArgumentException(name + " is a number, 0 or more");
        }
    }
}
