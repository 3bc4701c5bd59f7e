// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.reference.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A structure on both sides.
 *
 * @param relation name of its relation in the vault; its rejects are in {@code <relation>_rejects}
 * @param reference makes an empty one of the reference
 * @param readings how it reads each of its source tables
 * @param stored a stored row of the reference, by column of the relation, run mark left out
 * @param memory what it remembers besides, or nothing
 * @param unsaid columns of which the reference says nothing
 */
public record Subject(
        String relation,
        Supplier<Structure> reference,
        List<Reading> readings,
        Function<Record, Map<String, Object>> stored,
        Optional<Memory> memory,
        List<String> unsaid) {

    public Subject {
        readings = List.copyOf(readings);
        unsaid = List.copyOf(unsaid);
    }

    /** A structure of which the reference says every column. */
    public Subject(
            String relation,
            Supplier<Structure> reference,
            List<Reading> readings,
            Function<Record, Map<String, Object>> stored,
            Optional<Memory> memory) {
        this(relation, reference, readings, stored, memory, List.of());
    }

    /** Columns that are not compared: the run mark and those of which the reference says nothing. */
    List<String> without(String runId) {
        var names = new ArrayList<>(unsaid);
        names.add(runId);
        return names;
    }

    /**
     * Tracking or delivery log.
     *
     * @param relation name of the relation
     * @param remembered a row of the reference's memory, by column of that relation, run mark left out
     * @param unlessStored true where the relation leaves out what the stored rows tell: both sides are then completed by
     *     their stored rows
     */
    public record Memory(String relation, Function<Record, Map<String, Object>> remembered, boolean unlessStored) {}
}
