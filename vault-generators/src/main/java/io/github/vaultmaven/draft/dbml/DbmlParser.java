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
    private final Map<String, List<DbmlBody.Column>> partials = new HashMap<>();
    private final List<DbmlReferences.Reference> references = new ArrayList<>();
    private final DbmlSettings settings;

    DbmlParser(String file, String text, List<Unread> unread) {
        this.file = file;
        this.tokens = new DbmlTokens(text);
        this.unread = unread;
        this.settings = new DbmlSettings(file, tokens, references, unread);
    }

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
        tokens.skipped();
    }

    private void problem(int line, String reason) {
        unread.add(new Unread(new Place(file, line), reason));
    }

    private void table(int line) {
        List<String> name = settings.qualified();
        String alias = "";
        if (tokens.take("as") && tokens.peek().isName()) {
            alias = tokens.take().text();
        }
        String note = settings.settings().getOrDefault("note", "");
        tokens.breaks();
        if (name.isEmpty() || !tokens.take("{")) {
            problem(line, "the definition of a table is cut off or has no braces; it is skipped");
            tokens.line();
            return;
        }
        DbmlBody body = body(name);
        String schema = name.size() > 1 ? name.get(name.size() - 2) : "";
        var table = new TableMaker(schema, name.get(name.size() - 1), note + body.note(), new Place(file, line));
        body.addTo(table);
        if (body.columns().isEmpty()) {
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

    private void partial() {
        String name = tokens.take().text().toLowerCase(Locale.ROOT);
        settings.settings();
        tokens.breaks();
        tokens.take("{");
        partials.put(name, body(List.of()).columns());
    }

    private DbmlBody body(List<String> table) {
        var body = new DbmlBody(file, tokens, settings, partials, unread);
        body.read(table);
        return body;
    }

    private void reference(int line) {
        if (tokens.peek().isName()) {
            settings.qualified();
        }
        settings.settings();
        tokens.breaks();
        boolean block = !tokens.take(":") && tokens.take("{");
        do {
            tokens.breaks();
            if (block && tokens.take("}")) {
                return;
            }
            DbmlReferences.End left = settings.end();
            String sign = tokens.take().text();
            DbmlReferences.End right = settings.end();
            references.add(new DbmlReferences.Reference(left, sign, right, line));
            while (tokens.more()
                    && !tokens.peek().kind().equals("break")
                    && !tokens.peek().is("}")) {
                tokens.take();
            }
        } while (block && tokens.more());
    }
}
