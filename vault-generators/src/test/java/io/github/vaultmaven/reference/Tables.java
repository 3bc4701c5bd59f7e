// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.Set;

/**
 * All relations of a structure.
 *
 * @param rows stored rows
 * @param rejects rejects
 * @param memory tracking or delivery log
 */
record Tables(Set<? extends Record> rows, Set<Reject> rejects, Set<? extends Record> memory) {
    static Tables of(Structure structure) {
        return new Tables(structure.rows(), structure.rejects().table(), structure.memory());
    }

    /** Whether all rows of the others are still there. */
    boolean holdAll(Tables others) {
        return rows.containsAll(others.rows)
                && rejects.containsAll(others.rejects)
                && memory.containsAll(others.memory);
    }
}
