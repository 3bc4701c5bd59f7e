// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.SnapshotControl.Grain;
import io.github.vaultmaven.model.SnapshotControl.Keep;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotControlTest {

    private static final String SNAPSHOTS = "select cast(snapshot_timestamp as varchar(19)) from snap";

    private static SnapshotControl control(String first, Grain every, Keep... keep) {
        return new SnapshotControl("snap", "snap", LocalDateTime.parse(first), every, List.of(keep), Origin.MEMORY);
    }

    private static List<String> snapshots(String engine, SnapshotControl control, String... starts)
            throws SQLException {
        try (LoadedVault vault = HandMade.vault(engine, control)) {
            for (String start : starts) {
                vault.runAt(start);
            }
            return vault.query(SNAPSHOTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theyAppearUpToTheStartOfTheRun(String engine) throws SQLException {
        assertThat(snapshots(engine, control("2026-01-30T06:00", Grain.DAY), "2026-02-01 05:59:59"))
                .containsExactly("2026-01-30 06:00:00", "2026-01-31 06:00:00");
        assertThat(snapshots(
                        engine, control("2026-01-30T06:00", Grain.DAY), "2026-01-29 00:00:00", "2026-02-01 06:00:00"))
                .containsExactly("2026-01-30 06:00:00", "2026-01-31 06:00:00", "2026-02-01 06:00:00");
        assertThat(snapshots(engine, control("2026-01-30T06:00", Grain.DAY), "2026-01-29 00:00:00"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void eachGrainHasItsDistance(String engine) throws SQLException {
        assertThat(snapshots(engine, control("2026-01-31T23:30", Grain.HOUR), "2026-02-01 01:29:00"))
                .containsExactly("2026-01-31 23:30:00", "2026-02-01 00:30:00");
        assertThat(snapshots(engine, control("2026-01-05T00:00", Grain.WEEK), "2026-01-19 00:00:00"))
                .containsExactly("2026-01-05 00:00:00", "2026-01-12 00:00:00", "2026-01-19 00:00:00");
        assertThat(snapshots(engine, control("2025-12-31T00:00", Grain.MONTH), "2026-04-01 00:00:00"))
                .containsExactly(
                        "2025-12-31 00:00:00", "2026-01-31 00:00:00", "2026-02-28 00:00:00", "2026-03-31 00:00:00");
        assertThat(snapshots(engine, control("2024-02-29T00:00", Grain.YEAR), "2026-03-01 00:00:00"))
                .containsExactly("2024-02-29 00:00:00", "2025-02-28 00:00:00", "2026-02-28 00:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aSnapshotStaysWhileOneLineKeepsIt(String engine) throws SQLException {
        var control = control(
                "2025-12-30T00:00",
                Grain.DAY,
                new Keep(Grain.DAY, Optional.of(Period.ofDays(3))),
                new Keep(Grain.MONTH, Optional.of(Period.ofMonths(2))),
                new Keep(Grain.YEAR, Optional.empty()));
        assertThat(snapshots(engine, control, "2026-01-02 12:00:00"))
                .containsExactly("2025-12-31 00:00:00", "2026-01-01 00:00:00", "2026-01-02 00:00:00");
        // 31 January has aged two months at 31 March, 28 February has not.
        assertThat(snapshots(engine, control, "2026-01-02 12:00:00", "2026-03-31 00:00:00"))
                .containsExactly(
                        "2025-12-31 00:00:00",
                        "2026-02-28 00:00:00",
                        "2026-03-29 00:00:00",
                        "2026-03-30 00:00:00",
                        "2026-03-31 00:00:00");
    }

    /** The policy, said once more in Java. */
    private static List<String> naive(SnapshotControl control, LocalDateTime start) {
        var all = new ArrayList<LocalDateTime>();
        for (LocalDateTime at = control.first(); !at.isAfter(start); at = at.plusDays(1)) {
            all.add(at);
        }
        return all.stream()
                .filter(at -> control.keep().stream().anyMatch(k -> keeps(k, at, all, start)))
                .map(at -> at.toString().replace('T', ' ') + ":00")
                .toList();
    }

    private static boolean keeps(Keep keep, LocalDateTime at, List<LocalDateTime> all, LocalDateTime start) {
        boolean last = all.stream()
                .noneMatch(o -> o.isAfter(at) && period(keep.grain(), o).equals(period(keep.grain(), at)));
        return last && keep.age().map(age -> at.plus(age).isAfter(start)).orElse(true);
    }

    private static String period(Grain grain, LocalDateTime at) {
        return switch (grain) {
            case HOUR -> at.toString();
            case DAY -> at.toLocalDate().toString();
            case WEEK ->
                at.toLocalDate().minusDays(at.getDayOfWeek().getValue() - 1L).toString();
            case MONTH -> at.getYear() + "-" + at.getMonthValue();
            case YEAR -> "" + at.getYear();
        };
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void eachGrainOfAPolicyAgreesWithItsDefinition(Grain grain) throws SQLException {
        var control = control("2024-12-20T00:00", Grain.DAY, new Keep(grain, Optional.of(Period.ofDays(200))));
        for (int day : new int[] {1, 150, 420}) {
            LocalDateTime start = LocalDateTime.parse("2024-12-25T10:00").plusDays(day);
            assertThat(snapshots("duckdb", control, start.toString().replace('T', ' ') + ":00"))
                    .isEqualTo(naive(control, start));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aSecondRunChangesNothing(String engine) throws SQLException {
        try (LoadedVault vault = HandMade.vault(engine, control("2026-01-01T00:00", Grain.DAY))) {
            vault.runAt("2026-01-05 00:00:00");
            List<String> once = vault.query("select * from snap");
            vault.runAt("2026-01-05 00:00:00");
            assertThat(vault.query("select * from snap")).isEqualTo(once).hasSize(5);
        }
    }
}
