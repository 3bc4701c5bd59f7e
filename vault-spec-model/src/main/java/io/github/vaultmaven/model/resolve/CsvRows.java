// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.TypedRows;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.CsvText;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.Literal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of a CSV file beside a spec as values of declared types. */
final class CsvRows {

    static final String MISSING_FILE = "missing-file";
    static final String FILE_COLUMNS = "file-columns";
    static final String FILE_VALUE = "file-value";

    private final Located<String> path;
    private final Beside beside;
    private final Diagnostics diagnostics;

    CsvRows(Located<String> path, Context context) {
        this.path = path;
        this.beside = context.beside();
        this.diagnostics = context.diagnostics();
    }

    /**
     * The rows, or nothing after findings.
     *
     * @param columns type of each column that the file must have, and no other, by name
     * @param required names of those that are never null
     * @param key names of those that tell rows apart; empty where rows may repeat
     */
    Optional<TypedRows> read(Map<String, DataType> columns, List<String> required, List<String> key) {
        Optional<Beside.FoundFile> file = find();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        int errors = diagnostics.all().size();
        List<CsvText.Line> lines = CsvText.lines(file.get().text());
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.get(0).fields().stream().map(f -> f.orElse("")).toList();
        checkHeader(file.get().file(), header, columns);
        if (diagnostics.all().size() > errors) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<Optional<String>>>();
        var layout = new Layout(file.get().file(), header, columns, required);
        var keys = new HashSet<List<Optional<String>>>();
        List<Integer> places =
                key.stream().map(List.copyOf(columns.keySet())::indexOf).toList();
        for (CsvText.Line line : lines.subList(1, lines.size())) {
            List<Optional<String>> row = row(line, layout);
            List<Optional<String>> values = places.stream().map(row::get).toList();
            boolean whole = !values.isEmpty() && values.stream().allMatch(Optional::isPresent);
            if (whole && !keys.add(values)) {
                report(FILE_VALUE, layout.file, line.number(), "this key stands in an earlier line, too");
            }
            rows.add(row);
        }
        return diagnostics.all().size() > errors ? Optional.empty() : Optional.of(new TypedRows(columns, rows));
    }

    /** How a file is laid out. */
    private record Layout(String file, List<String> header, Map<String, DataType> columns, List<String> required) {}

    private Optional<Beside.FoundFile> find() {
        try {
            Optional<Beside.FoundFile> found = beside.find(path.range(), path.value());
            if (found.isEmpty()) {
                missing("there is no file " + Wording.quote(path.value()) + " beside the spec");
            }
            return found;
        } catch (IOException e) {
            missing(Wording.quote(path.value()) + " cannot be read as UTF-8");
            return Optional.empty();
        }
    }

    private void missing(String message) {
        diagnostics.error(
                MISSING_FILE, path.range(), message, "its path is relative to this file, and within the specs' folder");
    }

    private void checkHeader(String file, List<String> header, Map<String, DataType> columns) {
        for (String name : header) {
            if (!columns.containsKey(name)) {
                report(
                        FILE_COLUMNS,
                        file,
                        1,
                        Wording.quote(name) + " is not a column here" + Suggestions.question(name, columns.keySet()));
            }
        }
        for (String name : columns.keySet()) {
            if (!header.contains(name)) {
                report(FILE_COLUMNS, file, 1, "the column " + Wording.quote(name) + " is missing");
            }
        }
        if (header.stream().distinct().count() < header.size()) {
            report(FILE_COLUMNS, file, 1, "a column stands here twice");
        }
    }

    private List<Optional<String>> row(CsvText.Line line, Layout layout) {
        if (line.fields().size() != layout.header.size() || !line.closed()) {
            String message = line.closed()
                    ? "this line does not have as many fields as the first, " + layout.header.size()
                    : "a quoted field never ends";
            report(FILE_COLUMNS, layout.file, line.number(), message);
            return layout.columns.keySet().stream()
                    .map(c -> Optional.<String>empty())
                    .toList();
        }
        var values = new ArrayList<Optional<String>>();
        layout.columns.forEach((name, type) -> {
            Optional<String> text = line.fields().get(layout.header.indexOf(name));
            Optional<String> value = text.flatMap(t -> Literal.canonical(type, t));
            boolean missing = text.isEmpty() && layout.required.contains(name);
            if (missing || text.isPresent() && value.isEmpty()) {
                report(FILE_VALUE, layout.file, line.number(), words(name, type, text));
            }
            values.add(value);
        });
        return values;
    }

    private static String words(String name, DataType type, Optional<String> text) {
        return text.map(t -> Wording.quote(t) + " is no " + type + ", as " + Wording.quote(name) + " is")
                .orElse(Wording.quote(name) + " is empty, and never may be");
    }

    private void report(String id, String file, int line, String message) {
        SourceRange place = new SourceRange(file, line, 1, line, 1);
        diagnostics.add(Diagnostic.error(id, place, message, "").label(path.range(), "named here"));
    }
}
