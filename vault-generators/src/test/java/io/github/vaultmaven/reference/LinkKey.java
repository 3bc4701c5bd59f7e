// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * The key of a link.
 *
 * @param hashing hash profile
 * @param members its hubs, in the order of {@link SourceRow#keys()}
 * @param dependents for each dependent-child key whether it is part of the identity
 */
public record LinkKey(Hashing hashing, List<Member> members, List<Boolean> dependents) implements KeyRule {
    public LinkKey {
        members = List.copyOf(members);
        dependents = List.copyOf(dependents);
    }

    @Override
    public FoundKey of(SourceRow row) {
        if (missing(row, NullRule.NONE)) {
            return FoundKey.without(FoundKey.Kind.NONE);
        }
        if (missing(row, NullRule.REJECT)) {
            return FoundKey.without(FoundKey.Kind.NULL);
        }
        return ofPartners(row);
    }

    /** The key of a row whose members are taken as they are, null being the zero key. */
    FoundKey ofPartners(SourceRow row) {
        if (nullDependent(row)) {
            return FoundKey.without(FoundKey.Kind.NULL_CHILD);
        }
        if (row.keys().stream().anyMatch(key -> Values.anyBad(key.parts())) || Values.anyBad(row.dependents())) {
            return FoundKey.without(FoundKey.Kind.BAD);
        }
        return new FoundKey(FoundKey.Kind.KEY, hashing.hashKey(identifyingKeys(row), dependents(row, true)));
    }

    /** The hash keys of all members. */
    List<String> memberKeys(SourceRow row) {
        return memberKeys(row, m -> true);
    }

    /** What a row says outside its identity, as one list: hash keys, dependent-child keys and payload. */
    List<Object> content(SourceRow row) {
        List<Object> content = new ArrayList<>(memberKeys(row, m -> !m.identity()));
        content.addAll(dependents(row, false));
        content.addAll(row.payload());
        return content;
    }

    private List<String> memberKeys(SourceRow row, Predicate<Member> wanted) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (wanted.test(members.get(i))) {
                keys.add(members.get(i).hash(row.keys().get(i)));
            }
        }
        return keys;
    }

    /** A missing partner is nothing altogether, even if some of its parts are given. */
    private List<KeyParts> identifyingKeys(SourceRow row) {
        List<KeyParts> keys = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            KeyParts parts = row.keys().get(i);
            if (members.get(i).identity()) {
                keys.add(members.get(i).missing(parts) ? parts.nothing() : parts);
            }
        }
        return keys;
    }

    private List<Object> dependents(SourceRow row, boolean identity) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < dependents.size(); i++) {
            if (dependents.get(i) == identity) {
                values.add(row.dependents().get(i));
            }
        }
        return Collections.unmodifiableList(values);
    }

    private boolean missing(SourceRow row, NullRule rule) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).nullRule() == rule
                    && members.get(i).missing(row.keys().get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean nullDependent(SourceRow row) {
        return dependents(row, true).stream()
                .anyMatch(value -> !(value instanceof Bad) && hashing.normalise(value) == null);
    }
}
