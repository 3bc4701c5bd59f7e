// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/**
 * A hub in a link. The same hub may be a member twice; the place in the list of members is then the role.
 *
 * @param key the hub's key
 * @param nullRule what a null key means
 * @param identity whether the member is part of the link's identity
 */
public record Member(HubKey key, NullRule nullRule, boolean identity) {
    /** An identifying member with a key of one required part. */
    public static Member of(Hashing hashing, NullRule nullRule) {
        return new Member(HubKey.required(hashing, 1), nullRule, true);
    }

    /** Whether the source row gives no partner: a part that must not be null is, or all parts are. */
    boolean missing(KeyParts parts) {
        FoundKey.Kind kind = key.kindOf(parts);
        return kind == FoundKey.Kind.NULL || kind == FoundKey.Kind.ZERO;
    }

    /** The partner's hash key; the zero key if there is none. */
    String hash(KeyParts parts) {
        return missing(parts) ? key.hashing().unknownKey() : key.of(parts).hash();
    }
}
