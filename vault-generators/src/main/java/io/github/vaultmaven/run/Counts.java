// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Rows written by the statements of a step, by role.
 *
 * @param staged rows of the run
 * @param inserted rows added to the structure
 * @param rejected rows newly put to rejects
 * @param tracked rows added to tracking
 * @param derived rows written to derived relations
 */
@JsonPropertyOrder({"staged", "inserted", "rejected", "tracked", "derived"})
public record Counts(long staged, long inserted, long rejected, long tracked, long derived) {

    /** Nothing written. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** These and some rows more; negative numbers, a driver's "unknown", count as none. */
    Counts plus(RowRole role, long rows) {
        long more = Math.max(0, rows);
        return switch (role) {
            case STAGE -> new Counts(staged + more, inserted, rejected, tracked, derived);
            case ROWS -> new Counts(staged, inserted + more, rejected, tracked, derived);
            case REJECTS -> new Counts(staged, inserted, rejected + more, tracked, derived);
            case TRACKING -> new Counts(staged, inserted, rejected, tracked + more, derived);
            case DERIVED -> new Counts(staged, inserted, rejected, tracked, derived + more);
            case LOG, WORK -> this;
        };
    }

    Counts plus(Counts other) {
        return new Counts(
                staged + other.staged,
                inserted + other.inserted,
                rejected + other.rejected,
                tracked + other.tracked,
                derived + other.derived);
    }
}
