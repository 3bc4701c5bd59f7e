// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbml;

import io.github.vaultmaven.draft.dbml.DbmlTokens.Token;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.TableMaker;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what stands between the braces of a table, whole or partial: columns, indexes, notes, and partial tables put in. */
final class DbmlBody {

    private final String file;
    private final DbmlTokens tokens;
    private final DbmlSettings settings;
    private final Map<String, List<Column>> partials;
    private final List<Unread> unread;
    private final List<Column> columns = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();

    /**
     * @param partials columns of partial tables by their names in lower case
     * @param unread takes what is wrong
     */
    DbmlBody(
            String file,
            DbmlTokens tokens,
            DbmlSettings settings,
            Map<String, List<Column>> partials,
            List<Unread> unread) {
        this.file = file;
        this.tokens = tokens;
        this.settings = settings;
        this.partials = partials;
        this.unread = unread;
    }

    /** A column as it is written. */
    record Column(String name, String type, Map<String, String> settings, int line) {}

    /** An index over columns, {@code pk} or {@code unique} among its settings if it is that. */
    private record Index(List<String> columns, Map<String, String> settings) {}

    /** The columns that were read. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The note that was read, or an empty text. */
    String note() {
        return note.toString();
    }

    /** Adds to a table what was read. */
    void addTo(TableMaker table) {
        columns.forEach(c -> column(table, c));
        indexes.forEach(i -> index(table, i));
    }

    /** Reads to the brace at the end; the name of the table is empty for a partial one. */
    void read(List<String> table) {
        boolean cutOff = true;
        for (tokens.breaks(); tokens.more(); tokens.breaks()) {
            Token begin = tokens.peek();
            if (tokens.take("}")) {
                cutOff = false;
                break;
            }
            if (tokens.take("~")) {
                columns.addAll(partials.getOrDefault(tokens.take().text().toLowerCase(Locale.ROOT), List.of()));
            } else if (begin.is("note")) {
                tokens.take();
                readNote();
            } else if (begin.is("indexes")) {
                tokens.take();
                tokens.breaks();
                indexes();
            } else if (begin.is("checks") || begin.is("records")) {
                tokens.skipped();
            } else if (begin.isName()) {
                columns.add(column(table));
            } else {
                problem(begin.line(), "'" + begin.text() + "' begins no column; the line is skipped");
                tokens.line();
            }
        }
        if (cutOff && !table.isEmpty()) {
            problem(
                    tokens.peek().line(),
                    "the definition of the table " + table.get(table.size() - 1)
                            + " is cut off; the columns that are there are taken");
        }
    }

    private void readNote() {
        boolean braces = !tokens.take(":") && tokens.take("{");
        tokens.breaks();
        if (tokens.peek().kind().equals("text")) {
            note.append(tokens.take().text());
        }
        tokens.breaks();
        if (braces) {
            tokens.take("}");
        }
    }

    private Column column(List<String> table) {
        Token name = tokens.take();
        var type = new StringBuilder();
        int depth = 0;
        while (tokens.more()
                && !tokens.peek().kind().equals("break")
                && (depth > 0 || !tokens.peek().is("}"))) {
            if (tokens.peek().is("[") && depth == 0 && !isArray()) {
                break;
            }
            Token part = tokens.take();
            depth += part.is("(") ? 1 : part.is(")") ? -1 : 0;
            boolean spaced =
                    part.isName() && type.length() > 0 && Character.isLetterOrDigit(type.charAt(type.length() - 1));
            type.append(spaced ? " " : "").append(part.text());
        }
        return new Column(name.text(), type.toString(), settings.settings(table, name.text()), name.line());
    }

    private boolean isArray() {
        tokens.take();
        boolean array = tokens.peek().is("]");
        tokens.back();
        return array;
    }

    private void column(TableMaker table, Column c) {
        boolean key = c.settings().containsKey("pk") || c.settings().containsKey("primary key");
        table.column(
                c.name(),
                c.type(),
                !key && !c.settings().containsKey("not null"),
                c.settings().containsKey("increment"),
                c.settings().getOrDefault("note", ""),
                new Place(file, c.line()));
        if (key) {
            table.key(c.name());
        }
        if (c.settings().containsKey("unique")) {
            table.unique(List.of(c.name()));
        }
    }

    private static void index(TableMaker table, Index index) {
        if (index.settings().containsKey("pk")) {
            index.columns().forEach(table::key);
        } else if (index.settings().containsKey("unique")) {
            table.unique(index.columns());
        }
    }

    private void indexes() {
        if (!tokens.take("{")) {
            return;
        }
        for (tokens.breaks(); tokens.more() && !tokens.take("}"); tokens.breaks()) {
            var columns = new ArrayList<String>();
            boolean plain = true;
            boolean group = tokens.take("(");
            while (tokens.more()
                    && !tokens.peek().is("[")
                    && !tokens.peek().kind().equals("break")
                    && !tokens.peek().is("}")) {
                Token part = tokens.take();
                if (part.isName()) {
                    columns.add(part.text());
                } else if (part.kind().equals("text")) {
                    plain = false;
                }
            }
            Map<String, String> its = settings.settings();
            if (plain && (group || columns.size() == 1)) {
                indexes.add(new Index(columns, its));
            }
        }
    }

    private void problem(int line, String reason) {
        unread.add(new Unread(new Place(file, line), reason));
    }
}
