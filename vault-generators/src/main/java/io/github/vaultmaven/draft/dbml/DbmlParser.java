// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbml;

import io.github.vaultmaven.draft.dbml.DbmlTokens.Token;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.TableMaker;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads one file of DBML: tables with aliases, settings, notes and indexes, partial tables, references of every form. What does not
 * define tables (projects, groups, enumerations, notes, records, views) is passed over.
 */
final class DbmlParser {

    private final String file;
    private final DbmlTokens tokens;
    private final List<Unread> unread;
    private final Map<String, TableMaker> tables = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, List<Column>> partials = new HashMap<>();
    private final List<DbmlReferences.Reference> references = new ArrayList<>();

    DbmlParser(String file, String text, List<Unread> unread) {
        this.file = file;
        this.tokens = new DbmlTokens(text);
        this.unread = unread;
    }

    /** A column as it is written. */
    private record Column(String name, String type, Map<String, String> settings, int line) {}

    List<InputTable> parse() {
        for (tokens.breaks(); tokens.more(); tokens.breaks()) {
            Token begin = tokens.peek();
            if (begin.is("table")) {
                tokens.take();
                table(begin.line());
            } else if (begin.is("tablepartial")) {
                tokens.take();
                partial();
            } else if (begin.is("ref")) {
                tokens.take();
                reference(begin.line());
            } else {
                other(begin);
            }
        }
        references.forEach(new DbmlReferences(file, tables, aliases, unread)::resolve);
        return tables.values().stream().map(TableMaker::table).toList();
    }

    private void other(Token begin) {
        boolean known = List.of("project", "tablegroup", "enum", "note", "records", "diagramview", "checks").stream()
                .anyMatch(begin::is);
        if (!known) {
            problem(begin.line(), "'" + begin.text() + "' begins nothing that DBML has; the line is skipped");
        }
        while (tokens.more()
                && !tokens.peek().kind().equals("break")
                && !tokens.peek().is("{")) {
            tokens.take();
        }
        if (tokens.peek().is("{")) {
            tokens.block();
        }
    }

    private void problem(int line, String reason) {
        unread.add(new Unread(new Place(file, line), reason));
    }

    private List<String> qualified() {
        var parts = new ArrayList<String>();
        do {
            if (tokens.peek().isName()) {
                parts.add(tokens.take().text());
            }
        } while (tokens.take("."));
        return parts;
    }

    private void table(int line) {
        List<String> name = qualified();
        String alias = "";
        if (tokens.take("as") && tokens.peek().isName()) {
            alias = tokens.take().text();
        }
        Map<String, String> settings = settings(List.of());
        tokens.breaks();
        if (name.isEmpty() || !tokens.take("{")) {
            problem(line, "the definition of a table is cut off or has no braces; it is skipped");
            tokens.line();
            return;
        }
        var columns = new ArrayList<Column>();
        var indexes = new ArrayList<Index>();
        var note = new StringBuilder(settings.getOrDefault("note", ""));
        body(name, columns, indexes, note);
        String schema = name.size() > 1 ? name.get(name.size() - 2) : "";
        var table = new TableMaker(schema, name.get(name.size() - 1), note.toString(), new Place(file, line));
        columns.forEach(c -> column(table, c));
        indexes.forEach(i -> index(table, i));
        if (columns.isEmpty()) {
            problem(line, "the table " + table.name() + " has no columns; it is skipped");
            return;
        }
        if (tables.putIfAbsent(table.fullName().toLowerCase(Locale.ROOT), table) != null) {
            problem(line, "the table " + table.name() + " is defined twice; the first definition counts");
        }
        if (!alias.isEmpty()) {
            aliases.put(alias.toLowerCase(Locale.ROOT), table.fullName().toLowerCase(Locale.ROOT));
        }
    }

    /** An index over columns, {@code pk} or {@code unique} among its settings if it is that. */
    private record Index(List<String> columns, Map<String, String> settings) {}

    private void body(List<String> table, List<Column> columns, List<Index> indexes, StringBuilder note) {
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
                note(note);
            } else if (begin.is("indexes")) {
                tokens.take();
                tokens.breaks();
                indexes(indexes);
            } else if (begin.is("checks") || begin.is("records")) {
                other(begin);
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

    private void note(StringBuilder note) {
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
        Map<String, String> settings = settings(List.of(String.join(".", table), name.text()));
        return new Column(name.text(), type.toString(), settings, name.line());
    }

    private boolean isArray() {
        tokens.take();
        boolean array = tokens.peek().is("]");
        tokens.back();
        return array;
    }

    /** What stands in brackets, by its name; a reference is kept at once. */
    private Map<String, String> settings(List<String> column) {
        var settings = new HashMap<String, String>();
        if (!tokens.take("[")) {
            return settings;
        }
        int begins = tokens.peek().line();
        while (tokens.more() && !tokens.take("]")) {
            tokens.breaks();
            if (tokens.peek().is("}")) {
                problem(begins, "the brackets of settings are not closed");
                return settings;
            }
            int line = tokens.peek().line();
            var key = new StringBuilder();
            while (tokens.peek().isName()) {
                key.append(key.isEmpty() ? "" : " ").append(tokens.take().text().toLowerCase(Locale.ROOT));
            }
            String value = "";
            if (tokens.take(":")) {
                tokens.breaks();
                if (key.toString().equals("ref") && column.size() == 2) {
                    String sign = tokens.take().text();
                    DbmlReferences.End left =
                            new DbmlReferences.End(List.of(column.get(0).split("\\.", -1)), List.of(column.get(1)));
                    references.add(new DbmlReferences.Reference(left, sign, end(), line));
                } else {
                    value = tokens.take().text();
                }
            }
            settings.put(key.toString(), value);
            while (tokens.more() && List.of(",", "]", "}").stream().noneMatch(tokens.peek()::is)) {
                tokens.take();
            }
            tokens.take(",");
        }
        return settings;
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

    private void indexes(List<Index> indexes) {
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
            Map<String, String> settings = settings(List.of());
            if (plain && (group || columns.size() == 1)) {
                indexes.add(new Index(columns, settings));
            }
        }
    }

    private void partial() {
        String name = tokens.take().text().toLowerCase(Locale.ROOT);
        settings(List.of());
        tokens.breaks();
        tokens.take("{");
        var columns = new ArrayList<Column>();
        body(List.of(), columns, new ArrayList<>(), new StringBuilder());
        partials.put(name, columns);
    }

    private void reference(int line) {
        if (tokens.peek().isName()) {
            qualified();
        }
        settings(List.of());
        tokens.breaks();
        boolean block = !tokens.take(":") && tokens.take("{");
        do {
            tokens.breaks();
            if (block && tokens.take("}")) {
                return;
            }
            DbmlReferences.End left = end();
            String sign = tokens.take().text();
            DbmlReferences.End right = end();
            references.add(new DbmlReferences.Reference(left, sign, right, line));
            while (tokens.more()
                    && !tokens.peek().kind().equals("break")
                    && !tokens.peek().is("}")) {
                tokens.take();
            }
        } while (block && tokens.more());
    }

    /** {@code schema.table.column}, or {@code table.(a, b)}. */
    private DbmlReferences.End end() {
        var parts = new ArrayList<>(qualified());
        var columns = new ArrayList<String>();
        if (tokens.take("(")) {
            while (tokens.more() && !tokens.take(")")) {
                Token part = tokens.take();
                if (part.isName()) {
                    columns.add(part.text());
                }
            }
        } else if (!parts.isEmpty()) {
            columns.add(parts.remove(parts.size() - 1));
        }
        return new DbmlReferences.End(parts, columns);
    }
}
