// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A {@code snapshots} document.
 *
 * @param name its name
 * @param from first day, or timestamp
 * @param every distance of two snapshots
 * @param at time of day, UTC
 * @param keep which snapshots stay; all where nothing is written
 * @param about words
 * @param range place of the document
 */
public record SnapshotsSpec(
        Located<String> name,
        Located<LocalDate> from,
        Located<Grain> every,
        LocalTime at,
        List<Keep> keep,
        About about,
        SourceRange range) {

    public SnapshotsSpec {
        keep = List.copyOf(keep);
    }

    /** A unit of time. */
    public enum Grain {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * One line of a retention policy.
     *
     * @param grain the last snapshot of each of these
     * @param age how long it stays; for ever where nothing is written
     */
    public record Keep(Located<Grain> grain, Optional<Period> age) {}
}
