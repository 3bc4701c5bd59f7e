// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * For each snapshot and each key of a hub or link the rows of its satellites that held then.
 *
 * @param entity name of the document
 * @param name name of its relation
 * @param parent relation of the hub or link
 * @param hashKey key column of the parent, and of this relation
 * @param snapshots relation of the snapshots
 * @param slots one per satellite, in order
 * @param origin where it comes from
 */
public record Pit(
        String entity, String name, String parent, String hashKey, String snapshots, List<Slot> slots, Origin origin)
        implements Structure {

    public Pit {
        slots = List.copyOf(slots);
        Objects.requireNonNull(origin, "origin");
    }

    /** The slot of a satellite, or nothing where this PIT does not hold it. */
    public Optional<Slot> slotOf(String satellite) {
        return slots.stream().filter(s -> s.satellite().equals(satellite)).findFirst();
    }

    /**
     * Where the row of one satellite stands.
     *
     * @param satellite name of its relation
     * @param hashKey key column of the satellite
     * @param sequence sequence column of the satellite, where it has one; a multi-active satellite has none
     * @param keyColumn column of the PIT with the satellite row's key: the parent's, or the zero key for the ghost record
     * @param timestampColumn column of the PIT with its load timestamp
     * @param sequenceColumn column of the PIT with its sequence; not used where the satellite has none
     */
    public record Slot(
            String satellite,
            String hashKey,
            Optional<KeyPart> sequence,
            String keyColumn,
            String timestampColumn,
            String sequenceColumn) {

        /** The sequence column as a list of one or none. */
        public List<KeyPart> sequences() {
            return sequence.stream().toList();
        }

        /** A slot whose columns are named after the satellite: {@code …_hk}, {@code …_ldts}, {@code …_seq}. */
        public static Slot of(String satellite, String hashKey, Optional<KeyPart> sequence) {
            return new Slot(satellite, hashKey, sequence, satellite + "_hk", satellite + "_ldts", satellite + "_seq");
        }
    }
}
