// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import io.github.vaultmaven.expression.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whether branches have one meaning: each holds for some value before others take it, and those that overlap are a
 * cascade, open at the same end ("above 750, above 650").
 */
final class BranchChecks {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Branch> branches;
    private final List<BigDecimal> places;

    BranchChecks(List<Branch> branches) {
        this.branches = branches;
        var thresholds = new TreeSet<BigDecimal>();
        branches.forEach(b -> b.range().thresholds().forEach(t -> thresholds.add(t.place())));
        var all = new TreeSet<>(thresholds);
        BigDecimal before = thresholds.first();
        for (BigDecimal threshold : thresholds) {
            all.add(threshold.add(before).divide(TWO));
            before = threshold;
        }
        all.add(thresholds.first().subtract(BigDecimal.ONE));
        all.add(thresholds.last().add(BigDecimal.ONE));
        this.places = List.copyOf(all);
    }

    Optional<Problem> problem() {
        long kinds = branches.stream()
                .flatMap(b -> b.range().thresholds().stream())
                .map(Threshold::getClass)
                .distinct()
                .count();
        if (kinds > 1) {
            return Optional.of(
                    at(branches.get(0), "numbers and days are compared in one rule", ThresholdGrammar.EXAMPLE));
        }
        for (int i = 0; i < branches.size(); i++) {
            Optional<Problem> found = problem(i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> problem(int index) {
        Branch branch = branches.get(index);
        List<Branch> earlier = branches.subList(0, index);
        boolean reached = places.stream()
                .anyMatch(p -> branch.range().holds(p)
                        && earlier.stream().noneMatch(e -> e.range().holds(p)));
        if (!reached) {
            return Optional.of(at(
                    branch,
                    "this branch never holds" + (earlier.isEmpty() ? "" : ": those before it take all of its values"),
                    "put the narrower branch first, the lower threshold of a range before the higher one"));
        }
        return earlier.stream()
                .filter(e -> !e.range().isOpenLike(branch.range()))
                .filter(e -> places.stream()
                        .anyMatch(p -> e.range().holds(p) && branch.range().holds(p)))
                .findFirst()
                .map(e -> at(
                        branch,
                        "some values belong to this branch and to \""
                                + e.label().text() + "\" as well",
                        "say where one ends and the other begins, such as `at least 650 and below 750`"));
    }

    private static Problem at(Branch branch, String message, String help) {
        return new Problem(Words.ID, message, branch.offset(), branch.length(), help);
    }
}
