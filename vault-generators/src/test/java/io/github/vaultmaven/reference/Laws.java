// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The laws of the load, for one structure and one case. */
final class Laws {
    private final LawSubject subject;
    private final LawCase given;
    private final Consumer<String> event;
    private final Random random;
    private final List<Delivery> arriving;

    /**
     * @param event is told what the case brought about
     */
    Laws(LawSubject subject, LawCase given, Consumer<String> event) {
        this.subject = subject;
        this.given = given;
        this.event = event;
        this.random = new Random(given.seed());
        this.arriving = given.arriving().stream().filter(subject::reads).toList();
    }

    /** Fails if a law is broken. */
    void hold() {
        if (given.order() == LawCase.Order.TORN && promises(LawSubject.Promise.WHOLE_ONLY)) {
            return;
        }
        runByRun();
        if (given.order() != LawCase.Order.TORN) {
            List<Delivery> rows = arriving;
            Structure base = subject.after(LawCase.cut(rows, random));
            compare(base, subject.after(List.of(rows)));
            compare(base, subject.after(LawCase.cut(rows, random)));
            compare(base, subject.after(rows.stream().map(List::of).toList()));
            tellsTheTruth(base);
            heals();
        }
    }

    private void runByRun() {
        Structure structure = subject.make().get();
        List<List<Delivery>> done = new ArrayList<>();
        List<Delivery> seen = new ArrayList<>();
        for (List<Delivery> run : LawCase.cut(arriving, random)) {
            List<Delivery> batch = new ArrayList<>(run);
            if (random.nextInt(4) == 0) {
                batch.addAll(some(seen));
            }
            done.add(batch);
            Tables before = Tables.of(structure);
            structure.step(subject.run(batch));
            Tables after = Tables.of(structure);
            events(before, after, batch);
            assertThat(after.holdAll(before)).as("law 1: %s", this).isTrue();
            assertThat(Uniqueness.holds(structure.rows())).as("law 7: %s", this).isTrue();
            nothingIsLost(structure, batch);
            structure.step(shuffled(subject.run(batch)));
            assertThat(Tables.of(structure))
                    .as("law 2, repeated at once: %s", this)
                    .isEqualTo(after);
            seen.addAll(run);
            replay(done, seen);
        }
        Structure turned = subject.make().get();
        done.forEach(batch -> turned.step(shuffled(subject.run(batch))));
        assertThat(Tables.of(turned)).as("law 5: %s", this).isEqualTo(Tables.of(structure));
    }

    private void nothingIsLost(Structure structure, List<Delivery> batch) {
        NothingLost law = new NothingLost(subject, structure);
        for (SourceRow row : subject.run(batch).rows()) {
            assertThat(law.holds(row)).as("law 6: %s: %s", this, row).isTrue();
        }
    }

    private void replay(List<List<Delivery>> done, List<Delivery> seen) {
        boolean ordered = given.order() == LawCase.Order.IN_ORDER && promises(LawSubject.Promise.EXACT_IN_ORDER);
        if ((ordered || promises(LawSubject.Promise.REPLAY_PROOF)) && random.nextInt(3) == 0) {
            Structure structure = subject.after(done);
            Tables before = Tables.of(structure);
            structure.step(subject.run(some(seen)));
            assertThat(Tables.of(structure)).as("law 2, replay: %s", this).isEqualTo(before);
            event.accept("replay");
        }
    }

    /** Law 3. */
    private void compare(Structure one, Structure other) {
        if (given.order() == LawCase.Order.IN_ORDER && promises(LawSubject.Promise.EXACT_IN_ORDER)) {
            assertThat(Tables.of(other)).as("law 3, in order: %s", this).isEqualTo(Tables.of(one));
            event.accept("exact comparison");
        }
        if (given.order() == LawCase.Order.LATE && promises(LawSubject.Promise.SAME_KEYS)) {
            assertThat(keys(other)).as("law 3, keys: %s", this).isEqualTo(keys(one));
            event.accept("comparison of keys");
        }
        if (given.order() == LawCase.Order.LATE && promises(LawSubject.Promise.SAME_HISTORY)) {
            if (isTaken(one) || isTaken(other)) {
                event.accept("two sources, one slot");
            } else {
                assertThat(changes(other)).as("law 3, history: %s", this).isEqualTo(changes(one));
                event.accept("comparison of histories");
            }
        }
    }

    private static Set<String> keys(Structure structure) {
        return structure.rows().stream()
                .map(row -> row instanceof LinkRow link ? link.hashKey() : ((SatelliteRow) row).hashKey())
                .collect(Collectors.toSet());
    }

    private void tellsTheTruth(Structure structure) {
        boolean tracked = structure.memory().stream().anyMatch(r -> !(r instanceof JudgedRow));
        if (tracked) {
            assertThat(changes(structure))
                    .as("true history: %s", this)
                    .isEqualTo(History.of(structure.memory()).changes());
        }
        boolean presence = structure instanceof Effectivity || structure instanceof StatusOfFull;
        if (presence && promises(LawSubject.Promise.SAME_HISTORY)) {
            assertThat(new PresenceTruth(subject, structure, arriving).holds(arriving))
                    .as("true presence: %s", this)
                    .isTrue();
        }
    }

    private void heals() {
        if (promises(LawSubject.Promise.HEALS)) {
            List<List<Delivery>> runs = LawCase.cut(arriving, random);
            Object before = changes(subject.after(runs));
            runs.add(arriving);
            Object healed = changes(subject.after(runs));
            assertThat(healed).as("healing: %s", this).isEqualTo(changes(subject.after(List.of(arriving))));
            event.accept(healed.equals(before) ? "nothing to heal" : "healed");
        }
    }

    private void events(Tables before, Tables after, List<Delivery> batch) {
        after.rejects().stream()
                .filter(r -> !before.rejects().contains(r))
                .forEach(r -> event.accept(r.reason().text()));
        Set<LocalDateTime> moments = batch.stream().map(Delivery::ldts).collect(Collectors.toSet());
        after.rows().stream()
                .filter(r -> !before.rows().contains(r))
                .filter(r -> r instanceof SatelliteRow row
                                && !moments.contains(row.slot().ldts())
                        || r instanceof MultiActiveRow set && !moments.contains(set.ldts())
                        || r instanceof PresenceRow state && !moments.contains(state.ldts()))
                .forEach(r -> event.accept("re-asserted " + r.getClass().getSimpleName()));
    }

    private List<Delivery> some(List<Delivery> seen) {
        return seen.stream().filter(d -> random.nextBoolean()).toList();
    }

    private Run shuffled(Run run) {
        List<SourceRow> rows = new ArrayList<>(run.rows());
        Collections.shuffle(rows, random);
        return new Run(rows, run.told());
    }

    private boolean promises(LawSubject.Promise promise) {
        return subject.promises(promise);
    }

    private static boolean isTaken(Structure structure) {
        return !structure.rejects().because(Reason.TAKEN).isEmpty();
    }

    private static Object changes(Structure structure) {
        return History.of(structure.rows()).changes();
    }

    @Override
    public String toString() {
        return subject.name() + ", " + given.order();
    }
}
