// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * As-of timestamps and how long each stays.
 *
 * <p>Snapshot n (from 0) is {@code first} plus n times {@code every}; a day that a month lacks becomes its last. A snapshot
 * exists from the first run that starts at or behind it.
 *
 * @param entity name of the document
 * @param name name of its relation
 * @param first the first snapshot, UTC
 * @param every distance of two snapshots
 * @param keep a snapshot stays while one of these keeps it; empty where all stay for ever
 * @param origin where it comes from
 */
public record SnapshotControl(
        String entity, String name, LocalDateTime first, Grain every, List<Keep> keep, Origin origin)
        implements Structure {

    /** Column of the snapshot table, of PITs and of bridges that holds the as-of timestamp. */
    public static final String TIMESTAMP = "snapshot_timestamp";

    public SnapshotControl {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(every, "every");
        keep = List.copyOf(keep);
        Objects.requireNonNull(origin, "origin");
    }

    /** A unit of time. Weeks start on Monday. */
    public enum Grain {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * One line of the retention policy: keeps the last snapshot of each period.
     *
     * @param grain the period
     * @param age how long such a snapshot stays, counted to the start of the run; for ever where nothing is given
     */
    public record Keep(Grain grain, Optional<Period> age) {

        public Keep {
            Objects.requireNonNull(grain, "grain");
            Objects.requireNonNull(age, "age");
        }
    }
}
