// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.decide.Words;
import java.util.List;
import java.util.Set;

/** Tells from a name whether a column may be meant to identify something. */
final class KeyWords {

    private static final Set<String> KEYS =
            Set.of("id", "key", "no", "nr", "number", "code", "uuid", "guid", "sku", "ref", "reference", "num");

    private KeyWords() {}

    static boolean end(String column) {
        List<String> words = Words.of(column);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return KEYS.contains(last) || last.endsWith("id") || last.endsWith("key");
    }
}
