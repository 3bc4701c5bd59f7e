// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Shape;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Staged rows that were neither stored nor rejected.
 *
 * @param template how a stored row is found
 * @param load what the load reads and where it writes
 * @param slot what orders the rows of a key; empty for keys
 * @param same further columns that find the stored row: child keys, or the state
 * @param value column that tells two rows of a key apart, or what follows the state of a key that is gone; empty for keys
 * @param kept how long rejects are kept: of an older row nobody knows any more whether it was rejected
 */
public record StagedShape(
        String template, FedLoad load, List<String> slot, List<Column> same, String value, Optional<Period> kept)
        implements Shape {

    public StagedShape {
        slot = List.copyOf(slot);
        same = List.copyOf(same);
    }

    /** All rejects are kept. */
    StagedShape(String template, FedLoad load, List<String> slot, List<Column> same, String value) {
        this(template, load, slot, same, value, Optional.empty());
    }

    /** The same where rejects may be deleted by and by. */
    StagedShape keeping(Optional<Period> rejects) {
        return new StagedShape(template, load, slot, same, value, rejects);
    }

    /** Where it is enough that the key is stored. */
    static StagedShape ofKeys(FedLoad load) {
        return new StagedShape("test/staged-keys", load, List.of(), List.of(), "");
    }

    /** Relations that are read besides the one that is tested. */
    String[] alsoReads() {
        var reads = new ArrayList<String>();
        load.feds().forEach(fed -> reads.add(fed.stage()));
        reads.add(load.rejects().relation().name());
        return reads.toArray(String[]::new);
    }
}
