// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/** What a satellite keeps of a key's history. */
public enum Keeps {
    /** Each change; nothing is known of rows that were not stored. */
    CHANGES,
    /** Each change; accepted rows are tracked, so that late rows leave a true history. */
    CHANGES_TRACKED,
    /**
     * The key's first row ({@code change_tracking: false}). Slots are judged in row order, as for {@code CHANGES}, until
     * one is accepted. From then on only what claims that slot is judged: rows of others, younger or late, were not
     * asked for and are no rejects, even where they contradict each other.
     */
    FIRST
}
