// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A decision.
 *
 * @param value what was decided
 * @param confidence how sure it is, 0 to 1
 * @param reason why, in one line
 */
public record Guess<T>(T value, double confidence, String reason) {

    /** {@code guess 0.82: reason}. */
    @Override
    public String toString() {
        return "guess " + inHundredths() + ": " + reason;
    }

    /** The confidence with two digits behind the point. */
    public String inHundredths() {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** The surest of several; of equal ones the first. */
    static <T> Optional<Guess<T>> best(List<Guess<T>> guesses) {
        return guesses.stream()
                .max(Comparator.comparingDouble(Guess<T>::confidence).thenComparing(g -> -guesses.indexOf(g)));
    }
}
