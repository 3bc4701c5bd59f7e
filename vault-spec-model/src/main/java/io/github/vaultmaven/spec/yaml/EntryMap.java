// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries in file order that are found by their key, each key once; immutable. Few are looked through, more are hashed. */
final class EntryMap extends AbstractMap<String, YamlEntry> {

    private static final int FEW = 8;

    private final List<YamlEntry> entries;
    private final Map<String, YamlEntry> index;

    private EntryMap(List<YamlEntry> entries) {
        this.entries = entries;
        this.index = entries.size() > FEW ? new HashMap<>() : Map.of();
        if (entries.size() > FEW) {
            entries.forEach(entry -> index.put(entry.key().text(), entry));
        }
    }

    /** A map of entries whose keys differ. */
    static EntryMap of(List<YamlEntry> entries) {
        return new EntryMap(List.copyOf(entries));
    }

    /** A map of entries; of several with the same key the first counts. */
    static EntryMap ofFirst(List<YamlEntry> entries) {
        if (areDifferent(entries)) {
            return of(entries);
        }
        var first = new LinkedHashMap<String, YamlEntry>();
        entries.forEach(entry -> first.putIfAbsent(entry.key().text(), entry));
        return copyOf(first);
    }

    /** True where no two entries have the same key. */
    static boolean areDifferent(List<YamlEntry> entries) {
        if (entries.size() > FEW) {
            var seen = new HashSet<String>();
            return entries.stream().allMatch(entry -> seen.add(entry.key().text()));
        }
        for (int i = 1; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (entries.get(i).key().text().equals(entries.get(j).key().text())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same entries by the text of their key, whatever they were looked up by. */
    static EntryMap copyOf(Map<String, YamlEntry> byKey) {
        return byKey instanceof EntryMap map ? map : new EntryMap(List.copyOf(byKey.values()));
    }

    @Override
    public YamlEntry get(Object key) {
        if (entries.size() > FEW) {
            return index.get(key);
        }
        for (int i = 0; i < entries.size(); i++) {
            YamlEntry entry = entries.get(i);
            if (entry.key().text().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Collection<YamlEntry> values() {
        return entries;
    }

    @Override
    public Set<Map.Entry<String, YamlEntry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public Iterator<Map.Entry<String, YamlEntry>> iterator() {
                return entries.stream()
                        .map(entry -> Map.entry(entry.key().text(), entry))
                        .iterator();
            }
        };
    }
}
