// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.assist.live.Budget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetParametersTest {

    @Test
    void whatIsNotSetHasNoLimitAndZeroIsOne() {
        assertThat(new BudgetParameters(null, null, null, 900).limits(0, 0))
                .isEqualTo(new Budget.Limits(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.valueOf(0.0),
                        BigDecimal.valueOf(0.0),
                        Optional.of(Duration.ofSeconds(900))));
        assertThat(new Budget(new BudgetParameters(null, null, null, 900).limits(0, 0)).take())
                .isEmpty();
        assertThat(taken(new BudgetParameters(0L, null, null, 900)))
                .contains("the budget of 0 calls is spent (vault.assist.budget.calls)");
        assertThat(taken(new BudgetParameters(null, 0L, null, 900)))
                .contains("the budget of 0 tokens is spent (vault.assist.budget.tokens)");
        assertThat(taken(new BudgetParameters(null, null, 0.0, 900)))
                .contains("the budget of 0 is spent (vault.assist.budget.money)");
        assertThat(taken(new BudgetParameters(null, null, null, 0)))
                .contains("the budget of 0 seconds is spent (vault.assist.budget.seconds)");
    }

    private static Optional<String> taken(BudgetParameters parameters) {
        return new Budget(parameters.limits(0, 0)).take();
    }

    @Test
    void whatIsNoAmountIsRefused() {
        refused("vault.assist.budget.calls is a number, 0 or more", () -> new BudgetParameters(-1L, null, null, 900));
        refused("vault.assist.budget.tokens is a number, 0 or more", () -> new BudgetParameters(null, -1L, null, 900));
        refused(
                "vault.assist.budget.money is a number, 0 or more",
                () -> new BudgetParameters(null, null, Double.NaN, 900));
        refused("vault.assist.budget.seconds is a number, 0 or more", () -> new BudgetParameters(null, null, null, -1));
        refused(
                "vault.assist.price.input is a number, 0 or more",
                () -> new BudgetParameters(null, null, null, 900).limits(-0.1, 0));
    }

    @Test
    void moneyNeedsPrices() {
        var some = new BudgetParameters(null, null, 0.5, 900);
        refused(
                "vault.assist.budget.money counts by prices: say vault.assist.price.input and vault.assist.price.output",
                () -> some.limits(0, 0));
        assertThat(some.limits(0, 0.6).money()).contains(new BigDecimal("0.5"));
    }

    private static void refused(String message, Runnable wrong) {
        assertThatThrownBy(wrong::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
