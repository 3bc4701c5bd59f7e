// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.generation;

import java.util.Comparator;
import java.util.List;

/**
 * What a process took.
 *
 * @param user processor time outside the kernel, in seconds
 * @param kernel processor time in the kernel, in seconds
 * @param wall time passed, in seconds
 */
record Cost(double user, double kernel, double wall) {

    /** The one of median user time. */
    static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::user))
                .toList()
                .get(costs.size() / 2);
    }
}
