// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.YamlValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The mapping of a source in a structure that other sources, or other tables, feed already. */
final class SharedMapping {

    private final SpecFiles files;
    private final String source;
    private final List<String> notes;

    SharedMapping(SpecFiles files, String source, List<String> notes) {
        this.files = files;
        this.source = source;
        this.notes = notes;
    }

    /** Adds the mapping of a source that has none. */
    void add(Structure drafted, Structure there) {
        boolean entity = there.kind().equals("entity");
        boolean coded = entity && isCoded(drafted, there);
        YamlNode mapping =
                fitted(drafted, there, drafted.mapping(source).orElseThrow().value(), coded);
        String file = there.document().file();
        String content = there.body().find("source_mappings").isPresent()
                ? files.file(file)
                        .addKey(there.place().key("source_mappings"), source, mapping)
                        .content()
                : files.file(file)
                        .addKey(
                                there.place(),
                                "source_mappings",
                                YamlMap.of(List.of(new YamlEntry(YamlScalar.ofText(source), mapping)), mapping.range()))
                        .content();
        files.put(file, content);
        if (entity) {
            guess(there.now(files), guess(coded));
            tell(drafted, there, coded);
        }
    }

    /** Adds tables of a source to the list of its mappings; false if none is new, or there is no list. */
    boolean add(Structure drafted, Structure there, Set<String> tables) {
        List<String> known = Structure.tables(there.mapping(source).orElseThrow()).stream()
                .map(SharedMapping::table)
                .toList();
        List<YamlMap> added = Structure.tables(drafted.mapping(source).orElseThrow()).stream()
                .filter(m -> tables.contains(table(m)) && !known.contains(table(m)))
                .toList();
        if (added.isEmpty()) {
            return false;
        }
        YamlNode mapping = there.mapping(source).orElseThrow().value();
        if (!(mapping instanceof YamlList list) || !Lines.isBlock(list)) {
            notes.add("%s: %s of the source %s feed %s, too: make its mapping a list, and draft again"
                    .formatted(
                            mapping.range(),
                            added.stream().map(SharedMapping::table).toList(),
                            source,
                            there.name()));
            return false;
        }
        String indent = " ".repeat(list.range().startColumn() - 1);
        String file = there.document().file();
        List<String> lines = added.stream()
                .flatMap(m -> ((YamlList) fitted(drafted, there, new YamlList(List.of(m), m.range()), false))
                        .items().stream())
                .map(m -> indent + "- " + Lines.flow(m))
                .toList();
        files.put(file, Lines.inserted(files.contents().get(file), Lines.last(list), lines));
        return true;
    }

    /** Where keys carry a code, those of another source need one, too; and so do numbers that each system counts. */
    private static boolean isCoded(Structure drafted, Structure there) {
        return HubKey.of(drafted).isCounted()
                || there.sources().stream()
                        .flatMap(s -> Structure.tables(there.mapping(s).orElseThrow()).stream())
                        .anyMatch(m -> m.find("collision_code").isPresent());
    }

    private YamlNode fitted(Structure drafted, Structure there, YamlNode mapping, boolean coded) {
        if (mapping instanceof YamlList list) {
            return new YamlList(
                    list.items().stream()
                            .map(i -> fitted(drafted, there, i, coded))
                            .toList(),
                    list.range());
        }
        var entries = new ArrayList<YamlEntry>();
        for (YamlEntry entry : ((YamlMap) mapping).entries()) {
            boolean key = entry.key().text().equals("key_field");
            entries.add(key ? new YamlEntry(entry.key(), ordered(drafted, there, entry.value())) : entry);
        }
        if (coded) {
            entries.add(new YamlEntry(YamlScalar.ofText("collision_code"), YamlValues.of(source)));
        }
        return YamlMap.of(entries, mapping.range());
    }

    private static YamlNode ordered(Structure drafted, Structure there, YamlNode keys) {
        List<Integer> order = HubKey.of(there).from(HubKey.of(drafted)).orElse(List.of());
        return keys instanceof YamlList list && list.items().size() == order.size()
                ? new YamlList(order.stream().map(list.items()::get).toList(), list.range())
                : keys;
    }

    private void guess(Structure there, Guess<String> guess) {
        YamlEntry entry = there.mapping(source).orElseThrow();
        YamlMap mappings = SpecFiles.map(there.body(), "source_mappings").orElseThrow();
        if (Lines.isBlock(mappings)) {
            String file = there.document().file();
            String indent = " ".repeat(mappings.heading().startColumn() - 1);
            files.put(
                    file,
                    Lines.inserted(
                            files.contents().get(file),
                            entry.key().range().startLine() - 1,
                            List.of(indent + "# " + guess)));
        }
    }

    private void tell(Structure drafted, Structure there, boolean coded) {
        List<String> others = there.sources();
        notes.add("%s: is %s of %s the same thing as %s of %s? Drafted so, %s"
                .formatted(
                        there.body().range(),
                        tables(drafted),
                        source,
                        there.name(),
                        others.isEmpty() ? "the specs" : String.join(", ", others),
                        coded
                                ? "with a collision code, so that equal numbers are not taken for one row"
                                : "with equal keys for one row"));
    }

    private String tables(Structure drafted) {
        return Structure.tables(drafted.mapping(source).orElseThrow()).stream()
                .map(SharedMapping::table)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String table(YamlMap mapping) {
        return SpecFiles.text(mapping, "table").orElse("");
    }

    /** What is said of a mapping that a guess brought about. */
    private static Guess<String> guess(boolean counted) {
        return counted
                ? new Guess<>(
                        "collision code",
                        0.6,
                        "a key of the same name and type; a number of the source system, which means another row elsewhere")
                : new Guess<>("mapping", 0.7, "a key of the same name and type: one thing in two systems");
    }
}
