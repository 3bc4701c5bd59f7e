// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.MartBase;
import java.util.List;

/**
 * What the rows of a fact are taken from.
 *
 * @param base the relation
 * @param parts columns of its identity that are no hash keys: business key, dependent keys
 * @param candidates satellites of it and of its members
 * @param keys its hash keys of hubs
 * @param unit its key columns that make a unit of the fact
 */
record FactBase(
        MartBase base,
        List<Attribute> parts,
        List<MartCandidate> candidates,
        List<HubReference> keys,
        List<String> unit) {

    FactBase {
        parts = List.copyOf(parts);
        candidates = List.copyOf(candidates);
        keys = List.copyOf(keys);
        unit = List.copyOf(unit);
    }

    /** A base of which each row is a unit. */
    FactBase(MartBase base, List<Attribute> parts, List<MartCandidate> candidates, List<HubReference> keys) {
        this(base, parts, candidates, keys, base.keys());
    }

    /** True where several rows make a unit. */
    boolean isCoarser() {
        return !unit.containsAll(base.keys());
    }

    /**
     * A column with the key of a hub.
     *
     * @param role name of the member, or the column where there are no roles
     * @param hub relation of the hub
     * @param column the column
     */
    record HubReference(String role, String hub, String column) {}
}
