// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.CsvOptions;
import io.github.vaultmaven.manifest.FileSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Looks at every file's path and columns before anything is written, so that all mistakes show at once. */
final class FilePlanner {

    private final ParquetColumns parquet;
    private final JsonColumns json;
    private final LocalDateTime runStart;
    private final List<Failure> failures = new ArrayList<>();

    /**
     * @param reader a DuckDB that can read files
     * @param runStart the load timestamp of files whose path does not tell one, UTC
     */
    FilePlanner(Connection reader, LocalDateTime runStart) {
        this.parquet = new ParquetColumns(reader);
        this.json = new JsonColumns(reader);
        this.runStart = runStart;
    }

    /** What was found wrong so far. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    FilePlan plan(SourceFiles there) {
        FileSource source = there.source();
        List<FoundFile> files = stamped(there);
        List<FileQuery> queries = switch (source.format()) {
            case CSV -> csv(source, files);
            case PARQUET -> parquet(source, files);
            case JSON -> json(source, files);
        };
        return new FilePlan(source, files, queries);
    }

    private List<FoundFile> stamped(SourceFiles there) {
        List<FoundFile> files = new ArrayList<>();
        try {
            Function<String, LocalDateTime> time = times(there.source());
            there.files().forEach((name, path) -> {
                try {
                    files.add(new FoundFile(path, name, time.apply(name)));
                } catch (IllegalArgumentException e) {
                    fail(there.source(), name, e.getMessage());
                }
            });
        } catch (IllegalArgumentException e) {
            fail(there.source(), there.source().pattern(), e.getMessage());
        }
        return files;
    }

    private Function<String, LocalDateTime> times(FileSource source) {
        return source.loadTimestamp() == null ? name -> runStart : new PathTimes(source.loadTimestamp())::of;
    }

    private List<FileQuery> csv(FileSource source, List<FoundFile> files) {
        CsvOptions options = Objects.requireNonNullElse(source.options(), CsvOptions.DEFAULT);
        List<FileQuery> queries = new ArrayList<>();
        byShape(files, file -> csvColumns(source, options, file)).forEach((columns, same) -> {
            List<String> values = match(source, columns, same).positions().stream()
                    .map(position -> "r.c" + position)
                    .toList();
            String reader = FileQuery.csvReader(same, options, columns.size());
            queries.add(new FileQuery(source, reader, values, same));
        });
        return queries;
    }

    private Optional<List<String>> csvColumns(FileSource source, CsvOptions options, FoundFile file) {
        if (!options.header()) {
            return Optional.of(source.columns());
        }
        try {
            List<String> names = CsvHeader.read(file.path(), options);
            if (names.isEmpty()) {
                fail(source, file.name(), "the file is empty: its header is missing");
                return Optional.empty();
            }
            return Optional.of(names);
        } catch (IOException | IllegalArgumentException e) {
            fail(source, file.name(), "cannot read the header as " + options.encoding() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<FileQuery> parquet(FileSource source, List<FoundFile> files) {
        List<FileQuery> queries = new ArrayList<>();
        byShape(files, file -> parquetColumns(source, file)).forEach((columns, same) -> {
            List<String> names = columns.stream().map(LandedColumn::name).toList();
            List<String> values = match(source, names, same).positions().stream()
                    .map(position ->
                            position < 0 ? "null" : columns.get(position).text())
                    .toList();
            queries.add(new FileQuery(source, FileQuery.parquetReader(same), values, same));
        });
        return queries;
    }

    private Optional<List<LandedColumn>> parquetColumns(FileSource source, FoundFile file) {
        try {
            return Optional.of(parquet.of(file.path()));
        } catch (SQLException e) {
            fail(source, file.name(), DatabaseWords.first(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<FileQuery> json(FileSource source, List<FoundFile> files) {
        List<FileQuery> queries = new ArrayList<>();
        byShape(files, file -> jsonShape(source, file)).forEach((shape, same) -> {
            List<LandedColumn> columns = shape.columns();
            List<String> values = matchJson(source, columns, same).stream()
                    .map(position ->
                            position < 0 ? "null" : columns.get(position).json())
                    .toList();
            if (!shape.whole().isEmpty()) {
                queries.add(new FileQuery(source, FileQuery.jsonReader(same, shape.whole()), values, same));
            }
        });
        return queries;
    }

    private Optional<JsonColumns.Shape> jsonShape(FileSource source, FoundFile file) {
        try {
            return Optional.of(json.of(file.path()));
        } catch (SQLException e) {
            fail(source, file.name(), DatabaseWords.first(e.getMessage()));
        } catch (IOException e) {
            fail(source, file.name(), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** What no object of a file has is null, and a list that the spec does not name belongs to a table of its own. */
    private List<Integer> matchJson(FileSource source, List<LandedColumn> columns, List<FoundFile> files) {
        List<String> found = columns.stream()
                .filter(c -> !c.isNested() || source.columns().stream().anyMatch(c.name()::equalsIgnoreCase))
                .map(LandedColumn::name)
                .toList();
        List<String> there = source.columns().stream()
                .filter(c -> found.stream().anyMatch(c::equalsIgnoreCase))
                .toList();
        List<Integer> positions = match(source, there, found, files).positions();
        List<String> all = columns.stream().map(LandedColumn::name).toList();
        return source.columns().stream()
                .map(c -> there.contains(c) ? all.indexOf(found.get(positions.get(there.indexOf(c)))) : -1)
                .toList();
    }

    /** Files by shape; those without one are left out. */
    private static <S> Map<S, List<FoundFile>> byShape(List<FoundFile> files, Function<FoundFile, Optional<S>> shape) {
        Map<S, List<FoundFile>> groups = new LinkedHashMap<>();
        files.forEach(file -> shape.apply(file)
                .ifPresent(key ->
                        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(file)));
        return groups;
    }

    private ColumnMatch match(FileSource source, List<String> found, List<FoundFile> files) {
        return match(source, source.columns(), found, files);
    }

    private ColumnMatch match(FileSource source, List<String> declared, List<String> found, List<FoundFile> files) {
        ColumnMatch match = ColumnMatch.of(declared, found, source.open());
        files.forEach(file -> match.problems().forEach(problem -> fail(source, file.name(), problem)));
        return match;
    }

    private void fail(FileSource source, String file, String words) {
        failures.add(new FileFailed(source.relation(), file, 0, source.spec(), words));
    }
}
