// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

/** What a structure must hold because of the rows that it was handed. Source: the manual's page on loads. */
public enum Law {
    /** Each key once. */
    KEYS,
    /** Each key in each delivery and source in which it was seen. */
    SEEN,
    /** The first row of each key. */
    FIRST_ROW,
    /** Each change, of late rows too. */
    TRACKED,
    /** Each change; what a late row suppressed comes back with a replay only. */
    UNTRACKED,
    /** Each change of a key's set of rows, of late sets too. */
    TRACKED_SETS,
    /** Each change of a key's set of rows; what a late set suppressed comes back with a replay only. */
    UNTRACKED_SETS,
    /** Whether a key is there, at each load timestamp that is judged. */
    PRESENCE,
    /** The same; what a late row suppressed comes back with a replay only. */
    UNTRACKED_PRESENCE;

    /** True where rows that contradict each other claim a slot. */
    boolean isClaimed() {
        return this != KEYS && this != SEEN && !isOfPresence();
    }

    /** True where rows say whether keys are there. */
    boolean isOfPresence() {
        return this == PRESENCE || this == UNTRACKED_PRESENCE;
    }
}
