// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What hubs and links make of keys that are null, composite, badly typed or colliding. */
class KeysTest {
    private static final Hashing HASHING = new PlainHashing();
    private static final HubKey REQUIRED = HubKey.required(HASHING, 1);
    private static final HubKey PAIR = new HubKey(HASHING, List.of(true, true));
    private static final String ZERO = "0".repeat(32);

    private static SourceRow row(KeyParts... keys) {
        return SourceRow.of(0, "s", Notation.time(1), "r", keys);
    }

    private static SourceRow row(int at, KeyParts... keys) {
        return SourceRow.of(0, "s", Notation.time(at), "r", keys);
    }

    private static <T extends Structure> T after(T structure, SourceRow... rows) {
        structure.step(Run.of(List.of(rows)));
        return structure;
    }

    private static Map<SourceRow, Reason> reasons(Structure structure) {
        Map<SourceRow, Reason> reasons = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        structure.rejects().table().forEach(r -> reasons.put(r.row(), r.reason()));
        return reasons;
    }

    @Test
    void someOptionalPartsMayBeNull() {
        Hub hub = after(new Hub(PAIR, List.of()), row(KeyParts.of("a", null)), row(KeyParts.of("a", "b")));
        assertThat(hub.rows()).hasSize(2);
        assertThat(hub.rejects().table()).isEmpty();
    }

    @Test
    void noBusinessKeyIsTheZeroKeyWhichIsThereFromTheStart() {
        HubRow unknown = new HubRow(ZERO, Notation.time(0), "system", Arrays.asList(null, null));
        Hub hub = after(new Hub(PAIR, List.of(unknown)), row(KeyParts.of(null, " ")));
        assertThat(hub.rows()).containsExactly(unknown);
        assertThat(hub.rejects().table()).isEmpty();
    }

    @Test
    void aSatelliteHasNoRowOfTheZeroKey() {
        SourceRow row = row(KeyParts.of(null, " ")).payload("A");
        Satellite satellite = after(new Satellite(PAIR, Content.PAYLOAD, false, Keeps.CHANGES), row);
        assertThat(satellite.rows()).isEmpty();
        assertThat(reasons(satellite)).containsExactly(Map.entry(row, Reason.ZERO_KEY));
    }

    @Test
    void aPartThatIsRequiredMustBeGivenAndFitItsType() {
        HubKey key = new HubKey(HASHING, List.of(false, true));
        SourceRow noKey = row(KeyParts.of(" ", "b"));
        SourceRow noNumber = row(KeyParts.of(new Bad("x"), "b"));
        SourceRow both = row(KeyParts.of(null, new Bad("x")));
        SourceRow noTime = SourceRow.of(0, "s", null, "r", KeyParts.of("a", null));
        Hub hub = after(new Hub(key, List.of()), noKey, noNumber, both, noTime);
        assertThat(hub.rows()).isEmpty();
        assertThat(reasons(hub))
                .containsOnly(
                        Map.entry(noKey, Reason.NULL_KEY),
                        Map.entry(noNumber, Reason.BAD_TYPE),
                        Map.entry(both, Reason.NULL_KEY),
                        Map.entry(noTime, Reason.NULL_LDTS));
    }

    @Test
    void anotherKeyBehindAHashKeyIsACollision() {
        Hub hub = after(new Hub(HubKey.required(new FirstLetter(), 1), List.of()), row(KeyParts.of("apple")));
        SourceRow other = row(2, KeyParts.of("avocado"));
        after(hub, other, row(2, KeyParts.of(" Apple")), row(2, KeyParts.of("banana")));
        assertThat(hub.rows()).extracting(HubRow::businessKey).containsOnly(List.of("apple"), List.of("banana"));
        assertThat(reasons(hub)).containsExactly(Map.entry(other, Reason.COLLISION));
    }

    @Test
    void aCollisionCodeKeepsKeysApart() {
        Hub hub = after(
                new Hub(REQUIRED, List.of()),
                row(new KeyParts(List.of("1"), "crm")),
                row(new KeyParts(List.of("1"), "erp")));
        assertThat(hub.rows()).hasSize(2);
    }

    @Test
    void theTieRuleGoesFromLeftToRightNullFirstByCodePoint() {
        String beyond = "\ud83d\ude00"; // a code point above, but UTF-16 units below, U+FF5E
        SourceRow first = row(KeyParts.of("a", "x\uff5e"));
        HubKey key = new HubKey(new FirstLetter(), List.of(true, true));
        Hub hub = after(new Hub(key, List.of()), row(KeyParts.of("a", "x" + beyond)), first);
        assertThat(hub.rows()).extracting(HubRow::businessKey).containsExactly(List.of("a", "x\uff5e"));
        Hub nulls = after(new Hub(key, List.of()), first, row(KeyParts.of("a", null)));
        assertThat(nulls.rows()).extracting(HubRow::businessKey).containsExactly(Arrays.asList("a", null));
    }

    @Test
    void aNullRecordSourceIsFirst() {
        SourceRow named = row(KeyParts.of("a"));
        SourceRow unnamed = SourceRow.of(0, "s", Notation.time(1), null, KeyParts.of("A"));
        Hub hub = after(new Hub(REQUIRED, List.of()), named, unnamed);
        assertThat(hub.rows()).extracting(HubRow::businessKey).containsExactly(List.of("A"));
    }

    @Test
    void eachMemberSaysWhatNullMeans() {
        LinkKey key = new LinkKey(
                HASHING,
                List.of(
                        Member.of(HASHING, NullRule.REJECT),
                        Member.of(HASHING, NullRule.ZERO),
                        Member.of(HASHING, NullRule.NONE)),
                List.of());
        KeyParts none = KeyParts.of((Object) null);
        SourceRow rejected = row(none, KeyParts.of("b"), KeyParts.of("c"));
        Link link = after(
                new Link(key, Set.of()),
                rejected,
                row(KeyParts.of("a"), none, KeyParts.of("c")),
                row(KeyParts.of("a"), KeyParts.of("b"), none));
        assertThat(link.rows())
                .singleElement()
                .satisfies(stored -> assertThat(stored.memberKeys()).containsExactly(hash("a"), ZERO, hash("c")));
        assertThat(reasons(link)).containsExactly(Map.entry(rejected, Reason.NULL_KEY));
    }

    @Test
    void aZeroPartnerIsOnePartnerWhateverIsLeftOfItsKey() {
        Member partner = new Member(HubKey.required(HASHING, 2), NullRule.ZERO, true);
        LinkKey key = new LinkKey(HASHING, List.of(Member.of(HASHING, NullRule.REJECT), partner), List.of());
        Link link = after(
                new Link(key, Set.of()),
                row(KeyParts.of("a"), KeyParts.of("1", null)),
                row(KeyParts.of("a"), KeyParts.of("2", null)));
        assertThat(link.rows()).hasSize(1);
    }

    @Test
    void theSameHubTwiceIsTwoRoles() {
        Member role = Member.of(HASHING, NullRule.REJECT);
        LinkKey key = new LinkKey(HASHING, List.of(role, role), List.of());
        Link link = after(
                new Link(key, Set.of()),
                row(KeyParts.of("a"), KeyParts.of("b")),
                row(KeyParts.of("b"), KeyParts.of("a")));
        assertThat(link.rows()).hasSize(2);
    }

    @Test
    void dependentChildKeysAreIdentityAndMustBeGiven() {
        LinkKey key = new LinkKey(HASHING, List.of(Member.of(HASHING, NullRule.REJECT)), List.of(true));
        SourceRow noLine = row(KeyParts.of("a")).dependents(" ");
        Link link = after(
                new Link(key, Set.of()),
                row(KeyParts.of("a")).dependents(1L),
                row(KeyParts.of("a")).dependents(2L),
                noLine);
        assertThat(link.rows()).extracting(LinkRow::dependents).containsOnly(List.of(1L), List.of(2L));
        assertThat(reasons(link)).containsExactly(Map.entry(noLine, Reason.NULL_CHILD));
    }

    @Test
    void whatIsNoIdentityOfALinkIsItsContent() {
        Member order = Member.of(HASHING, NullRule.REJECT);
        Member customer = new Member(REQUIRED, NullRule.REJECT, false);
        Link link = after(
                new Link(new LinkKey(HASHING, List.of(order, customer), List.of()), Set.of()),
                row(1, KeyParts.of("o"), KeyParts.of("c")),
                row(2, KeyParts.of("o"), KeyParts.of("C")));
        SourceRow other = row(3, KeyParts.of("o"), KeyParts.of("d"));
        after(link, other);
        assertThat(link.rows())
                .singleElement()
                .satisfies(stored -> assertThat(stored.memberKeys()).containsExactly(hash("o"), hash("c")));
        assertThat(reasons(link)).containsExactly(Map.entry(other, Reason.TAKEN));
    }

    @Test
    void aReferenceTableIsKeyedByItsCode() {
        HubKey code = HubKey.required(new CodeHashing(), 1);
        Hub hub = after(new Hub(code, List.of()), row(KeyParts.of(" de")), row(KeyParts.of(7L)));
        assertThat(hub.rows()).extracting(HubRow::hashKey).containsOnly("DE", "7");
        Satellite satellite = after(
                new Satellite(code, Content.PAYLOAD, false, Keeps.CHANGES),
                row(KeyParts.of("DE")).payload("Germany"));
        assertThat(satellite.rows()).extracting(SatelliteRow::hashKey).containsExactly("DE");
    }

    private static String hash(String key) {
        return HASHING.hashKey(List.of(KeyParts.of(key)), List.of());
    }

    /** A bad hash, to bring about collisions. */
    private static final class FirstLetter implements Hashing {
        @Override
        public String normalise(Object part) {
            return HASHING.normalise(part);
        }

        @Override
        public String hashKey(List<KeyParts> keys, List<Object> dependents) {
            return normalise(keys.get(0).parts().get(0)).substring(0, 1);
        }

        @Override
        public String hashDiff(List<Object> payload) {
            return HASHING.hashDiff(payload);
        }

        @Override
        public String unknownKey() {
            return HASHING.unknownKey();
        }
    }
}
