// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The source rows that claim one slot of a multi-active satellite.
 *
 * @param sound rows that could stand in a set
 * @param faulty rows that were rejected on their own but have this slot: a set less such a row is not the set
 */
record SetClaim(List<SourceRow> sound, List<SourceRow> faulty) {
    SetClaim() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** The rows of the lowest place that claims the slot, unless one of them is faulty. */
    Optional<List<SourceRow>> lowest() {
        int place = all().stream().mapToInt(SourceRow::place).min().orElseThrow();
        boolean whole = faulty.stream().noneMatch(row -> row.place() == place);
        return whole
                ? Optional.of(sound.stream().filter(row -> row.place() == place).toList())
                : Optional.empty();
    }

    private Set<SourceRow> all() {
        Set<SourceRow> all = new HashSet<>(sound);
        all.addAll(faulty);
        return all;
    }
}
