// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.patch.SpecFiles.Document;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.EditRefused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds what is drafted from new tables and columns: documents of their own, and attributes of satellites that are there. */
final class NewStructures {

    private final String source;
    private final SpecFiles files;
    private final SpecFiles fresh;
    private final Set<String> tables;
    private final Map<String, Set<String>> columns;
    private final List<String> notes;
    private final Set<String> placed = new TreeSet<>();

    NewStructures(
            String source,
            SpecFiles files,
            SpecFiles fresh,
            Set<String> tables,
            Map<String, Set<String>> columns,
            List<String> notes) {
        this.source = source;
        this.files = files;
        this.fresh = fresh;
        this.tables = tables;
        this.columns = columns;
        this.notes = notes;
    }

    void add() {
        fresh.documents().forEach(d -> Structure.of(d).ifPresent(this::structure));
        columns.forEach((table, its) -> its.stream()
                .filter(c -> !placed.contains(table + "." + c))
                .forEach(
                        c -> notes.add("the new column %s.%s is in the source's document, and no structure takes it yet"
                                .formatted(table, c))));
    }

    private void structure(Structure drafted) {
        Optional<Structure> there = Structure.named(files, drafted.name());
        if (there.isEmpty()) {
            if (isNew(drafted.document())) {
                add(drafted.document());
            }
            return;
        }
        var shared = new SharedStructure(files, fresh, source, notes);
        if (there.get().sources().contains(source)) {
            shared.extend(drafted, there.get(), tables);
            satellites(drafted, there.get());
        } else if (isNew(drafted.document())) {
            shared.join(drafted, there.get());
        }
    }

    /** It speaks of a new table, or of a new column of a table. */
    private boolean isNew(Document document) {
        List<String> words =
                SpecFiles.scalars(document.map()).map(YamlScalar::text).toList();
        boolean table = words.stream().anyMatch(tables::contains);
        boolean column = false;
        for (Map.Entry<String, Set<String>> entry : columns.entrySet()) {
            if (words.contains(entry.getKey())) {
                for (String word : words) {
                    if (entry.getValue().contains(word.toLowerCase(Locale.ROOT))) {
                        placed.add(entry.getKey() + "." + word.toLowerCase(Locale.ROOT));
                        column = true;
                    }
                }
            }
        }
        return table || column;
    }

    private void add(Document document) {
        List<String> parts = List.of(fresh.contents().get(document.file()).split("(?m)^---\n"));
        String text = parts.get(document.number());
        String there = files.contents().get(document.file());
        files.put(document.file(), there == null ? text : there.stripTrailing() + "\n---\n" + text);
    }

    private void satellites(Structure drafted, Structure there) {
        for (YamlMap satellite : drafted.maps("satellites")) {
            String name = SpecFiles.text(satellite, "name").orElse("");
            List<YamlNode> added = SpecFiles.list(satellite, "attributes").stream()
                    .flatMap(l -> l.items().stream())
                    .filter(i -> isNewColumn(drafted.document(), i))
                    .toList();
            for (YamlNode item : added) {
                attributes(there.now(files), name).ifPresent(l -> append(drafted.document(), item, l));
            }
        }
    }

    /** The attributes of a drafted satellite, which is called after the source where its name meant something else. */
    private Optional<YamlList> attributes(Structure there, String satellite) {
        return there.satellite(source + "_" + satellite, source)
                .or(() -> there.satellite(satellite, source))
                .flatMap(s -> SpecFiles.list(s, "attributes"));
    }

    private boolean isNewColumn(Document document, YamlNode item) {
        String column = column(item);
        Set<String> mapped = SpecFiles.map(document.map(), "source_mappings").stream()
                .flatMap(SpecFiles::scalars)
                .map(YamlScalar::text)
                .collect(Collectors.toSet());
        return columns.entrySet().stream()
                .anyMatch(e -> mapped.contains(e.getKey()) && e.getValue().contains(column));
    }

    private static String column(YamlNode item) {
        String name = item instanceof YamlScalar scalar
                ? scalar.text()
                : item instanceof YamlMap map
                        ? SpecFiles.text(map, "from")
                                .or(() -> SpecFiles.text(map, "name"))
                                .orElse("")
                        : "";
        return name.toLowerCase(Locale.ROOT);
    }

    private void append(Document drafted, YamlNode item, YamlList list) {
        String line = Lines.of(fresh.contents().get(drafted.file()))
                .get(item.range().startLine() - 1)
                .strip();
        String file = list.range().file();
        String content = files.contents().get(file);
        try {
            if (Lines.isBlock(list)) {
                String indent = " ".repeat(list.range().startColumn() - 1);
                files.put(file, Lines.inserted(content, Lines.last(list), List.of(indent + line)));
            } else {
                files.put(file, Lines.inFlow(content, list, line.substring(2)));
            }
            columns.forEach((table, its) -> {
                if (its.contains(column(item))) {
                    placed.add(table + "." + column(item));
                }
            });
        } catch (EditRefused e) {
            notes.add("%s: the attribute %s could not be added: %s".formatted(list.range(), line, e.getMessage()));
        }
    }
}
