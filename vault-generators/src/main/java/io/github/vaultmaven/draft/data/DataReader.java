// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.FileForm;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads CSV, TSV, Parquet and JSON lines through a DuckDB in memory: how the files are written, what the types of their
 * columns are, what identifies rows, and which values are found in other files. Files are read from where they are, piece by piece.
 */
public final class DataReader implements InputReader {

    private final Connections connections;
    private final Path root;

    /**
     * @param connections opens DuckDB when there is a file to read
     * @param root the folder that the paths of drafted sources start from
     */
    public DataReader(Connections connections, Path root) {
        this.connections = connections;
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "files of data";
    }

    @Override
    public boolean reads(InputFile file) {
        return file.location().isPresent() && !FileGroup.kind(file.path()).isEmpty();
    }

    @Override
    public boolean readsLarge() {
        return true;
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        var unread = new ArrayList<Unread>();
        try (var session = new Session(connections)) {
            var profiles = new LinkedHashMap<Relation, Map<String, ColumnProfile>>();
            var tables = new LinkedHashMap<Relation, InputTable>();
            var named = new HashMap<String, Place>();
            int number = 0;
            for (FileGroup group : FileGroup.of(files)) {
                Place place = new Place(group.last().path(), 0);
                Place other = named.get(group.table().toLowerCase(Locale.ROOT));
                if (other != null) {
                    unread.add(new Unread(
                            place, "the table " + group.table() + " is there twice; the file " + other + " counts"));
                    continue;
                }
                try {
                    var profiled = new LinkedHashMap<Relation, Map<String, ColumnProfile>>();
                    var made = new LinkedHashMap<Relation, InputTable>();
                    for (Relation relation : relations(session, group, "t" + number++, unread)) {
                        Map<String, ColumnProfile> profile = new RowProfile(session).of(relation);
                        profiled.put(relation, profile);
                        made.put(
                                relation,
                                ProfiledTable.of(relation, profile, new KeySets(session).of(relation, profile)));
                    }
                    named.put(group.table().toLowerCase(Locale.ROOT), place);
                    profiles.putAll(profiled);
                    tables.putAll(made);
                } catch (SQLException e) {
                    unread.add(skipped(e, group.last()));
                } catch (IOException e) {
                    unread.add(new Unread(place, "the file cannot be read: " + e.getMessage()));
                } catch (CsvForm.Unreadable e) {
                    unread.add(new Unread(place, e.getMessage() + "; the file is skipped"));
                }
            }
            var inclusions = new ArrayList<Inclusion>(new Inclusions(session, profiles).find());
            inclusions.addAll(new TupleInclusions(session, tables).find());
            return new SourceSchema(List.copyOf(tables.values()), unread, inclusions);
        } catch (SQLException | IOException e) {
            String words = e instanceof SQLException sql ? Session.words(sql) : e.toString();
            unread.add(new Unread(
                    new Place(files.get(0).path(), 0), "files of data cannot be read with DuckDB: " + words));
            return new SourceSchema(List.of(), unread);
        }
    }

    private static Unread skipped(SQLException e, InputFile file) {
        return JsonLines.explained(e, file.location().orElseThrow(), file.path())
                .orElseGet(() -> new Unread(
                        new Place(file.path(), Session.line(e)), Session.words(e) + "; the file is skipped"));
    }

    private List<Relation> relations(Session session, FileGroup group, String view, List<Unread> unread)
            throws SQLException, IOException, CsvForm.Unreadable {
        Path file = group.last().location().orElseThrow();
        Place place = new Place(group.last().path(), 0);
        FileBegin.check(file, group.kind());
        String pattern = pattern(file, group);
        return switch (group.kind()) {
            case "csv" -> {
                FileForm form = new CsvForm(session).of(file, pattern);
                yield List.of(new CsvTable(session).of(file, form, group.table(), view, place));
            }
            case "parquet" ->
                new NestedTables(session, unread)
                        .of(
                                "read_parquet(" + Sql.text(file.toString()) + ", hive_partitioning=false)",
                                group.table(),
                                view,
                                Optional.of(FileForm.parquet(pattern)),
                                place);
            default ->
                new NestedTables(session, unread)
                        .of(
                                "read_json(" + Sql.text(file.toString()) + ", sample_size=-1, format="
                                        + (file.toString()
                                                                .toLowerCase(Locale.ROOT)
                                                                .contains(".json.")
                                                        || file.toString()
                                                                .toLowerCase(Locale.ROOT)
                                                                .endsWith(".json")
                                                ? "'auto'"
                                                : "'newline_delimited'")
                                        + ")",
                                group.table(),
                                view,
                                Optional.of(FileForm.json(pattern)),
                                place);
        };
    }

    /** The path as a source names it: below the root where it is, else as a whole; {@code *} for what differs between files. */
    private String pattern(Path file, FileGroup group) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path below = folder.startsWith(root) ? root.relativize(folder) : folder;
        var parts = new ArrayList<>(List.of(below.toString().replace('\\', '/').split("/", -1)));
        List<String> given = group.folderPattern();
        for (int i = 1; i <= Math.min(parts.size(), given.size()); i++) {
            String part = given.get(given.size() - i);
            if (part.contains("*")) {
                parts.set(parts.size() - i, part);
            }
        }
        String path = String.join("/", parts);
        return path.isEmpty() ? group.name() : path + "/" + group.name();
    }
}
