// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.reference.HubKey;
import io.github.vaultmaven.reference.LinkKey;
import io.github.vaultmaven.reference.Member;
import io.github.vaultmaven.reference.NullRule;
import io.github.vaultmaven.reference.PlainHashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a link relates, as both sides take it.
 *
 * @param name name of its relation
 * @param members its members
 * @param dependents columns of its dependent keys
 * @param carries whether it has a payload
 */
record LinkShape(String name, List<Part> members, List<String> dependents, boolean carries) {

    /** A member: its columns, those of them that are optional, its null rule, whether it is part of the identity. */
    record Part(List<String> columns, List<String> optional, String rule, boolean identifying) {

        private static Part of(String text) {
            String[] words = text.split(" ");
            List<String> written = List.of(words[0].split("\\+"));
            return new Part(
                    written.stream().map(c -> c.replace("?", "")).toList(),
                    written.stream()
                            .filter(c -> c.endsWith("?"))
                            .map(c -> c.replace("?", ""))
                            .toList(),
                    words[1].toUpperCase(Locale.ROOT),
                    words.length == 2);
        }

        /** Column of the hub's key, which says how the key is made. */
        String hashKey() {
            return String.join("", columns) + "_" + String.join("", optional) + (zero() ? "z" : "") + "_hk";
        }

        private boolean zero() {
            return rule.equals("ZERO");
        }

        private List<KeyPart> parts() {
            return columns.stream().map(this::part).toList();
        }

        private KeyPart part(String column) {
            KeyPart part = LinkVault.part(column);
            return new KeyPart(column, part.type(), !optional.contains(column), "");
        }

        private List<StageKey.Part> stageParts() {
            List<String> together =
                    zero() ? columns.stream().filter(c -> !optional.contains(c)).toList() : List.of();
            return columns.stream()
                    .map(c -> new StageKey.Part(c, !zero() && !optional.contains(c), together))
                    .toList();
        }

        private Member reference() {
            var key = new HubKey(
                    new PlainHashing(), columns.stream().map(optional::contains).toList());
            return new Member(key, NullRule.valueOf(rule), identifying);
        }
    }

    /**
     * A link with those members.
     *
     * @param members {@code columns rule}, columns joined by {@code +}, optional ones with a question mark; {@code content}
     *     behind it for a member that is no part of the identity
     */
    static LinkShape of(String name, String members) {
        return new LinkShape(
                name, Arrays.stream(members.split(", *")).map(Part::of).toList(), List.of(), false);
    }

    /** The same with dependent keys. */
    LinkShape dependents(String... columns) {
        return new LinkShape(name, members, List.of(columns), carries);
    }

    /** The same with a payload. */
    LinkShape payload() {
        return new LinkShape(name, members, dependents, true);
    }

    /** Name of its key; that of the hub where it stands for one. */
    String hashKey() {
        return isHub() ? members.get(0).hashKey() : name + "_hk";
    }

    private boolean isHub() {
        return name.equals("h");
    }

    /** All parts of its key that are read. */
    List<KeyPart> parts() {
        return Stream.concat(
                        members.stream().flatMap(m -> m.parts().stream()),
                        dependents.stream().map(LinkVault::part))
                .toList();
    }

    /** Names of the columns of each member. */
    List<List<String>> keyColumns() {
        return members.stream().map(Part::columns).toList();
    }

    /** How a staging makes its key. */
    StageKey stageKey() {
        var parts = new ArrayList<StageKey.Part>();
        members.stream().filter(Part::identifying).forEach(m -> parts.addAll(m.stageParts()));
        dependents.forEach(d -> parts.add(new StageKey.Part(d, true)));
        return new StageKey(hashKey(), parts, "");
    }

    /** How a staging makes the keys of its members. */
    List<StageKey> memberKeys() {
        return members.stream()
                .map(m -> new StageKey(m.hashKey(), m.stageParts(), ""))
                .toList();
    }

    /** The link of the model. */
    Link link(List<Attribute> attributes, List<Feed> feeds) {
        return new Link(
                "l",
                name,
                hashKey(),
                members.stream()
                        .map(m -> new Link.Member(
                                "", "h", m.hashKey(), m.parts(), Link.NullRule.valueOf(m.rule()), m.identifying()))
                        .toList(),
                dependents.stream().map(LinkVault::part).toList(),
                carries ? Optional.of(new Link.Transaction("hd", attributes)) : Optional.empty(),
                Link.Kind.STANDARD,
                feeds,
                Origin.MEMORY);
    }

    /** The key of the reference. */
    io.github.vaultmaven.reference.KeyRule rule() {
        return isHub()
                ? HubKey.required(new PlainHashing(), 1)
                : new LinkKey(
                        new PlainHashing(),
                        members.stream().map(Part::reference).toList(),
                        Collections.nCopies(dependents.size(), true));
    }
}
