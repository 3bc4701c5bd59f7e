// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * One statement of a step; it is atomic.
 *
 * @param action what it does with its target
 * @param target the relation that it makes or fills
 * @param shape the query behind it
 * @param comment why it is there, in one line
 */
public record Statement(Action action, Relation target, Shape shape, String comment) {

    public Statement {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(comment, "comment");
    }

    /** The same with another target. */
    Statement into(Relation other) {
        return new Statement(action, other, shape, comment);
    }

    /** The same that reads the history alone; nothing where it is about current rows and nothing else. */
    Optional<Statement> withoutCurrentRows() {
        return shape.withoutCurrentRows().map(other -> new Statement(action, target, other, comment));
    }

    /** What a statement does with its target. */
    public enum Action {
        /** Makes a relation that lives for one step. */
        WORK,
        /** Adds the query's rows. */
        APPEND,
        /** Makes the query's rows the relation's only rows. */
        REPLACE,
        /** Makes a stored query. */
        VIEW,
        /** Deletes the rows for which the shape's condition holds; in a load only of derived and current rows. */
        DELETE,
        /** Returns the offending rows. */
        TEST,
        /** Does what its template says, of a self-test or a change of keys. */
        PLAIN
    }
}
