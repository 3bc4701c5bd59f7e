// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads DDL of any dialect. Definitions come first, in all files; then what other statements say about them, so that the
 * order of files does not matter. A statement that defines or alters a table and cannot be read is listed and skipped;
 * statements of other kinds are passed over.
 */
public final class DdlReader implements InputReader {

    private static final List<String> ENDINGS = List.of(".sql", ".ddl", ".dump");

    /** A statement with the file that it stands in. */
    private record Filed(String file, Statement statement) {}

    /** What reads a statement. */
    private interface Step {
        void read(Filed statement);
    }

    @Override
    public String name() {
        return "ddl";
    }

    @Override
    public boolean reads(InputFile file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        var catalogue = new Catalogue();
        var types = new TypeNames();
        List<Filed> statements = new ArrayList<>();
        for (InputFile file : files) {
            statements.addAll(statements(file, catalogue));
        }
        for (Filed filed : statements) {
            attempt(filed, catalogue, f -> {
                types.read(f.statement());
                if (CreateTable.is(f.statement())) {
                    new CreateTable(f.statement(), f.file(), catalogue).read();
                }
            });
        }
        for (Filed filed : statements) {
            attempt(filed, catalogue, f -> remark(f, catalogue));
        }
        List<InputTable> tables =
                catalogue.tables().stream().map(types::resolve).toList();
        return new SourceSchema(tables, sorted(catalogue, files));
    }

    private static void remark(Filed filed, Catalogue catalogue) {
        Statement statement = filed.statement();
        if (statement.begins("alter", "table") || statement.begins("alter", "foreign", "table")) {
            new AlterTable(statement, filed.file(), catalogue).read();
        } else {
            new Remarks(statement, catalogue).read();
        }
    }

    private static void attempt(Filed filed, Catalogue catalogue, Step step) {
        try {
            step.read(filed);
        } catch (UnreadableStatement e) {
            boolean matters =
                    CreateTable.is(filed.statement()) || filed.statement().begins("alter", "table");
            if (matters) {
                catalogue.unread(new Place(filed.file(), e.line()), e.getMessage() + "; the statement is skipped");
            }
        }
    }

    private static List<Filed> statements(InputFile file, Catalogue catalogue) {
        Optional<String> text = file.text();
        if (text.isEmpty()) {
            catalogue.unread(
                    new Place(file.path(), 0), "the file is no text (it holds bytes of zero); give a plain dump");
            return List.of();
        }
        List<Statement> statements = StatementSplitter.split(text.get());
        if (statements.isEmpty()) {
            catalogue.unread(new Place(file.path(), 0), "the file is empty");
        } else if (statements.stream().noneMatch(DdlReader::speaksOfTables)) {
            catalogue.unread(new Place(file.path(), 0), "the file defines no table");
        }
        return statements.stream().map(s -> new Filed(file.path(), s)).toList();
    }

    private static boolean speaksOfTables(Statement statement) {
        return CreateTable.is(statement)
                || statement.begins("alter", "table")
                || statement.begins("comment", "on")
                || statement.begins("create", "unique");
    }

    /** By the order of files, then of lines. */
    private static List<Unread> sorted(Catalogue catalogue, List<InputFile> files) {
        List<String> order = files.stream().map(InputFile::path).toList();
        return catalogue.unread().stream()
                .sorted((a, b) -> {
                    int byFile = Integer.compare(
                            order.indexOf(a.place().file()),
                            order.indexOf(b.place().file()));
                    return byFile != 0
                            ? byFile
                            : Integer.compare(a.place().line(), b.place().line());
                })
                .toList();
    }
}
