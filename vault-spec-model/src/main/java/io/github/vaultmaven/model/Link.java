// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A relationship of business keys.
 *
 * @param entity entity or link document that it belongs to
 * @param name name of its relation
 * @param hashKey name of the hash key column
 * @param members its ends, in order
 * @param dependentKeys dependent-child keys, which belong to no hub: part of the identity unless the transaction holds them
 * @param transaction what is stored and does not identify; empty for a link that only relates
 * @param kind what it relates
 * @param feeds what feeds it, by source place
 * @param origin where it comes from
 */
public record Link(
        String entity,
        String name,
        String hashKey,
        List<Member> members,
        List<KeyPart> dependentKeys,
        Optional<Transaction> transaction,
        Kind kind,
        List<Feed> feeds,
        Origin origin)
        implements Structure {

    public Link {
        members = List.copyOf(members);
        dependentKeys = List.copyOf(dependentKeys);
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }

    /** Dependent keys that are no part of the identity, in order. */
    public List<KeyPart> carriedKeys() {
        List<String> carried = transaction.map(Transaction::keys).orElse(List.of());
        return dependentKeys.stream().filter(k -> carried.contains(k.name())).toList();
    }

    /** What a link relates; loading is the same for all. */
    public enum Kind {
        STANDARD,
        HIERARCHICAL,
        SAME_AS
    }

    /** What a null partner means. */
    public enum NullRule {
        /** The source row is rejected. */
        REJECT,
        /** The zero key is a partner like any other. */
        ZERO,
        /** The source row makes no link. */
        NONE
    }

    /**
     * One end of a link.
     *
     * @param role unique among the link's members
     * @param hub name of the hub's relation
     * @param hashKey column of the link that holds the hub's key
     * @param parts the partner's business key as staged, for rejects
     * @param nullRule what a null partner means
     * @param identifying true where the partner is part of the link's identity
     */
    public record Member(
            String role, String hub, String hashKey, List<KeyPart> parts, NullRule nullRule, boolean identifying) {

        public Member {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a link carries besides its members: the payload of a non-historized link, dependent keys that do not identify.
     *
     * @param hashDiff column of the staging that tells two contents apart, over the keys and then the attributes; it is
     *     not stored
     * @param keys names of the dependent keys that are no part of the identity, in their order
     * @param attributes the payload
     */
    public record Transaction(String hashDiff, List<String> keys, List<Attribute> attributes) {

        /** A payload beside keys that all identify. */
        public Transaction(String hashDiff, List<Attribute> attributes) {
            this(hashDiff, List.of(), attributes);
        }

        public Transaction {
            keys = List.copyOf(keys);
            attributes = List.copyOf(attributes);
        }
    }
}
