// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.List;
import java.util.Optional;

/**
 * A tree, or what keeps the text from being one.
 *
 * @param result the tree; empty exactly if there are problems
 * @param problems what is wrong
 * @param <T> kind of tree
 */
public record Parsed<T>(Optional<T> result, List<Problem> problems) {

    public Parsed {
        problems = List.copyOf(problems);
    }

    static <T> Parsed<T> of(T result) {
        return new Parsed<>(Optional.of(result), List.of());
    }

    static <T> Parsed<T> failed(Problem problem) {
        return new Parsed<>(Optional.empty(), List.of(problem));
    }

    /**
     * The tree.
     *
     * @throws IllegalArgumentException if there is none
     */
    public T orThrow() {
        return result.orElseThrow(() -> new IllegalArgumentException(problems.toString()));
    }
}
