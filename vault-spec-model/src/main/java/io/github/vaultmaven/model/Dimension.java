// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a hub's keys are like, for those who look at facts by them.
 *
 * @param entity name of the document
 * @param name name of its relation
 * @param type what it shows of history
 * @param key name of the column that facts refer to
 * @param hub the hub
 * @param satellites what describes it, each with one row at a time
 * @param attributes its columns besides the business key, in order
 * @param snapshots relation of the snapshots: needed by a snapshot dimension; an SCD1 dimension without them shows the
 *     last rows
 * @param pit a PIT on the same hub and snapshots that holds all of the satellites, where there is one; saves work
 * @param hierarchy levels from a hierarchical link
 * @param materialized true for a table that each run fills anew, false for a view
 * @param origin where it comes from
 */
public record Dimension(
        String entity,
        String name,
        Type type,
        String key,
        MartBase hub,
        List<MartSatellite> satellites,
        List<MartColumn> attributes,
        Optional<String> snapshots,
        Optional<Pit> pit,
        Optional<Hierarchy> hierarchy,
        boolean materialized,
        Origin origin)
        implements Structure {

    /** Column of an SCD2 dimension: start of an interval, inclusive. */
    public static final String VALID_FROM = "valid_from";

    /** Column of an SCD2 dimension: end of an interval, exclusive; {@code 9999-12-31} for the open one. */
    public static final String VALID_TO = "valid_to";

    /** Column of an SCD2 dimension: true in the open interval. */
    public static final String IS_CURRENT = "is_current";

    public Dimension {
        Objects.requireNonNull(type, "type");
        satellites = List.copyOf(satellites);
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(origin, "origin");
        if (type == Type.SNAPSHOT && snapshots.isEmpty()) {
            throw new IllegalArgumentException(name + " has no snapshots");
        }
        if (satellites.stream().anyMatch(MartSatellite::isSeveral)) {
            throw new IllegalArgumentException(name + " shows a satellite with several rows at a time");
        }
    }

    /** What a dimension shows of history. */
    public enum Type {
        /** One row per key. */
        SCD1,
        /** One row per key and maximal interval without change. */
        SCD2,
        /** One row per key and snapshot. */
        SNAPSHOT
    }

    /**
     * Levels above a key, the topmost being level 1, as they are now (or at the latest snapshot).
     *
     * @param link relation of the link
     * @param hashKey its key column
     * @param child its column with the lower key
     * @param parent its column with the upper key
     * @param effectivity what says when a row of the link holds; from its load timestamp on where nothing does
     * @param levels how many, at least 2; of a longer line the lowest are shown
     */
    public record Hierarchy(
            String link, String hashKey, String child, String parent, Optional<Effectivity> effectivity, int levels) {

        public Hierarchy {
            if (levels < 2) {
                throw new IllegalArgumentException("a hierarchy has at least two levels");
            }
        }

        /** Numbers of the levels, from 1. */
        public List<Integer> numbers() {
            return java.util.stream.IntStream.rangeClosed(1, levels).boxed().toList();
        }

        /** Numbers of the steps upwards, from 1. */
        public List<Integer> steps() {
            return java.util.stream.IntStream.range(1, levels).boxed().toList();
        }
    }
}
