// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Parent;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A hub or link, and how each mapping's staging holds its key. */
final class ParentDraft {

    private final String owner;
    private final boolean link;
    private final Parent parent;
    private final Mappings mappings;
    private final IdentityHashMap<Mapping, FeedDraft> keys;

    /**
     * A parent without keys yet.
     *
     * @param owner name of the entity or link
     * @param link true for a link
     * @param parent the parent
     * @param mappings mappings that its satellites may use
     * @param keys the parent's key in each mapping's staging
     */
    ParentDraft(String owner, boolean link, Parent parent, Mappings mappings, List<FeedDraft> keys) {
        this.owner = owner;
        this.link = link;
        this.parent = parent;
        this.mappings = mappings;
        this.keys = new IdentityHashMap<>(keys.size());
        keys.forEach(key -> this.keys.put(key.mapping(), key));
    }

    String owner() {
        return owner;
    }

    boolean isLink() {
        return link;
    }

    Parent parent() {
        return parent;
    }

    Mappings mappings() {
        return mappings;
    }

    /** The key in a mapping's staging; nothing where it could not be resolved. */
    Optional<FeedDraft> key(Mapping mapping) {
        return Optional.ofNullable(keys.get(mapping));
    }
}
