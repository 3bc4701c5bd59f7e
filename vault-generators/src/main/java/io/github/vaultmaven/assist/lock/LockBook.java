// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The answers of a lock file, by key. Immutable. */
public final class LockBook {

    /** No answers. */
    public static final LockBook EMPTY = new LockBook(Map.of());

    private final SortedMap<AnswerKey, LockEntry> entries;

    private LockBook(Map<AnswerKey, LockEntry> entries) {
        this.entries = new TreeMap<>(entries);
    }

    /** A book of entries; of two with the same key the last counts. */
    public static LockBook of(Collection<LockEntry> entries) {
        var byKey = new TreeMap<AnswerKey, LockEntry>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        return new LockBook(byKey);
    }

    /** The entry of a key. */
    public Optional<LockEntry> find(AnswerKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** All entries, by task and object. */
    public Collection<LockEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** A book with this entry in place of the one of its key. */
    public LockBook with(LockEntry entry) {
        var more = new TreeMap<>(entries);
        more.put(entry.key(), entry);
        return new LockBook(more);
    }

    /**
     * A book with what was changed in another one; what neither of those had is kept.
     *
     * @param before the other book as it was
     * @param after the other book as it is
     */
    public LockBook changedLike(LockBook before, LockBook after) {
        var all = new TreeMap<>(entries);
        before.entries.keySet().stream()
                .filter(key -> !after.entries.containsKey(key))
                .forEach(all::remove);
        after.entries.values().stream()
                .filter(entry -> !entry.equals(before.entries.get(entry.key())))
                .forEach(entry -> all.put(entry.key(), entry));
        return new LockBook(all);
    }

    /** A book without the entry of a key. */
    public LockBook without(AnswerKey key) {
        var fewer = new TreeMap<>(entries);
        fewer.remove(key);
        return new LockBook(fewer);
    }
}
