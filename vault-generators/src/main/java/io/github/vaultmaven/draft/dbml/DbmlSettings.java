// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbml;

import io.github.vaultmaven.draft.dbml.DbmlTokens.Token;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads names, the ends of references, and the settings in brackets, among which references may stand. */
final class DbmlSettings {

    private final String file;
    private final DbmlTokens tokens;
    private final List<DbmlReferences.Reference> references;
    private final List<Unread> unread;

    /**
     * @param references takes those that columns have among their settings
     * @param unread takes what is wrong
     */
    DbmlSettings(String file, DbmlTokens tokens, List<DbmlReferences.Reference> references, List<Unread> unread) {
        this.file = file;
        this.tokens = tokens;
        this.references = references;
        this.unread = unread;
    }

    /** A name with those of its schema and database before it. */
    List<String> qualified() {
        var parts = new ArrayList<String>();
        do {
            if (tokens.peek().isName()) {
                parts.add(tokens.take().text());
            }
        } while (tokens.take("."));
        return parts;
    }

    /** The settings of what has no references among them. */
    Map<String, String> settings() {
        return settings(List.of(), "");
    }

    /**
     * What stands in brackets, by its name; a reference is kept at once.
     *
     * @param table the table of the column that has the settings, or nothing
     */
    Map<String, String> settings(List<String> table, String column) {
        var settings = new HashMap<String, String>();
        if (!tokens.take("[")) {
            return settings;
        }
        int begins = tokens.peek().line();
        while (tokens.more() && !tokens.take("]")) {
            tokens.breaks();
            if (tokens.peek().is("}")) {
                unread.add(new Unread(new Place(file, begins), "the brackets of settings are not closed"));
                return settings;
            }
            setting(new DbmlReferences.End(table, List.of(column)), settings);
            while (tokens.more() && List.of(",", "]", "}").stream().noneMatch(tokens.peek()::is)) {
                tokens.take();
            }
            tokens.take(",");
        }
        return settings;
    }

    private void setting(DbmlReferences.End column, Map<String, String> settings) {
        int line = tokens.peek().line();
        var key = new StringBuilder();
        while (tokens.peek().isName()) {
            key.append(key.isEmpty() ? "" : " ").append(tokens.take().text().toLowerCase(Locale.ROOT));
        }
        String value = "";
        if (tokens.take(":")) {
            tokens.breaks();
            if (key.toString().equals("ref") && !column.table().isEmpty()) {
                references.add(
                        new DbmlReferences.Reference(column, tokens.take().text(), end(), line));
            } else {
                value = tokens.take().text();
            }
        }
        settings.put(key.toString(), value);
    }

    /** {@code schema.table.column}, or {@code table.(a, b)}. */
    DbmlReferences.End end() {
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
