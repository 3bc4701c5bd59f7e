// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.time.Period;
import java.util.Optional;

/**
 * {@code retention}: how long rows are kept that a load remembers and did not store, and how long stored ones are to be kept.
 *
 * @param rejects how long rejected rows are kept; for ever, or as the wider setting says, where nothing is written
 * @param tracking how long tracked rows are kept; likewise
 * @param data how long stored rows are to be kept; likewise. It is a declaration, by which nothing is deleted
 */
public record RetentionSpec(
        Optional<Located<Period>> rejects, Optional<Located<Period>> tracking, Optional<Located<Period>> data) {

    /** Nothing written. */
    public static final RetentionSpec NOTHING = new RetentionSpec(Optional.empty(), Optional.empty(), Optional.empty());

    /** This setting, and the wider one for what is not written here. */
    public RetentionSpec over(RetentionSpec wider) {
        if (equals(NOTHING)) {
            return wider;
        }
        return new RetentionSpec(rejects.or(wider::rejects), tracking.or(wider::tracking), data.or(wider::data));
    }

    /** Where it says something of tracking. */
    public Optional<SourceRange> trackingRange() {
        return tracking.map(Located::range);
    }
}
