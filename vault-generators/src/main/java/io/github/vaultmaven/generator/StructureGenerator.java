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
}
