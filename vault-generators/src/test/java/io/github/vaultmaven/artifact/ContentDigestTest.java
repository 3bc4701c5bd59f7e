// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ContentDigestTest {

    private record Leaf(String text, int number, TimeUnit unit) {}

    private record Tree(Leaf leaf, List<Leaf> more, Optional<String> word) {}

    private record Same(Leaf leaf, List<Leaf> more, Optional<String> word) {}

    private static final Leaf LEAF = new Leaf("a", 1, TimeUnit.DAYS);

    private static String digest(Object value) {
        return new ContentDigest(new RecordKinds()).of(value).orElseThrow();
    }

    private static Tree tree() {
        return new Tree(new Leaf("a", 1, TimeUnit.DAYS), List.of(LEAF, LEAF), Optional.of("w"));
    }

    @Test
    void equalValuesHaveEqualDigests() {
        assertThat(digest(tree())).isEqualTo(digest(tree()));
        assertThat(digest(new ArrayList<>(List.of(1, 2)))).isEqualTo(digest(List.of(1, 2)));
    }

    @Test
    void aRecordThatIsMetAgainCountsAsOneThatIsNot() {
        var digest = new ContentDigest(new RecordKinds());
        Optional<String> first = digest.of(tree());
        assertThat(digest.of(tree())).isEqualTo(first);
        Leaf again = new Leaf("a", 1, TimeUnit.DAYS);
        assertThat(digest.of(new Tree(again, List.of(again, LEAF), Optional.of("w"))))
                .isEqualTo(first);
        assertThat(digest.of(new Tree(again, List.of(again), Optional.of("w")))).isNotEqualTo(first);
    }

    @Test
    void everyPartCounts() {
        List<Object> values = Arrays.asList(
                tree(),
                new Same(LEAF, List.of(LEAF, LEAF), Optional.of("w")),
                new Tree(LEAF, List.of(LEAF), Optional.of("w")),
                new Tree(LEAF, List.of(LEAF, LEAF), Optional.empty()),
                new Tree(new Leaf("b", 1, TimeUnit.DAYS), List.of(LEAF, LEAF), Optional.of("w")),
                new Tree(new Leaf("a", 2, TimeUnit.DAYS), List.of(LEAF, LEAF), Optional.of("w")),
                new Tree(new Leaf("a", 1, TimeUnit.HOURS), List.of(LEAF, LEAF), Optional.of("w")),
                null,
                "",
                "1",
                1,
                1L,
                '1',
                true,
                List.of(),
                Map.of(),
                List.of("ab", "c"),
                List.of("a", "bc"),
                List.of("a", List.of("b", "c")),
                Map.of("a", "b"),
                Map.of("b", "a"),
                Period.ofDays(1),
                Period.ofDays(2));
        assertThat(values.stream().map(ContentDigestTest::digest)).doesNotHaveDuplicates();
    }

    @Test
    void anOrderCountsWhereThereIsOne() {
        var one = new LinkedHashMap<String, Integer>();
        one.put("a", 1);
        one.put("b", 2);
        var other = new LinkedHashMap<String, Integer>();
        other.put("b", 2);
        other.put("a", 1);
        assertThat(digest(one)).isNotEqualTo(digest(other));
        assertThat(digest(List.of("a", "b"))).isNotEqualTo(digest(List.of("b", "a")));
    }

    @Test
    void theOrderOfImmutableSetsAndMapsDoesNot() {
        assertThat(digest(Set.of("a", "b", "c"))).isEqualTo(digest(Set.of("c", "b", "a")));
        assertThat(digest(Map.of("a", 1, "b", 2, "c", 3))).isEqualTo(digest(Map.of("c", 3, "b", 2, "a", 1)));
    }

    @Test
    void whatIsNotKnownByItsPartsHasNone() {
        var digest = new ContentDigest(new RecordKinds());
        assertThat(digest.of(new Object())).isEmpty();
        assertThat(digest.of(List.of("a", new StringBuilder()))).isEmpty();
        assertThat(digest.of(Set.of("a", new StringBuilder()))).isEmpty();
        assertThat(digest.of(Collections.singletonMap("a", (Runnable) () -> {})))
                .isEmpty();
    }
}
