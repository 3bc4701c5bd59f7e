// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A map.
 *
 * @param byKey entries by the text of their key, in file order
 * @param range place of the map
 * @param whole false where something in it was refused, so that what is missing may have been written
 */
public record YamlMap(Map<String, YamlEntry> byKey, SourceRange range, boolean whole) implements YamlNode {

    public YamlMap {
        byKey = EntryMap.copyOf(byKey);
        Objects.requireNonNull(range, "range");
    }

    /** A map in which nothing was refused. */
    public YamlMap(Map<String, YamlEntry> byKey, SourceRange range) {
        this(byKey, range, true);
    }

    /** A map of entries; of two with the same key the first counts. */
    public static YamlMap of(List<YamlEntry> entries, SourceRange range) {
        return of(entries, range, true);
    }

    /** The same, in which something may have been refused. */
    public static YamlMap of(List<YamlEntry> entries, SourceRange range, boolean whole) {
        return new YamlMap(EntryMap.ofFirst(entries), range, whole);
    }

    /** All entries in file order. */
    public Collection<YamlEntry> entries() {
        return byKey.values();
    }

    /** The entry with this key, spelled exactly so. */
    public Optional<YamlEntry> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Where to point at for what concerns the map as a whole: its first key, or the map if it is empty. */
    public SourceRange heading() {
        return byKey.isEmpty() ? range : entries().iterator().next().key().range();
    }

    @Override
    public String kindInWords() {
        return "a map";
    }
}
