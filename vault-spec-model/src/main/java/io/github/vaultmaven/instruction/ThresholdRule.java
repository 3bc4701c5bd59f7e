// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An instruction that follows the grammar: of several branches, the first that holds gives the label.
 *
 * @param attribute what is computed, as written, its words joined by {@code _}; empty for a condition on rows
 * @param column what is compared, likewise; empty where the instruction leaves it to the model, in which just one column
 *     fits
 * @param branches in the order of the instruction, one at least, each of which holds for some value
 * @param missing what a missing value gives, if that is said
 * @param otherwise what everything else gives, missing values too unless {@code missing} says; null if nothing is said
 */
public record ThresholdRule(
        String attribute,
        Optional<String> column,
        List<Branch> branches,
        Optional<Label> missing,
        Optional<Label> otherwise) {

    public ThresholdRule {
        branches = List.copyOf(branches);
    }

    /** True where it says which rows count: those for which its only branch holds. */
    public boolean isCondition() {
        return attribute.isEmpty();
    }

    /** All thresholds, each once, in the order of the instruction. */
    public List<Threshold> thresholds() {
        return branches.stream()
                .flatMap(b -> b.range().thresholds().stream())
                .distinct()
                .toList();
    }

    /** All labels, each once. */
    public List<Label> labels() {
        return Stream.concat(branches.stream().map(Branch::label), Stream.concat(missing.stream(), otherwise.stream()))
                .distinct()
                .toList();
    }

    /** True if days are compared rather than numbers. */
    public boolean comparesDays() {
        return thresholds().get(0) instanceof Threshold.Day;
    }
}
