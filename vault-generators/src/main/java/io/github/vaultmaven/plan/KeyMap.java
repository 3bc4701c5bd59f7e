// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A relation that gives, for each hash key of a hub, link or reference as it was, the key as it is to be.
 *
 * @param name its name
 * @param relation whose keys it maps
 * @param hashKey the column there; empty for a reference, which stores no key
 * @param sources what the key is made of, in the order of the hash
 * @param collisionCodes constants hashed before the parts, one of which makes the key; an empty text for none
 * @param former true where it tells, too, what the key was made of as it was
 */
public record KeyMap(
        String name,
        String relation,
        String hashKey,
        List<Source> sources,
        List<String> collisionCodes,
        boolean former) {

    /** The column with the key as it was. */
    public static final String FORMER = "former_key";

    /** The column with the key as it is to be. */
    public static final String NEW = "new_key";

    public KeyMap {
        sources = List.copyOf(sources);
        collisionCodes = List.copyOf(collisionCodes);
    }

    /** True where the key is a code, whose digest stands in rejects and tracking alone. */
    public boolean isOfCode() {
        return hashKey.isEmpty();
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
        return members().map(Mapped::column).distinct().toList();
    }

    /** Name of the map for the member whose key a column holds. */
    public String mapOf(String memberColumn) {
        return members()
                .filter(member -> member.column().equals(memberColumn))
                .map(Mapped::map)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Mapped> members() {
        return sources.stream().filter(Mapped.class::isInstance).map(Mapped.class::cast);
    }

    /** One part of the key. */
    public sealed interface Source {

        /** True where there is no key without it. */
        boolean required();

        /** What it is, for templates. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /** A part that is found through the key of a link's member. */
    public sealed interface Mapped extends Source {

        /** Name of the map of the member's hub. */
        String map();

        /** Column of the link with the member's key. */
        String column();
    }

    /**
     * The key itself of a link's member, as text: a computed link is made of the keys that its query gives.
     *
     * @param map name of the map of the member's hub
     * @param column column of the link with the member's key
     */
    public record Given(String map, String column, boolean required) implements Mapped {}

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
    public record Member(String map, String column, int part, boolean required) implements Mapped {}
}
