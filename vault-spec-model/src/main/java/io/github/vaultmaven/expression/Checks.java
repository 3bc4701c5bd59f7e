// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Collects a {@link Typing} while a tree is checked. */
final class Checks {

    private final IdentityHashMap<Expression, DataType> types = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, String> columns = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    void type(Expression node, DataType type) {
        types.put(node, type);
    }

    void column(Expression.Column node, String name) {
        columns.put(node, name);
    }

    void problem(String id, Span span, String message, String help) {
        problems.add(new Problem(id, message, span, help));
    }

    void mismatch(Span span, String message, String help) {
        problem(Problem.TYPE_MISMATCH, span, message, help);
    }

    Typing result() {
        problems.sort(Comparator.comparingInt(Problem::offset));
        return new Typing(types, columns, problems);
    }
}
