// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What something took.
 *
 * @param cpu processor time of the engine, in seconds
 * @param wall time passed, in seconds; on a machine that others use it says little
 */
record Cost(double cpu, double wall) {

    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
        return new Cost(cpu + other.cpu, wall + other.wall);
    }

    /** Never below zero: what is taken off was measured too, and may come out larger. */
    Cost less(Cost other) {
        return new Cost(Math.max(0, cpu - other.cpu), Math.max(0, wall - other.wall));
    }

    /** The one of median processor time. */
    static Cost median(List<Cost> costs) {
        List<Cost> sorted =
                costs.stream().sorted(Comparator.comparingDouble(Cost::cpu)).toList();
        return sorted.get(sorted.size() / 2);
    }
}
