// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hashes equal values once, for tests that hash the same few values many times. Not for several threads. */
final class CachedHashing implements Hashing {
    private final Hashing hashing;
    private final Map<Object, String> normal = new HashMap<>();
    private final Map<List<Object>, String> keys = new HashMap<>();
    private final Map<List<Object>, String> diffs = new HashMap<>();

    CachedHashing(Hashing hashing) {
        this.hashing = hashing;
    }

    @Override
    public String normalise(Object part) {
        return normal.computeIfAbsent(part, hashing::normalise);
    }

    @Override
    public String hashKey(List<KeyParts> parts, List<Object> dependents) {
        return keys.computeIfAbsent(List.of(parts, dependents), k -> hashing.hashKey(parts, dependents));
    }

    @Override
    public String hashDiff(List<Object> payload) {
        return diffs.computeIfAbsent(payload, hashing::hashDiff);
    }

    @Override
    public String unknownKey() {
        return hashing.unknownKey();
    }
}
