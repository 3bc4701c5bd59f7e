// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The key of a hub.
 *
 * @param hashing hash profile
 * @param optional for each part whether it may be null
 */
public record HubKey(Hashing hashing, List<Boolean> optional) implements KeyRule {
    public HubKey {
        optional = List.copyOf(optional);
    }

    /** A key with so many parts, none of which may be null. */
    public static HubKey required(Hashing hashing, int parts) {
        return new HubKey(hashing, Collections.nCopies(parts, false));
    }

    @Override
    public FoundKey of(SourceRow row) {
        return of(row.keys().get(0));
    }

    FoundKey of(KeyParts key) {
        FoundKey.Kind kind = kindOf(key);
        return switch (kind) {
            case KEY -> new FoundKey(kind, hashing.hashKey(List.of(key), List.of()));
            case ZERO -> new FoundKey(kind, hashing.unknownKey());
            default -> FoundKey.without(kind);
        };
    }

    FoundKey.Kind kindOf(KeyParts key) {
        List<String> normal = normalised(key);
        for (int i = 0; i < normal.size(); i++) {
            if (normal.get(i) == null && !optional.get(i)) {
                return FoundKey.Kind.NULL;
            }
        }
        if (normal.stream().allMatch(part -> part == null)) {
            return FoundKey.Kind.ZERO;
        }
        return Values.anyBad(key.parts()) ? FoundKey.Kind.BAD : FoundKey.Kind.KEY;
    }

    /** The parts as the profile takes them; a part that does not fit its type is at least not null. */
    List<String> normalised(KeyParts key) {
        List<String> normal = new ArrayList<>();
        for (Object part : key.parts()) {
            normal.add(part instanceof Bad bad ? bad.raw() : hashing.normalise(part));
        }
        return normal;
    }
}
