// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;

/** For reference tables, which are keyed by the code itself: a key of one part is its normalised text. */
public final class CodeHashing implements Hashing {
    private final PlainHashing plain = new PlainHashing();

    @Override
    public String normalise(Object part) {
        return plain.normalise(part);
    }

    @Override
    public String hashKey(List<KeyParts> keys, List<Object> dependents) {
        List<Object> parts = keys.get(0).parts();
        return parts.size() == 1 ? normalise(parts.get(0)) : plain.keyText(keys, dependents);
    }

    @Override
    public String hashDiff(List<Object> payload) {
        return plain.hashDiff(payload);
    }

    @Override
    public String unknownKey() {
        return plain.unknownKey();
    }
}
