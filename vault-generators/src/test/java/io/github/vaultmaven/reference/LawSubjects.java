// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static io.github.vaultmaven.reference.LawSubject.Promise.EXACT_IN_ORDER;
import static io.github.vaultmaven.reference.LawSubject.Promise.HEALS;
import static io.github.vaultmaven.reference.LawSubject.Promise.REPLAY_PROOF;
import static io.github.vaultmaven.reference.LawSubject.Promise.SAME_HISTORY;
import static io.github.vaultmaven.reference.LawSubject.Promise.SAME_KEYS;
import static io.github.vaultmaven.reference.LawSubject.Promise.WHOLE_ONLY;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Every structure, with what it promises. */
final class LawSubjects {
    /** For what stands outside of the structures. */
    static final Hashing HASHING = new PlainHashing();

    private static final KeyRule ANY_KEY = new HubKey(HASHING, List.of(true));
    private static final KeyRule ANY_LINK = linkKey(HASHING, NullRule.ZERO);

    private final Hashing hashing = new CachedHashing(HASHING);
    private final HubKey key = HubKey.required(hashing, 1);
    private final HubKey optional = new HubKey(hashing, List.of(true));
    private final LinkKey link = linkKey(hashing, NullRule.ZERO);
    private final LinkKey driven = linkKey(hashing, NullRule.REJECT);
    private final LinkKey noneAllowed = linkKey(hashing, NullRule.NONE);

    private LawSubjects() {}

    private static LinkKey linkKey(Hashing hashing, NullRule partner) {
        return new LinkKey(
                hashing, List.of(Member.of(hashing, NullRule.REJECT), Member.of(hashing, partner)), List.of());
    }

    static List<LawSubject> all() {
        return new LawSubjects().list();
    }

    private List<LawSubject> list() {
        return List.of(
                two("hub", () -> new Hub(key, List.of()), EXACT_IN_ORDER, REPLAY_PROOF, SAME_HISTORY),
                two("hub of optional parts", () -> new Hub(optional, List.of()), EXACT_IN_ORDER, REPLAY_PROOF),
                links("link", () -> new Link(link, Set.of()), EXACT_IN_ORDER, REPLAY_PROOF, SAME_HISTORY),
                links("link without nulls", () -> new Link(noneAllowed, Set.of()), EXACT_IN_ORDER),
                links("non-historized link", () -> new Link(link, Set.of(Reads.PAYLOAD)), EXACT_IN_ORDER, REPLAY_PROOF),
                new LawSubject(
                        "non-historized link, one source",
                        () -> new Link(link, Set.of(Reads.PAYLOAD)),
                        2,
                        false,
                        Set.of(EXACT_IN_ORDER, REPLAY_PROOF, SAME_KEYS)),
                one("non-historized satellite, one source", () -> new NonHistorizedSatellite(key, false), SAME_KEYS),
                two("non-historized satellite", () -> new NonHistorizedSatellite(key, false), EXACT_IN_ORDER),
                one("satellite", satellite(false, Keeps.CHANGES), EXACT_IN_ORDER, HEALS),
                one("satellite, sequence", satellite(true, Keeps.CHANGES), EXACT_IN_ORDER, HEALS),
                two("satellite, tracked", tracked(false), EXACT_IN_ORDER, REPLAY_PROOF, SAME_HISTORY),
                one("satellite, tracked, sequence", tracked(true), EXACT_IN_ORDER, REPLAY_PROOF, SAME_HISTORY),
                two("satellite, tracked, sequence, two sources", tracked(true), REPLAY_PROOF, SAME_HISTORY),
                one("satellite, first row", satellite(false, Keeps.FIRST), EXACT_IN_ORDER, REPLAY_PROOF),
                one("satellite of optional parts", () -> satelliteOf(optional), EXACT_IN_ORDER, HEALS),
                one("multi-active", () -> new MultiActive(key, false), EXACT_IN_ORDER, HEALS),
                one("multi-active, tracked", () -> new MultiActive(key, true), presence()),
                two(
                        "multi-active, tracked, two sources",
                        () -> new MultiActive(key, true),
                        EXACT_IN_ORDER,
                        REPLAY_PROOF),
                driven("effectivity", Set.of(), PresenceMemory.NONE, EXACT_IN_ORDER, HEALS),
                driven("effectivity, cdc", Set.of(Reads.OPERATION), PresenceMemory.NONE, EXACT_IN_ORDER, HEALS),
                driven("effectivity, tracked", Set.of(), PresenceMemory.TRACKING, presence()),
                driven("effectivity, tracked, cdc", Set.of(Reads.OPERATION), PresenceMemory.TRACKING, presence()),
                driven("effectivity, full", Set.of(), PresenceMemory.DELIVERY_LOG, presence()),
                driven(
                        "effectivity, sequence",
                        Set.of(Reads.SEQUENCE),
                        PresenceMemory.TRACKING,
                        EXACT_IN_ORDER,
                        REPLAY_PROOF,
                        SAME_HISTORY,
                        WHOLE_ONLY),
                one("status, full", () -> new StatusOfFull(key), presence()),
                one("status, cdc", status(Content.OPERATION, true, Keeps.CHANGES), EXACT_IN_ORDER, HEALS),
                one("status, cdc, tracked", status(Content.OPERATION, true, Keeps.CHANGES_TRACKED), presence()),
                one("status, delta", status(Content.SEEN, false, Keeps.CHANGES), EXACT_IN_ORDER, HEALS),
                two("record tracking", () -> new RecordTracking(key), EXACT_IN_ORDER, REPLAY_PROOF, SAME_HISTORY));
    }

    private static LawSubject.Promise[] presence() {
        return new LawSubject.Promise[] {EXACT_IN_ORDER, REPLAY_PROOF, SAME_HISTORY};
    }

    private static Structure satelliteOf(HubKey key) {
        return new Satellite(key, Content.PAYLOAD, false, Keeps.CHANGES);
    }

    Supplier<Structure> satellite(boolean sequence, Keeps keeps) {
        return status(Content.PAYLOAD, sequence, keeps);
    }

    private Supplier<Structure> tracked(boolean sequence) {
        return satellite(sequence, Keeps.CHANGES_TRACKED);
    }

    private Supplier<Structure> status(Content content, boolean sequence, Keeps keeps) {
        return () -> new Satellite(key, content, sequence, keeps);
    }

    static LawSubject one(String name, Supplier<Structure> make, LawSubject.Promise... promises) {
        return new LawSubject(name, make, 1, false, Set.of(promises));
    }

    static LawSubject two(String name, Supplier<Structure> make, LawSubject.Promise... promises) {
        return new LawSubject(name, make, 1, true, Set.of(promises));
    }

    private static LawSubject links(String name, Supplier<Structure> make, LawSubject.Promise... promises) {
        return new LawSubject(name, make, 2, true, Set.of(promises));
    }

    private LawSubject driven(String name, Set<Reads> reads, PresenceMemory memory, LawSubject.Promise... promises) {
        return new LawSubject(
                name, () -> new Effectivity(driven, Set.of(0), reads, memory), 2, false, Set.of(promises));
    }

    /** The key rule under which the stored rows of a structure of this test stand. */
    static KeyRule ruleOf(LawSubject subject) {
        return subject.keys() == 1 ? ANY_KEY : ANY_LINK;
    }
}
