// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.Optional;

/**
 * What a statement reads and computes, without an engine's or target's syntax. Its record holds all that its template
 * needs; the template prints one query.
 *
 * <p>Open on purpose: a team's generator brings its own shapes and templates.
 */
public interface Shape {

    /** Path of the template below the template root, without ending: {@code hub/new-keys}. */
    String template();

    /** True for a query that somebody revised, so that what follows from the spec alone need not be true of it. */
    default boolean isRevised() {
        return false;
    }

    /** The same without {@link Relation.Kind#CURRENT current rows}; nothing where it is about them and nothing else. */
    default Optional<Shape> withoutCurrentRows() {
        return Optional.of(this);
    }

    /** The staged rows that the query is about, where it is part of a load of such. */
    default Optional<Batch> batch() {
        return Optional.empty();
    }
}
