// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values for which a branch holds; at least one end is given.
 *
 * @param low the least value, or nothing
 * @param high the greatest value, or nothing
 */
public record Range(Optional<Bound> low, Optional<Bound> high) {

    /** All values above a threshold. */
    static Range above(Threshold threshold, boolean included) {
        return new Range(Optional.of(new Bound(threshold, included)), Optional.empty());
    }

    /** All values below a threshold. */
    static Range below(Threshold threshold, boolean included) {
        return new Range(Optional.empty(), Optional.of(new Bound(threshold, included)));
    }

    /** All values between two thresholds, both included. */
    static Range between(Threshold low, Threshold high) {
        return new Range(Optional.of(new Bound(low, true)), Optional.of(new Bound(high, true)));
    }

    /** Thresholds, from low to high. */
    public List<Threshold> thresholds() {
        return Stream.concat(low.stream(), high.stream()).map(Bound::threshold).toList();
    }

    /** True where both give the other end. */
    boolean completes(Range other) {
        return low.isPresent() != other.low.isPresent() && high.isPresent() != other.high.isPresent();
    }

    /** What both say. */
    Range with(Range other) {
        return new Range(low.or(other::low), high.or(other::high));
    }

    /** True where both are open at the same end. */
    boolean isOpenLike(Range other) {
        return low.isEmpty() && other.low.isEmpty() || high.isEmpty() && other.high.isEmpty();
    }

    /** True if the branch holds at a place. */
    boolean holds(BigDecimal place) {
        return low.map(b -> reaches(place.compareTo(b.threshold().place()), b)).orElse(true)
                && high.map(b -> reaches(b.threshold().place().compareTo(place), b))
                        .orElse(true);
    }

    private static boolean reaches(int compared, Bound bound) {
        return compared > 0 || compared == 0 && bound.included();
    }
}
