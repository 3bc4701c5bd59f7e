package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Staged rows that were neither stored nor rejected.
 *
 * @param template how a stored row is found
 * @param load what the load reads and where it writes
 * @param slot what orders the rows of a key; empty for keys
 * @param same further columns that find the stored row: child keys, or the state
 * @param value column that tells two rows of a key apart, or what follows the state of a key that is gone; empty for keys
 */
public record StagedShape(String template, FedLoad load, List<String> slot, List<Column> same, String value)
        implements Shape {

    public StagedShape {
        slot = List.copyOf(slot);
        same = List.copyOf(same);
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
