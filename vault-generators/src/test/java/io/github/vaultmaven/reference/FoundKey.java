// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/**
 * What a source row says about the key of a hub or link.
 *
 * @param kind what was found
 * @param hash the hash key; null unless the kind is {@code KEY} or {@code ZERO}
 */
public record FoundKey(Kind kind, String hash) {
    public enum Kind {
        /** A key. */
        KEY,
        /** No business key, which is allowed: the zero key. */
        ZERO,
        /** A part that must not be null is. */
        NULL,
        /** A dependent-child key is null. */
        NULL_CHILD,
        /** A part does not fit its type. */
        BAD,
        /** The row has nothing to say, as declared. */
        NONE
    }

    /** A finding that is no key. */
    public static FoundKey without(Kind kind) {
        return new FoundKey(kind, null);
    }
}
