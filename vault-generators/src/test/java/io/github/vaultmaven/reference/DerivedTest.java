// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** PIT, bridge and dimensions on rows written by hand. */
class DerivedTest {
    private static final HubRow K = new HubRow("k", Notation.time(2), "r", List.of("k"));
    private static final HubRow N = new HubRow("n", Notation.time(4), "r", List.of("n"));

    private static SatelliteRow row(String key, int at, Object sequence, String payload) {
        return new SatelliteRow(key, new Slot(Notation.time(at), sequence), payload, List.of(payload), "r");
    }

    private static LocalDateTime t(int at) {
        return Notation.time(at);
    }

    @Test
    void aPitHasEachKeyThatIsKnownWithItsLastSlotOrTheGhost() {
        Slot early = new Slot(t(2), 1L);
        Slot later = new Slot(t(2), 2L);
        Set<PitRow> pit = Pit.rows(
                Set.of(t(1), t(3), t(4)),
                List.of(K, N),
                List.of(Map.of("k", List.of(later, early)), Map.of("k", List.of(new Slot(t(4), null)))));
        assertThat(pit)
                .containsOnly(
                        new PitRow(t(3), "k", Arrays.asList(later, null)),
                        new PitRow(t(4), "k", List.of(later, new Slot(t(4), null))),
                        new PitRow(t(4), "n", Arrays.asList(null, null)));
    }

    @Test
    void aBridgeHasThePathsThatAreEffective() {
        List<LinkRow> orders = List.of(link("l1", 1, "a", "b"), link("l2", 1, "a", "c"), link("l3", 3, "a", "b"));
        List<LinkRow> lines = List.of(link("m1", 2, "b", "z"), link("m2", 1, "c", "z"));
        List<PresenceRow> effectivity = List.of(
                new PresenceRow("l1", t(1), true),
                new PresenceRow("l1", t(2), false),
                new PresenceRow("l2", t(1), true),
                new PresenceRow("l3", t(3), true));
        Set<BridgeRow> bridge = Bridge.rows(
                Set.of(t(1), t(2), t(3)),
                List.of(new Leg(orders, 0, 1, Optional.of(effectivity)), new Leg(lines, 0, 1, Optional.empty())));
        assertThat(bridge)
                .containsOnly(
                        new BridgeRow(t(1), List.of("a", "l2", "c", "m2", "z")),
                        new BridgeRow(t(2), List.of("a", "l2", "c", "m2", "z")),
                        new BridgeRow(t(3), List.of("a", "l2", "c", "m2", "z")),
                        new BridgeRow(t(3), List.of("a", "l3", "b", "m1", "z")));
    }

    private static LinkRow link(String hash, int at, String... members) {
        return new LinkRow(hash, new Slot(t(at), null), "r", List.of(members), List.of(), List.of());
    }

    @Test
    void anIntervalEndsWithAChangeOnly() {
        Dimension dimension = new Dimension(
                List.of(K),
                List.of(
                        List.of(row("k", 3, 2L, "B"), row("k", 3, 1L, "A"), row("k", 5, 1L, "B"), row("k", 6, 1L, "A")),
                        List.of(row("k", 4, null, "X"))));
        assertThat(dimension.scd2())
                .containsOnly(
                        new DimensionRow("k", t(2), t(3), Arrays.asList(null, null)),
                        new DimensionRow("k", t(3), t(4), Arrays.asList(List.of("B"), null)),
                        new DimensionRow("k", t(4), t(6), List.of(List.of("B"), List.of("X"))),
                        new DimensionRow("k", t(6), null, List.of(List.of("A"), List.of("X"))));
    }

    @Test
    void aLateSatelliteRowMayBeOlderThanItsHubRow() {
        Dimension dimension = new Dimension(List.of(K), List.of(List.of(row("k", 1, null, "A"))));
        assertThat(dimension.scd2()).containsOnly(new DimensionRow("k", t(1), null, List.of(List.of("A"))));
    }

    @Test
    void scd1IsTheStateAtTheLatestSnapshot() {
        Dimension dimension = new Dimension(
                List.of(K, N),
                List.of(List.of(row("k", 2, null, "A"), row("k", 3, null, "B"), row("k", 4, null, "C"))));
        assertThat(dimension.scd1(Set.of(t(1), t(3))))
                .containsOnly(new DimensionRow("k", null, null, List.of(List.of("B"))));
    }
}
