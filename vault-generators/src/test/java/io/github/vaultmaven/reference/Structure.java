// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.Set;

/** One structure of the vault: what is stored, what is remembered, and the step that a run does. */
public interface Structure {
    /** Adds what the run brings. */
    void step(Run run);

    /** What the structure reads of a source row besides its key, load timestamp and record source. */
    Set<Reads> reads();

    /** A copy of the stored rows. */
    Set<? extends Record> rows();

    /** The rows that could not be stored. */
    Rejects rejects();

    /** A copy of tracking or delivery log; empty where the structure has none. */
    default Set<? extends Record> memory() {
        return Set.of();
    }
}
