// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The columns that feed an entity's key from its first source: their types are the key's where it tells none. */
final class KeyColumns {

    private final SpecFiles files;
    private final Structure entity;

    KeyColumns(SpecFiles files, Structure entity) {
        this.files = files;
        this.entity = entity;
    }

    /**
     * The type of the column that feeds a part of the key, as its source has it; nothing where that is not told.
     *
     * @param names the parts' names, which columns have where the mapping names none
     * @param part the part's place, from 0
     */
    Optional<String> type(List<String> names, int part) {
        return source().flatMap(source -> entity.mapping(source)
                .flatMap(m -> Structure.tables(m).stream().findFirst())
                .flatMap(mapping -> type(source, mapping, names, part)));
    }

    private Optional<String> type(String source, YamlMap mapping, List<String> names, int part) {
        List<String> columns =
                mapping.find("key_field").map(f -> Structure.texts(f.value())).orElse(names);
        Optional<YamlEntry> table = files.source(source)
                .flatMap(d -> SpecFiles.map(d.map(), "tables"))
                .flatMap(tables -> SpecFiles.text(mapping, "table").flatMap(tables::find));
        return part < columns.size()
                ? table.flatMap(SourceTables::columns).flatMap(c -> SourceTables.type(c, columns.get(part)))
                : Optional.empty();
    }

    private Optional<String> source() {
        return SpecFiles.map(entity.body(), "hub")
                .flatMap(h -> h.find("sources"))
                .flatMap(s -> Structure.texts(s.value()).stream().findFirst())
                .or(() -> entity.sources().stream().min(Comparator.naturalOrder()));
    }
}
