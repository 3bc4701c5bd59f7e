// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;

/** Loads with mistakes that are often made: the laws must catch each, or they are too weak. */
class MutantsTest {
    private static final int CASES = 200;
    private static final HubKey KEY = HubKey.required(LawSubjects.HASHING, 1);
    private static final LawSubject.Promise[] ALL = {
        LawSubject.Promise.EXACT_IN_ORDER, LawSubject.Promise.REPLAY_PROOF, LawSubject.Promise.SAME_HISTORY
    };

    @Example
    void theUnchangedSatelliteSurvives() {
        assertThat(caughtBy("satellite, tracked", tracked())).isEmpty();
    }

    @Example
    void skippingWhatIsOlderThanTheLastLoadIsCaught() {
        Supplier<Structure> highWaterMark = () -> new Altered(tracked().get(), new NoLateRows());
        assertThat(caughtBy("satellite", highWaterMark)).isNotEmpty();
    }

    @Example
    void takingTheRowThatArrivesFirstIsCaught() {
        Supplier<Structure> arrival = () -> new Altered(tracked().get(), MutantsTest::firstOfEachSlot);
        assertThat(caughtBy("satellite", arrival)).isNotEmpty();
    }

    @Example
    void droppingNullKeysSilentlyIsCaught() {
        Supplier<Structure> silent = () -> new Altered(new Hub(KEY, List.of()), MutantsTest::withKeyOnly);
        assertThat(caughtBy("hub", silent)).isNotEmpty();
    }

    @Example
    void promisingHistoryWithoutTrackingIsCaught() {
        Supplier<Structure> untracked = () -> new Satellite(KEY, Content.PAYLOAD, false, Keeps.CHANGES);
        assertThat(caughtBy("satellite", untracked)).isNotEmpty();
    }

    @Example
    void fullDeliveriesWithoutTheDeliveryLogAreCaught() {
        LinkKey link = new LinkKey(
                LawSubjects.HASHING,
                List.of(
                        Member.of(LawSubjects.HASHING, NullRule.REJECT),
                        Member.of(LawSubjects.HASHING, NullRule.REJECT)),
                List.of());
        Supplier<Structure> noLog =
                () -> new Effectivity(link, Set.of(0), EnumSet.noneOf(Reads.class), PresenceMemory.NONE);
        LawSubject subject = new LawSubject("effectivity, full", noLog, 2, false, Set.of(ALL));
        assertThat(caughtBy(subject)).isNotEmpty();
    }

    @Example
    void comparingWithinTheRunOnlyIsCaught() {
        assertThat(caughtBy("satellite", EachRunForItself::new)).isNotEmpty();
    }

    @Example
    void droppingContradictionsSilentlyIsCaught() {
        Supplier<Structure> silent = () -> new Altered(tracked().get(), MutantsTest::uncontradicted);
        assertThat(caughtBy("satellite", silent)).isNotEmpty();
    }

    private static Supplier<Structure> tracked() {
        return () -> new Satellite(KEY, Content.PAYLOAD, false, Keeps.CHANGES_TRACKED);
    }

    private static String caughtBy(String name, Supplier<Structure> mutant) {
        return caughtBy(LawSubjects.one(name, mutant, ALL));
    }

    /** The message of the first broken law, empty if none is. */
    private static String caughtBy(LawSubject mutant) {
        Iterator<LawCase> cases = LawCases.all().sampleStream().iterator();
        for (int i = 0; i < CASES; i++) {
            try {
                new Laws(mutant, cases.next(), event -> {}).hold();
            } catch (AssertionError broken) {
                return broken.getMessage();
            }
        }
        return "";
    }

    private static List<SourceRow> withKeyOnly(List<SourceRow> rows) {
        return rows.stream()
                .filter(row -> KEY.of(row).kind() == FoundKey.Kind.KEY)
                .toList();
    }

    private static List<SourceRow> uncontradicted(List<SourceRow> rows) {
        return rows.stream()
                .filter(row -> rows.stream().noneMatch(other -> contradict(row, other)))
                .toList();
    }

    private static boolean contradict(SourceRow row, SourceRow other) {
        boolean sameSlot = row.keys().equals(other.keys()) && Objects.equals(row.ldts(), other.ldts());
        return sameSlot && !row.payload().equals(other.payload());
    }

    private static List<SourceRow> firstOfEachSlot(List<SourceRow> rows) {
        Map<List<Object>, SourceRow> first = new LinkedHashMap<>();
        rows.forEach(row -> first.putIfAbsent(Arrays.asList(row.keys(), row.ldts()), row));
        return List.copyOf(first.values());
    }

    /** Lets no row through that is older than the newest seen before. */
    private static final class NoLateRows implements UnaryOperator<List<SourceRow>> {
        private LocalDateTime newest = LocalDateTime.MIN;

        @Override
        public List<SourceRow> apply(List<SourceRow> rows) {
            LocalDateTime limit = newest;
            List<SourceRow> kept = new ArrayList<>();
            for (SourceRow row : rows) {
                if (row.ldts() == null || !row.ldts().isBefore(limit)) {
                    kept.add(row);
                    newest = row.ldts() == null || row.ldts().isBefore(newest) ? newest : row.ldts();
                }
            }
            return kept;
        }
    }

    /** A structure whose input is altered. */
    private record Altered(Structure inner, UnaryOperator<List<SourceRow>> alter) implements Structure {
        @Override
        public void step(Run run) {
            inner.step(new Run(alter.apply(run.rows()), run.told()));
        }

        @Override
        public Set<Reads> reads() {
            return inner.reads();
        }

        @Override
        public Set<? extends Record> memory() {
            return inner.memory();
        }

        @Override
        public Rejects rejects() {
            return inner.rejects();
        }

        @Override
        public Set<? extends Record> rows() {
            return inner.rows();
        }
    }

    /** A satellite that looks at no earlier run. */
    private static final class EachRunForItself implements Structure {
        private final Set<Record> rows = new LinkedHashSet<>();
        private final Rejects rejects = new Rejects();

        @Override
        public void step(Run run) {
            Structure fresh = tracked().get();
            fresh.step(run);
            rows.addAll(fresh.rows());
            fresh.rejects().table().forEach(r -> rejects.add(r.row(), r.reason()));
        }

        @Override
        public Set<Reads> reads() {
            return tracked().get().reads();
        }

        @Override
        public Set<Record> rows() {
            return new LinkedHashSet<>(rows);
        }

        @Override
        public Rejects rejects() {
            return rejects;
        }
    }
}
