// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Span;
import java.util.List;
import java.util.Optional;

/**
 * The relation that a mart takes its rows from: a hub, a link, a PIT or a bridge.
 *
 * @param alias name by which expressions call it
 * @param relation its name
 * @param keys hash key columns that tell its rows apart, besides the snapshot of a PIT or bridge: one, but for bridges
 * @param columns its columns that hold values: business key, dependent keys, payload
 * @param otherKeys further hash key columns: the members of a link
 * @param snapshots true where it has a row per snapshot
 */
public record MartBase(
        String alias,
        String relation,
        List<String> keys,
        List<Attribute> columns,
        List<String> otherKeys,
        boolean snapshots) {

    public MartBase {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
        otherKeys = List.copyOf(otherKeys);
    }

    /** A hub. */
    public static MartBase of(Hub hub) {
        return new MartBase(
                hub.entity(), hub.name(), List.of(hub.hashKey()), ofParts(hub.businessKey()), List.of(), false);
    }

    /** A link, with its payload where it carries one. */
    public static MartBase of(Link link) {
        var columns = new java.util.ArrayList<>(ofParts(link.dependentKeys()));
        link.transaction().ifPresent(t -> columns.addAll(t.attributes()));
        List<String> members = link.members().stream().map(Link.Member::hashKey).toList();
        return new MartBase(link.entity(), link.name(), List.of(link.hashKey()), columns, members, false);
    }

    /** A PIT. */
    public static MartBase of(Pit pit) {
        return new MartBase(pit.entity(), pit.name(), List.of(pit.hashKey()), List.of(), List.of(), true);
    }

    /** A bridge. */
    public static MartBase of(Bridge bridge) {
        return new MartBase(bridge.entity(), bridge.name(), bridge.keyColumns(), List.of(), List.of(), true);
    }

    /** What is shown of a column that holds values. */
    public TreatedValue shown(Attribute column) {
        var read = new Expression.Column(Optional.of(Name.plain(alias)), new Name(column.name(), true), Span.NONE);
        return new TreatedValue(read, column.type(), column.treatment());
    }

    /** The key, where it is one column. */
    public String key() {
        if (keys.size() != 1) {
            throw new IllegalStateException(relation + " has no single key");
        }
        return keys.get(0);
    }

    /** All hash key columns. */
    public List<String> allKeys() {
        return java.util.stream.Stream.concat(keys.stream(), otherKeys.stream()).toList();
    }

    private static List<Attribute> ofParts(List<KeyPart> parts) {
        return parts.stream()
                .map(p -> new Attribute(p.name(), p.type(), p.description(), ""))
                .toList();
    }
}
