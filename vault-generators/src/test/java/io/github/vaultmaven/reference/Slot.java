// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;

/**
 * Where a row stands under its key; its order is the row order.
 *
 * @param ldts load timestamp
 * @param sequence value of the sequence column, null where none is declared
 */
public record Slot(LocalDateTime ldts, Object sequence) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
        int order = ldts.compareTo(other.ldts);
        return order != 0 ? order : Values.compare(sequence, other.sequence);
    }
}
