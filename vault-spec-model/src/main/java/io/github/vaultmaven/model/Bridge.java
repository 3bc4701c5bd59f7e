// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * For each snapshot each path through a chain of links that is effective then. Keys only.
 *
 * @param entity name of the document
 * @param name name of its relation
 * @param startColumn column that holds the key of the hub that paths start from
 * @param hops the links, in order, at least one
 * @param snapshots relation of the snapshots
 * @param origin where it comes from
 */
public record Bridge(String entity, String name, String startColumn, List<Hop> hops, String snapshots, Origin origin)
        implements Structure {

    public Bridge {
        hops = List.copyOf(hops);
        if (hops.isEmpty()) {
            throw new IllegalArgumentException(name + " has no path");
        }
        var reached = new java.util.HashSet<>(java.util.Set.of(startColumn));
        for (Hop hop : hops) {
            if (!reached.contains(hop.fromColumn())) {
                throw new IllegalArgumentException(name + ": nothing before leads to " + hop.fromColumn());
            }
            reached.add(hop.toColumn());
        }
        Objects.requireNonNull(origin, "origin");
    }

    /** Its key columns: where paths start, then for each hop the link's and the key that it leads to. */
    public List<String> keyColumns() {
        var columns = new java.util.ArrayList<>(List.of(startColumn));
        hops.forEach(hop -> columns.addAll(List.of(hop.linkColumn(), hop.toColumn())));
        return List.copyOf(columns);
    }

    /**
     * One step of a path.
     *
     * @param link relation of the link
     * @param hashKey key column of the link
     * @param fromColumn column of the bridge with the key at which the link is joined: where paths start, or where an earlier
     *     step leads
     * @param from column of the link with that key
     * @param to column of the link with the key at which it goes on
     * @param effectivity what says when a row of the link holds; from its load timestamp on where nothing does
     * @param linkColumn column of the bridge with the link's key
     * @param toColumn column of the bridge with the key that this step leads to
     */
    public record Hop(
            String link,
            String hashKey,
            String fromColumn,
            String from,
            String to,
            Optional<Effectivity> effectivity,
            String linkColumn,
            String toColumn) {}
}
