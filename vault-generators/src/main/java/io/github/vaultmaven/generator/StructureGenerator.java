// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/**
 * Turns one kind of structure into steps of a load plan. Does not know which target prints them.
 *
 * <p>Found through {@link java.util.ServiceLoader}; stateless and safe for several threads.
 */
public interface StructureGenerator {

    /** True where this generator plans that structure. */
    boolean handles(Structure structure);

    /** The steps of a structure: loads and tests. */
    List<Step> plan(Structure structure, PlanContext context);

    /**
     * The names in the steps of a structure, which is all that rules look at. A generator of many structures may tell them without
     * planning the steps; they must be those of the steps.
     */
    default List<LoadOutline> outline(Structure structure, PlanContext context) {
        return plan(structure, context).stream().map(LoadOutline::of).toList();
    }
}
