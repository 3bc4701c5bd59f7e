// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.SourceTable;

/** How a target names a relation of the plan in a query: a table name, a {@code ref()}, … */
@FunctionalInterface
public interface RelationNames {

    /** Text by which a query names that relation. */
    String of(String relation);

    /** Text by which a query names a table of a source system that the plan does not land. */
    default String of(SourceTable table, Dialect dialect) {
        return (table.schema().isEmpty() ? "" : dialect.id(table.schema()) + ".") + dialect.id(table.table());
    }
}
