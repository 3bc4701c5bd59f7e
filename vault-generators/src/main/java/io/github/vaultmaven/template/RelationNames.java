// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

/** How a target names a relation of the plan in a query: a table name, a {@code ref()}, … */
@FunctionalInterface
public interface RelationNames {

    /** Text by which a query names that relation. */
    String of(String relation);
}
