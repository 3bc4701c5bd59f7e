// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.Locale;
import java.util.Optional;

/** What the rows that a statement writes are, told by a marker comment {@code -- @rows h_member} before it. */
public enum RowRole {
    /** Rows of a run, typed and hashed. */
    STAGE,
    /** Rows added to the structure itself. */
    ROWS,
    /** Rows that could not be stored, with a reason. */
    REJECTS,
    /** Memory of rows accepted and not stored. */
    TRACKING,
    /** Deliveries judged. */
    LOG,
    /** Intermediate results, and newest rows that are kept beside a history. */
    WORK,
    /** Relations that can be built again: PIT, bridge, marts. */
    DERIVED;

    static Optional<RowRole> of(String name) {
        for (RowRole role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
