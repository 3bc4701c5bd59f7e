// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.patch.SpecFiles.Document;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.write.SpecTypes;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.EditRefused;
import io.github.vaultmaven.spec.yaml.edit.YamlPlace;
import io.github.vaultmaven.spec.yaml.edit.YamlValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the patch that a changed source asks for. What the {@link Snapshot} knows and the specs lack was taken out by a person and
 * stays out; a type that a person changed stays.
 */
public final class Repatcher {

    private final String source;
    private final Draft draft;
    private final Optional<Snapshot> last;
    private final SpecFiles files;
    private final SpecFiles fresh;
    private final Map<String, String> original;
    private final Set<String> newTables = new HashSet<>();
    private final Map<String, Set<String>> newColumns = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Repatcher(String source, Draft draft, Optional<Snapshot> last, SpecFiles files) {
        this.source = source;
        this.draft = draft;
        this.last = last;
        this.files = files;
        this.fresh = SpecFiles.of(draft.files());
        this.original = Map.copyOf(files.contents());
    }

    /**
     * The patch of the specs in a folder, or nothing if they know neither the source nor anything that is drafted from it.
     *
     * @throws IOException if the file system refuses
     */
    public static Optional<Patch> of(Path folder, String source, Draft draft) throws IOException {
        SpecFiles files = SpecFiles.read(folder);
        boolean known = files.named("source", source).isPresent();
        var neighbours = new Neighbours(files, source);
        Draft fitted = neighbours.fitted(draft);
        if (!known && fitted.equals(draft) && !neighbours.meet(draft)) {
            return Optional.empty();
        }
        var repatcher = new Repatcher(source, fitted, Snapshot.read(folder, source), files);
        if (!known) {
            repatcher.notes.addAll(neighbours.notes(draft));
        }
        return Optional.of(repatcher.patch());
    }

    private Patch patch() {
        if (files.named("source", source).isPresent()) {
            draft.decisions().forEach(this::table);
            vanished();
        } else {
            add(fresh.named("source", source).orElseThrow());
        }
        new NewStructures(source, files, fresh, newTables, newColumns, notes).add();
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        var diff = new StringBuilder();
        files.contents().forEach((path, content) -> {
            String old = original.getOrDefault(path, "");
            if (!old.equals(content)) {
                after.put(path, content);
                if (original.containsKey(path)) {
                    before.put(path, old);
                }
                diff.append(UnifiedDiff.of(path, old, content));
            }
        });
        return new Patch(before, after, diff.toString(), notes);
    }

    private Document document() {
        return files.named("source", source).orElseThrow();
    }

    /** A source that the specs do not know yet. */
    private void add(Document document) {
        String there = files.contents().get(document.file());
        String text = fresh.contents().get(document.file());
        files.put(document.file(), there == null ? text : there.stripTrailing() + "\n---\n" + text);
        SpecFiles.map(document.map(), "tables").orElseThrow().entries().stream()
                .map(e -> e.key().text())
                .forEach(newTables::add);
    }

    private void table(TableDecision decision) {
        InputTable table = decision.table();
        Document freshSource = fresh.named("source", source).orElseThrow();
        YamlEntry drafted =
                SourceTables.table(freshSource, table.schema(), table.name()).orElseThrow();
        Optional<YamlEntry> there = SourceTables.table(document(), table.schema(), table.name());
        if (there.isPresent()) {
            columns(table, there.get(), drafted);
        } else if (last.filter(l -> l.has(table.fullName())).isEmpty()) {
            add(freshSource, drafted);
        }
    }

    private void add(Document freshSource, YamlEntry drafted) {
        YamlMap tables = SpecFiles.map(document().map(), "tables").orElseThrow();
        if (Lines.isBlock(tables)) {
            append(freshSource.file(), drafted, tables);
        } else {
            changed(() -> files.put(
                    document().file(),
                    files.file(document().file())
                            .addKey(
                                    YamlPlace.document(document().number()).key("tables"),
                                    drafted.key().text(),
                                    drafted.value())
                            .content()));
        }
        newTables.add(drafted.key().text());
    }

    /** The lines of a drafted entry, comments and all, behind the last entry of a map. */
    private void append(String freshFile, YamlEntry drafted, YamlMap to) {
        List<String> lines = Lines.taken(
                fresh.contents().get(freshFile),
                drafted.key().range().startLine(),
                Lines.last(drafted),
                to.heading().startColumn() - 1);
        String file = to.range().file();
        changed(() -> files.put(file, Lines.inserted(files.contents().get(file), Lines.last(to), lines)));
    }

    private void changed(Runnable change) {
        try {
            change.run();
        } catch (EditRefused e) {
            notes.add("a change was left out: " + e.getMessage());
        }
    }

    private void columns(InputTable table, YamlEntry there, YamlEntry drafted) {
        Optional<YamlNode> columns = SourceTables.columns(there);
        YamlMap wanted = drafted.value() instanceof YamlMap map
                ? SpecFiles.map(map, "columns").orElse(null)
                : null;
        if (columns.isEmpty() || wanted == null) {
            return;
        }
        for (InputColumn column : table.columns()) {
            Optional<YamlScalar> known = SourceTables.column(columns.get(), column.name());
            Optional<String> before = last.flatMap(l -> l.type(table.fullName(), column.name()));
            if (known.isPresent()) {
                type(table, there, column, known.get(), before);
            } else if (before.isEmpty() && wanted.find(column.name()).isPresent()) {
                add(
                        there,
                        drafted.key().text(),
                        column,
                        wanted.find(column.name()).get());
            }
        }
        gone(table, there, columns.get());
    }

    private void add(YamlEntry there, String draftedTable, InputColumn column, YamlEntry drafted) {
        String name = there.key().text();
        YamlNode columns = SourceTables.columns(current(name)).orElseThrow();
        if (!(columns instanceof YamlMap map)) {
            notes.add("%s: the table %s has the new column %s (%s): add it to the list"
                    .formatted(columns.range(), name, column.name(), SpecTypes.of(column.type())));
            return;
        }
        if (Lines.isBlock(map)) {
            append(fresh.named("source", source).orElseThrow().file(), drafted, map);
        } else {
            changed(() -> files.put(
                    document().file(),
                    files.file(document().file())
                            .addKey(place(name).key("columns"), column.name(), drafted.value())
                            .content()));
        }
        newColumns
                .computeIfAbsent(draftedTable, k -> new HashSet<>())
                .add(column.name().toLowerCase(Locale.ROOT));
    }

    private YamlEntry current(String table) {
        return SpecFiles.map(document().map(), "tables")
                .orElseThrow()
                .find(table)
                .orElseThrow();
    }

    private YamlPlace place(String table) {
        return YamlPlace.document(document().number()).key("tables").key(table);
    }

    private void type(
            InputTable table, YamlEntry there, InputColumn column, YamlScalar known, Optional<String> before) {
        String now = SpecTypes.of(column.type()).toString();
        String name = there.key().text();
        YamlNode columns = SourceTables.columns(current(name)).orElseThrow();
        Optional<String> written = columns instanceof YamlMap map
                ? map.find(known.text()).map(YamlEntry::value).flatMap(Repatcher::writtenType)
                : Optional.empty();
        if (written.isEmpty() || same(written.get(), now) || column.type().isEmpty()) {
            return;
        }
        Optional<String> drafted = before.map(b -> SpecTypes.of(b).toString());
        if (drafted.isEmpty()) {
            notes.add("%s: %s.%s is %s here, and %s would be drafted from the source"
                    .formatted(known.range(), table.name(), column.name(), written.get(), now));
        } else if (same(drafted.get(), written.get())) {
            retype(name, known.text(), columns, now);
        } else if (!same(drafted.get(), now)) {
            notes.add("%s: %s.%s changed in the source from %s to %s; the spec says %s, which a person chose"
                    .formatted(known.range(), table.name(), column.name(), before.get(), column.type(), written.get()));
        }
    }

    private void retype(String table, String column, YamlNode columns, String type) {
        boolean map = ((YamlMap) columns).find(column).orElseThrow().value() instanceof YamlMap;
        YamlPlace place = place(table).key("columns");
        changed(() -> files.put(
                document().file(),
                files.file(document().file())
                        .setValue(map ? place.key(column) : place, map ? "type" : column, YamlValues.of(type))
                        .content()));
    }

    private static Optional<String> writtenType(YamlNode value) {
        return value instanceof YamlMap map
                ? SpecFiles.text(map, "type")
                : value instanceof YamlScalar scalar && !scalar.text().isEmpty()
                        ? Optional.of(scalar.text())
                        : Optional.empty();
    }

    private static boolean same(String a, String b) {
        return a.replaceAll("\\s", "").equalsIgnoreCase(b.replaceAll("\\s", ""));
    }

    /** Columns that the source has no more. */
    private void gone(InputTable table, YamlEntry there, YamlNode columns) {
        if (!(columns instanceof YamlMap map)) {
            return;
        }
        for (YamlEntry entry : map.entries()) {
            String name = entry.key().text();
            boolean computed = name.equals("*") || table.column(name).isPresent();
            boolean drafted =
                    last.map(l -> l.type(table.fullName(), name).isPresent()).orElse(true);
            if (!computed && drafted) {
                new GoneColumn(files, source, there.key().text(), entry.key(), notes).remove();
            }
        }
    }

    private void vanished() {
        for (YamlEntry entry :
                SpecFiles.map(document().map(), "tables").orElseThrow().entries()) {
            String physical = SourceTables.physical(entry);
            boolean there =
                    draft.decisions().stream().anyMatch(d -> d.table().name().equalsIgnoreCase(physical));
            if (!there) {
                notes.add(
                        "%s: the source has no table %s any more; what the vault holds of it stays, and what it feeds has to be decided"
                                .formatted(entry.key().range(), physical));
            }
        }
    }
}
