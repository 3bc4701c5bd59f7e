// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import io.github.vaultmaven.draft.schema.Place;
import java.util.List;

/** Reads {@code CREATE TABLE}. */
final class CreateTable {

    private static final List<String> KINDS = List.of(
            "global",
            "local",
            "temporary",
            "temp",
            "unlogged",
            "external",
            "foreign",
            "transient",
            "hybrid",
            "iceberg",
            "dynamic",
            "column",
            "row",
            "immutable",
            "blockchain",
            "private",
            "multiset",
            "set",
            "volatile",
            "virtual");

    private final Statement statement;
    private final String file;
    private final Catalogue catalogue;

    CreateTable(Statement statement, String file, Catalogue catalogue) {
        this.statement = statement;
        this.file = file;
        this.catalogue = catalogue;
    }

    /** True if the statement is one, whatever stands between its first words. */
    static boolean is(Statement statement) {
        if (!statement.begins("create")) {
            return false;
        }
        var tokens = new Tokens(statement.tokens());
        toTable(tokens);
        return tokens.sees("table");
    }

    private static boolean toTable(Tokens tokens) {
        boolean lasts = true;
        tokens.expect("create");
        tokens.skip("or", "replace");
        while (tokens.seesAny(KINDS)) {
            lasts &= !tokens.take().lower().startsWith("temp");
        }
        return lasts;
    }

    /** Adds the table. A temporary table and a partition of another one are none. */
    void read() {
        var tokens = new Tokens(statement.tokens());
        boolean lasts = toTable(tokens);
        tokens.expect("table");
        tokens.skip("if", "not", "exists");
        int line = tokens.peek().line();
        List<String> name = tokens.qualified();
        if (!lasts
                || tokens.sees("partition", "of")
                || name.get(name.size() - 1).startsWith("#")) {
            catalogue.passOver(name);
            return;
        }
        if (!tokens.sees("(") || !statement.closed()) {
            throw new UnreadableStatement(
                    line,
                    statement.closed()
                            ? "the table " + last(name) + " has no list of columns"
                            : "the definition of the table " + last(name) + " is cut off");
        }
        var table = new TableDraft(name.size() < 2 ? "" : name.get(name.size() - 2), last(name), new Place(file, line));
        new Definitions(tokens, table, file).entries();
        behind(tokens, table);
        if (!table.hasColumns()) {
            throw new UnreadableStatement(line, "the table " + last(name) + " has no columns");
        }
        catalogue.add(table);
    }

    private static String last(List<String> name) {
        return name.get(name.size() - 1);
    }

    /** What stands behind the columns: only a description matters. */
    private static void behind(Tokens tokens, TableDraft table) {
        while (tokens.more()) {
            if (tokens.skip("comment")) {
                tokens.skip("=");
                if (tokens.more()) {
                    table.comment(tokens.take().text());
                }
            } else if (tokens.skip("options") && tokens.sees("(")) {
                Definitions.description(tokens.group()).ifPresent(table::comment);
            } else {
                tokens.take();
            }
        }
    }
}
