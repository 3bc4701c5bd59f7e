package io.github.vaultmaven.reference;

/** What a satellite keeps of a key's history. */
public enum Keeps {
    /** Each change; nothing is known of rows that were not stored. */
    CHANGES,
    /** Each change; accepted rows are tracked, so that late rows leave a true history. */
    CHANGES_TRACKED,
    /**
     * The key's first row ({@code change_tracking: false}). Rows are judged as for {@code CHANGES}, but a key that has a
     * stored row stores no more, whether the row is younger or late: it was not asked for, and is no reject.
     */
    FIRST
}
