// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import java.util.List;

/**
 * A query that makes rows of a relation from nothing: rows of zero keys, ghost records.
 *
 * @param template its template
 * @param relation the relation
 * @param hashKey column that holds its key
 * @param keyed columns that hold the same zero key, such as those of a link's members; others are null or technical
 */
public record RelationShape(String template, Relation relation, String hashKey, List<String> keyed) implements Shape {

    public RelationShape {
        keyed = List.copyOf(keyed);
    }
}
