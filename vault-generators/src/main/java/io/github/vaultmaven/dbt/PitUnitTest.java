// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static io.github.vaultmaven.dbt.UnitTestRows.FIRST;
import static io.github.vaultmaven.dbt.UnitTestRows.SECOND;
import static io.github.vaultmaven.dbt.UnitTestRows.THIRD;

import io.github.vaultmaven.model.Pit;
import java.util.List;
import java.util.Map;

/** The row of a satellite at a snapshot is the last one that is not younger. */
final class PitUnitTest {

    private final UnitTestRows rows;

    PitUnitTest(UnitTestRows rows) {
        this.rows = rows;
    }

    /** The test of a PIT; none of one with several satellites. */
    List<UnitTest> of(Pit pit) {
        boolean plain = pit.slots().size() == 1
                && pit.slots().get(0).sequence().isEmpty()
                && rows.readsModels(rows.built(pit.name()));
        return plain ? List.of(test(pit, pit.slots().get(0))) : List.of();
    }

    private UnitTest test(Pit pit, Pit.Slot slot) {
        String snapshot =
                rows.built(pit.snapshots()).relation().columns().get(0).name();
        DbtModel built = rows.built(pit.name());
        Map<String, String> given = rows.empty(built);
        given.put(
                rows.reference(pit.parent()), rows.rows(pit.parent(), List.of(rows.keyed(pit.hashKey(), FIRST, "1"))));
        given.put(
                rows.reference(slot.satellite()),
                rows.rows(
                        slot.satellite(),
                        List.of(rows.keyed(slot.hashKey(), FIRST, "1"), rows.keyed(slot.hashKey(), THIRD, "1"))));
        given.put(
                rows.reference(pit.snapshots()),
                rows.rows(
                        pit.snapshots(), List.of(Map.of(snapshot, rows.at(SECOND)), Map.of(snapshot, rows.at(THIRD)))));
        given.put("this", rows.rows(pit.name(), List.of()));
        return new UnitTest(
                pit.name(),
                "at a snapshot stands the last row that is not younger",
                given,
                rows.macros(built),
                List.of(at(pit, slot, snapshot, SECOND, FIRST), at(pit, slot, snapshot, THIRD, THIRD)));
    }

    private Map<String, Object> at(Pit pit, Pit.Slot slot, String snapshot, String time, String stands) {
        return rows.expected()
                .digest(pit.hashKey(), "11")
                .value(snapshot, time)
                .value(slot.timestampColumn(), stands)
                .values();
    }
}
