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
 * @param dependentKeys dependent-child keys: part of the identity but of no hub
 * @param transaction payload of a non-historized link; empty for a link that only relates
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
     * What a non-historized link carries.
     *
     * @param hashDiff column of the staging that tells two payloads apart; it is not stored
     * @param attributes the payload
     */
    public record Transaction(String hashDiff, List<Attribute> attributes) {

        public Transaction {
            attributes = List.copyOf(attributes);
        }
    }
}
