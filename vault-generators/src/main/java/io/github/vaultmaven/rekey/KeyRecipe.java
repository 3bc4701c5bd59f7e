// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.StageKey;
import java.util.List;
import java.util.Optional;

/**
 * How the stagings make a hash key, where all make it alike.
 *
 * @param required for each part, true where there is no key without it
 * @param collisionCode constant hashed before the parts, or an empty text
 */
record KeyRecipe(List<Boolean> required, String collisionCode) {

    KeyRecipe {
        required = List.copyOf(required);
    }

    /** Nothing where two feeds make it differently, so that a stored row does not tell which made it. */
    static Optional<KeyRecipe> of(String hashKey, List<Feed> feeds) {
        List<KeyRecipe> all = feeds.stream()
                .flatMap(feed -> keyOf(feed, hashKey).stream())
                .map(key -> new KeyRecipe(
                        key.parts().stream().map(StageKey.Part::required).toList(), key.collisionCode()))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The key of that name in the staging of a feed. */
    static Optional<StageKey> keyOf(Feed feed, String hashKey) {
        return feed.stage().keys().stream()
                .filter(key -> key.name().equals(feed.column(hashKey)))
                .findFirst();
    }
}
