// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.List;

/** Reads {@code ALTER TABLE}: keys, references, columns, defaults and partitions that it adds. */
final class AlterTable {

    private static final List<String> CONSTRAINTS = List.of("constraint", "primary", "unique", "foreign", "check");
    private static final List<String> NO_COLUMN =
            List.of("index", "key", "partition", "fulltext", "spatial", "exclude");

    private final Statement statement;
    private final String file;
    private final Catalogue catalogue;

    AlterTable(Statement statement, String file, Catalogue catalogue) {
        this.statement = statement;
        this.file = file;
        this.catalogue = catalogue;
    }

    /** Changes the table that the statement names. */
    void read() {
        var tokens = new Tokens(statement.tokens());
        tokens.expect("alter");
        tokens.skip("foreign");
        tokens.expect("table");
        tokens.skip("if", "exists");
        tokens.skip("only");
        int line = tokens.peek().line();
        List<String> name = tokens.qualified();
        if (catalogue.passedOver(name)) {
            return;
        }
        TableDraft table = catalogue
                .find(name)
                .orElseThrow(() -> new UnreadableStatement(
                        line, "there is no table " + String.join(".", name) + " that it could alter"));
        actions(tokens, table);
    }

    private void actions(Tokens tokens, TableDraft table) {
        boolean adding = false;
        while (tokens.more()) {
            if (tokens.skip("with", "check") || tokens.skip("with", "nocheck") || tokens.skip(",")) {
                continue;
            }
            adding = tokens.skip("add") || adding && !tokens.seesAny(List.of("alter", "drop", "owner", "set"));
            action(tokens, table, adding);
            tokens.skipTo(",");
        }
    }

    private void action(Tokens tokens, TableDraft table, boolean adding) {
        var definitions = new Definitions(tokens, table, file);
        if (adding && tokens.seesAny(CONSTRAINTS)) {
            definitions.constraint();
        } else if (adding && tokens.sees("(")) {
            definitions.entries();
        } else if (adding && !tokens.seesAny(NO_COLUMN)) {
            tokens.skip("column");
            tokens.skip("if", "not", "exists");
            definitions.column();
        } else if (tokens.skip("attach", "partition")) {
            catalogue.remove(tokens.qualified());
        } else if (tokens.skip("alter")) {
            tokens.skip("column");
            changeColumn(tokens, table);
        } else if (tokens.skip("drop", "column")) {
            tokens.skip("if", "exists");
            table.drop(tokens.name());
        } else if (tokens.skip("modify") || tokens.skip("change")) {
            modify(tokens, table);
        } else if (tokens.skip("set", "comment") || tokens.skip("comment")) {
            tokens.skip("=");
            table.comment(tokens.take().text());
        }
    }

    /** {@code ALTER COLUMN c …}: what makes it numbered or never null. */
    private static void changeColumn(Tokens tokens, TableDraft table) {
        String column = tokens.name();
        boolean fromSequence = tokens.skip("set", "default") && Definitions.isOfSequence(tokens);
        if (fromSequence || tokens.sees("add", "generated")) {
            table.numbered(column);
        } else if (tokens.skip("comment")) {
            table.comment(column, tokens.take().text());
        } else if (tokens.sees("set", "not", "null")) {
            table.notNull(column);
        }
    }

    /** MySQL's {@code MODIFY c int NOT NULL AUTO_INCREMENT}. */
    private static void modify(Tokens tokens, TableDraft table) {
        tokens.skip("column");
        if (tokens.sees("(")) {
            return;
        }
        String column = tokens.name();
        while (tokens.more() && !tokens.sees(",")) {
            if (tokens.skip("auto_increment")) {
                table.numbered(column);
            } else if (tokens.skip("not", "null")) {
                table.notNull(column);
            } else if (tokens.skip("comment")) {
                table.comment(column, tokens.take().text());
            } else if (tokens.sees("(")) {
                tokens.group();
            } else {
                tokens.take();
            }
        }
    }
}
