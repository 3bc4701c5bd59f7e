// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import io.github.vaultmaven.model.SourceStep;
import java.util.List;

/**
 * What a staging fetches from the vault, as of each row's load timestamp.
 *
 * @param entity the entity
 * @param hub name of its hub
 * @param hashKey hash key column of hub and satellites
 * @param keys the hub's business key
 * @param satellites those satellites that hold a column which is looked up or fetched
 * @param onKeys columns that are looked up among the hub's keys
 * @param onAttributes columns that are looked up among satellites' attributes
 * @param takes columns that are fetched
 */
public record VaultLookup(
        String entity,
        String hub,
        String hashKey,
        List<Column> keys,
        List<Side> satellites,
        List<On> onKeys,
        List<On> onAttributes,
        List<Take> takes) {

    public VaultLookup {
        keys = List.copyOf(keys);
        satellites = List.copyOf(satellites);
        onKeys = List.copyOf(onKeys);
        onAttributes = List.copyOf(onAttributes);
        takes = List.copyOf(takes);
    }

    /** Names of the relations that it reads. */
    public List<String> reads() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(hub), satellites.stream().map(Side::relation))
                .toList();
    }

    /**
     * A satellite.
     *
     * @param relation its name
     * @param slot load timestamp, and sequence where it has one
     * @param columns what is used of it
     */
    public record Side(String relation, List<String> slot, List<Column> columns) {
        public Side {
            slot = List.copyOf(slot);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that is looked up.
     *
     * @param column column of the source table
     * @param other column of the hub or a satellite
     */
    public record On(String column, Column other) {}

    /**
     * A column that is fetched.
     *
     * @param step the new column
     * @param other column of the hub or a satellite
     */
    public record Take(SourceStep.Taken step, Column other) {}
}
