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

    private static final List<String> NAMES = List.of("entity", "link", "reference");

    private final SpecFiles files;
    private final SpecFiles fresh;
    private final Set<String> tables;
    private final Map<String, Set<String>> columns;
    private final List<String> notes;
    private final Set<String> placed = new TreeSet<>();

    NewStructures(
            SpecFiles files,
            SpecFiles fresh,
            Set<String> tables,
            Map<String, Set<String>> columns,
            List<String> notes) {
        this.files = files;
        this.fresh = fresh;
        this.tables = tables;
        this.columns = columns;
        this.notes = notes;
    }

    void add() {
        for (Document document : fresh.documents()) {
            Optional<String> kind =
                    NAMES.stream().filter(k -> document.text(k).isPresent()).findFirst();
            if (kind.isPresent()) {
                Optional<Document> there =
                        files.named(kind.get(), document.text(kind.get()).orElseThrow());
                if (there.isPresent()) {
                    satellites(document, there.get());
                } else if (isNew(document)) {
                    add(document);
                }
            }
        }
        columns.forEach((table, its) -> its.stream()
                .filter(c -> !placed.contains(table + "." + c))
                .forEach(
                        c -> notes.add("the new column %s.%s is in the source's document, and no structure takes it yet"
                                .formatted(table, c))));
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

    private void satellites(Document drafted, Document there) {
        for (YamlMap satellite : satellites(drafted)) {
            String name = SpecFiles.text(satellite, "name").orElse("");
            Optional<YamlList> wanted = SpecFiles.list(satellite, "attributes");
            List<YamlNode> added = wanted.stream()
                    .flatMap(l -> l.items().stream())
                    .filter(i -> isNewColumn(drafted, i))
                    .toList();
            if (!added.isEmpty()) {
                Optional<YamlList> list = satellites(reread(there)).stream()
                        .filter(s ->
                                SpecFiles.text(s, "name").filter(name::equals).isPresent())
                        .findFirst()
                        .flatMap(s -> SpecFiles.list(s, "attributes"));
                list.ifPresent(l -> added.forEach(i -> append(drafted, i, there, name)));
            }
        }
    }

    private Document reread(Document document) {
        return files.documents(document.file()).stream()
                .filter(d -> d.number() == document.number())
                .findFirst()
                .orElseThrow();
    }

    private static List<YamlMap> satellites(Document document) {
        return SpecFiles.list(document.map(), "satellites").stream()
                .flatMap(l -> l.items().stream())
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .toList();
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

    private void append(Document drafted, YamlNode item, Document there, String satellite) {
        YamlList list = satellites(reread(there)).stream()
                .filter(s -> SpecFiles.text(s, "name").filter(satellite::equals).isPresent())
                .findFirst()
                .flatMap(s -> SpecFiles.list(s, "attributes"))
                .orElseThrow();
        String line = Lines.of(fresh.contents().get(drafted.file()))
                .get(item.range().startLine() - 1)
                .strip();
        String content = files.contents().get(there.file());
        try {
            if (Lines.isBlock(list)) {
                String indent = " ".repeat(list.range().startColumn() - 1);
                files.put(there.file(), Lines.inserted(content, Lines.last(list), List.of(indent + line)));
            } else {
                files.put(there.file(), inFlow(content, list, line.substring(2)));
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

    /** Behind the last item of a list in brackets. */
    private static String inFlow(String content, YamlList list, String item) {
        if (list.items().isEmpty()) {
            throw new EditRefused("the list is empty");
        }
        YamlNode last = list.items().get(list.items().size() - 1);
        List<String> lines = Lines.of(content);
        int line = last.range().endLine() - 1;
        int column = last.range().endColumn() - 1;
        String text = lines.get(line);
        lines.set(line, text.substring(0, column) + ", " + item + text.substring(column));
        return String.join("\n", lines);
    }
}
