// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What re-asserted rows and faulty sets look like, which the notation of the examples does not show. */
class HistoryRulesTest {
    private static final String COMPOSED = "\u00e9";
    private static final String DECOMPOSED = "e\u0301";
    private static final HubKey KEY = HubKey.required(new PlainHashing(), 1);

    private static SourceRow row(int at, String recordSource, Object payload) {
        return SourceRow.of(0, "s", Notation.time(at), recordSource, KeyParts.of("k"))
                .payload(payload);
    }

    private static void runs(Structure structure, SourceRow... rows) {
        Stream.of(rows).forEach(row -> structure.step(Run.of(List.of(row))));
    }

    @Test
    void aReassertedRowHasItsOwnRecordSourceAndTheLastStoredPayload() {
        Satellite satellite = new Satellite(KEY, Content.PAYLOAD, false, Keeps.CHANGES_TRACKED);
        runs(satellite, row(1, "r1", COMPOSED), row(3, "r3", DECOMPOSED), row(2, "r2", "B"));
        assertThat(satellite.rows())
                .filteredOn(stored -> stored.slot().equals(new Slot(Notation.time(3), null)))
                .singleElement()
                .satisfies(stored -> {
                    assertThat(stored.payload()).containsExactly(COMPOSED);
                    assertThat(stored.recordSource()).isEqualTo("r3");
                });
    }

    @Test
    void aReassertedSetToo() {
        MultiActive satellite = new MultiActive(KEY, true);
        runs(
                satellite,
                row(1, "r1", COMPOSED).childKey("c"),
                row(3, "r3", DECOMPOSED).childKey("C"),
                row(2, "r2", "B").childKey("c"));
        assertThat(satellite.rows())
                .filteredOn(stored -> stored.ldts().equals(Notation.time(3)))
                .singleElement()
                .satisfies(stored -> {
                    assertThat(stored.childKey()).containsExactly("c");
                    assertThat(stored.payload()).containsExactly(COMPOSED);
                    assertThat(stored.recordSource()).isEqualTo("r3");
                });
    }

    @Test
    void trackingHoldsEachAcceptedRow() {
        Satellite satellite = new Satellite(KEY, Content.PAYLOAD, false, Keeps.CHANGES_TRACKED);
        runs(satellite, row(1, "r1", "A"), row(3, "r3", "A"), row(3, "r4", "B"));
        assertThat(satellite.memory())
                .extracting(tracked -> Notation.at(tracked.slot()) + tracked.recordSource())
                .containsOnly("1r1", "3r3");
    }

    @Test
    void aSetWithARowThatCannotBeStoredIsNotStored() {
        MultiActive satellite = new MultiActive(KEY, false);
        SourceRow good = row(1, "r", "A").childKey("c");
        SourceRow noChild = row(1, "r", "A").childKey(" ");
        SourceRow badType = row(2, "r", new Bad("x")).childKey("c");
        SourceRow beside = row(2, "r", "A").childKey("d");
        satellite.step(Run.of(List.of(good, noChild, badType, beside)));
        assertThat(satellite.rows()).isEmpty();
        assertThat(satellite.rejects().table())
                .containsOnly(
                        new Reject(good, Reason.CONFLICT),
                        new Reject(noChild, Reason.NULL_CHILD),
                        new Reject(badType, Reason.BAD_TYPE),
                        new Reject(beside, Reason.CONFLICT));
    }

    @Test
    void aRowThatDoesNotFitItsTypeDoesNotStopTheOthersOfItsSlot() {
        Satellite satellite = new Satellite(KEY, Content.PAYLOAD, false, Keeps.CHANGES);
        SourceRow bad = row(1, "r", new Bad("x"));
        satellite.step(Run.of(List.of(bad, row(1, "r", "A"))));
        assertThat(satellite.rows()).hasSize(1);
        assertThat(satellite.rejects().table()).containsExactly(new Reject(bad, Reason.BAD_TYPE));
    }

    @Test
    void whatAStructureDoesNotReadMakesNoSecondRow() {
        Satellite status = new Satellite(KEY, Content.SEEN, false, Keeps.CHANGES);
        SourceRow noTime = SourceRow.of(0, "s", null, "r", KeyParts.of("k"));
        status.step(
                Run.of(List.of(noTime.payload("A"), noTime.payload(new Bad("x")).operation("U"))));
        assertThat(status.rejects().table()).containsExactly(new Reject(noTime, Reason.NULL_LDTS));
    }

    @Test
    void aDeleteOfTheDrivingKeysOnlyPartnerClosesIt() {
        LinkKey link = new LinkKey(
                KEY.hashing(),
                List.of(Member.of(KEY.hashing(), NullRule.REJECT), Member.of(KEY.hashing(), NullRule.REJECT)),
                List.of());
        Effectivity effectivity = new Effectivity(link, Set.of(0), Set.of(Reads.OPERATION), PresenceMemory.TRACKING);
        SourceRow open = SourceRow.of(0, "s", Notation.time(1), "r", KeyParts.of("d"), KeyParts.of("x"))
                .operation("I");
        SourceRow closed = SourceRow.of(0, "s", Notation.time(2), "r", KeyParts.of("d"), KeyParts.of("x"))
                .operation("D");
        runs(effectivity, open, closed);
        assertThat(effectivity.rows())
                .extracting(stored -> stored.present() + Notation.at(stored.ldts()))
                .containsOnly("true1", "false2");
        assertThat(effectivity.memory()).hasSize(2);
    }
}
