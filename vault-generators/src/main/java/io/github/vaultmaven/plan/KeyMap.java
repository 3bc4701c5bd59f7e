// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.List;

/**
 * A relation that gives, for each hash key of a hub, link or reference as it was, the key as it is to be.
 *
 * @param name its name
 * @param relation whose keys it maps
 * @param hashKey the column there; empty for a reference, which stores no key
 * @param sources what the key is made of, in the order of the hash
 * @param collisionCode constant hashed before the parts, or an empty text
 */
public record KeyMap(String name, String relation, String hashKey, List<Source> sources, String collisionCode) {

    /** The column with the key as it was. */
    public static final String FORMER = "former_key";

    /** The column with the key as it is to be. */
    public static final String NEW = "new_key";

    public KeyMap {
        sources = List.copyOf(sources);
    }

    /** The name of the map of a relation. */
    public static String nameOf(String relation) {
        return relation + "_key_map";
    }

    /** Column of the normalised text of a part, counted from 0. */
    public static String part(int index) {
        return "part_" + (index + 1);
    }

    /** Columns of a link with keys of members, each once, in their order. */
    public List<String> memberColumns() {
        return sources.stream()
                .filter(Member.class::isInstance)
                .map(source -> ((Member) source).column())
                .distinct()
                .toList();
    }

    /** Name of the map for the member whose key a column holds. */
    public String mapOf(String memberColumn) {
        return sources.stream()
                .filter(source -> source instanceof Member member
                        && member.column().equals(memberColumn))
                .map(source -> ((Member) source).map())
                .findFirst()
                .orElseThrow();
    }

    /** One part of the key. */
    public sealed interface Source {

        /** True where there is no key without it. */
        boolean required();
    }

    /**
     * A column of the relation itself.
     *
     * @param column the column
     */
    public record Own(Column column, boolean required) implements Source {}

    /**
     * A part of the key of a link's member.
     *
     * @param map name of the map of the member's hub
     * @param column column of the link with the member's key
     * @param part index of the part in the hub's key
     */
    public record Member(String map, String column, int part, boolean required) implements Source {}
}
