// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.StageKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the stagings make a hash key.
 *
 * @param required for each part, true where no source makes a key without it
 * @param coded the constant that is hashed before the parts, by source
 */
record KeyRecipe(List<Boolean> required, List<Coded> coded) {

    KeyRecipe {
        required = List.copyOf(required);
        coded = List.copyOf(coded);
    }

    /**
     * What a source hashes before the parts.
     *
     * @param table full name of the source table; empty where there is none
     * @param code the constant, or an empty text
     */
    record Coded(String table, String code) {}

    /** A key that no staging makes. */
    static KeyRecipe of(List<KeyPart> parts) {
        return new KeyRecipe(parts.stream().map(KeyPart::required).toList(), List.of(new Coded("", "")));
    }

    /** Nothing where two feeds make it of more parts or fewer. */
    static Optional<KeyRecipe> of(String hashKey, List<Feed> feeds) {
        List<List<Boolean>> required = feeds.stream()
                .flatMap(feed -> keyOf(feed, hashKey).stream())
                .map(key -> key.parts().stream().map(StageKey.Part::required).toList())
                .distinct()
                .toList();
        List<Coded> coded = feeds.stream()
                .flatMap(
                        feed -> keyOf(feed, hashKey)
                                .map(key -> new Coded(feed.stage().table().fullName(), key.collisionCode()))
                                .stream())
                .distinct()
                .toList();
        boolean alike = required.stream().map(List::size).distinct().count() == 1;
        return alike ? Optional.of(new KeyRecipe(byAll(required), coded)) : Optional.empty();
    }

    /** What one feed may leave out is not required: a row that is stored has a key. */
    private static List<Boolean> byAll(List<List<Boolean>> required) {
        return IntStream.range(0, required.get(0).size())
                .mapToObj(part -> required.stream().allMatch(flags -> flags.get(part)))
                .toList();
    }

    /** The key of that name in the staging of a feed. */
    static Optional<StageKey> keyOf(Feed feed, String hashKey) {
        return feed.stage().keys().stream()
                .filter(key -> key.name().equals(feed.column(hashKey)))
                .findFirst();
    }

    /** The constants, each once. */
    List<String> codes() {
        return coded.stream().map(Coded::code).distinct().toList();
    }
}
