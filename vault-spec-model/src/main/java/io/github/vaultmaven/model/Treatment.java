// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Arrays;
import java.util.Optional;

/** What is done about personal data, from the least to the most. Source: the spec reference, section Governance. */
public enum Treatment {
    /** Nothing. */
    NONE,
    /** Marts show a digest of the value. */
    HASH,
    /** Marts show that there is a value, and not which. */
    MASK,
    /** It is stored in a satellite of its own. */
    SPLIT,
    /** It is not stored. */
    DROP;

    /** The treatment of that name in a spec. */
    public static Optional<Treatment> of(String word) {
        return Arrays.stream(values())
                .filter(t -> t.name().toLowerCase(java.util.Locale.ROOT).equals(word))
                .findFirst();
    }

    /** True where marts do not show the value itself. */
    public boolean hides() {
        return this == HASH || this == MASK;
    }

    /** The stronger of two. */
    public Treatment and(Treatment other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
