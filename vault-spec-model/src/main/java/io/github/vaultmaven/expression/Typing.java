// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a check found: the type of each node, the column that each reference means, and the problems.
 *
 * <p>Nodes are told apart by identity, so a typing belongs to the very tree that was checked.
 */
public final class Typing {

    private final IdentityHashMap<Expression, DataType> types;
    private final IdentityHashMap<Expression, String> columns;
    private final List<Problem> problems;

    Typing(
            IdentityHashMap<Expression, DataType> types,
            IdentityHashMap<Expression, String> columns,
            List<Problem> problems) {
        this.types = new IdentityHashMap<>(types);
        this.columns = new IdentityHashMap<>(columns);
        this.problems = List.copyOf(problems);
    }

    /** The type of a node; empty for NULL and where a problem was found. */
    public Optional<DataType> typeOf(Expression node) {
        return Optional.ofNullable(types.get(node));
    }

    /** The declared name of the column that a reference means. */
    public Optional<String> columnOf(Expression.Column reference) {
        return Optional.ofNullable(columns.get(reference));
    }

    /** All problems, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
