// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.List;

/** Reads what other statements say about tables: comments, unique indexes, extended properties. */
final class Remarks {

    private final Statement statement;
    private final Catalogue catalogue;

    Remarks(Statement statement, Catalogue catalogue) {
        this.statement = statement;
        this.catalogue = catalogue;
    }

    /** Takes what the statement says, if it is of a known kind and speaks of a known table. */
    void read() {
        var tokens = new Tokens(statement.tokens());
        if (tokens.skip("comment", "on", "table")) {
            List<String> name = tokens.qualified();
            tokens.expect("is");
            String text = comment(tokens);
            catalogue.find(name).ifPresent(t -> t.comment(text));
        } else if (tokens.skip("comment", "on", "column")) {
            columnComment(tokens);
        } else if (tokens.skip("comment", "on")) {
            columnComments(tokens);
        } else if (tokens.skip("create", "unique")) {
            uniqueIndex(tokens);
        } else if (tokens.skip("exec") || tokens.skip("execute")) {
            property();
        }
    }

    private static String comment(Tokens tokens) {
        Token text = tokens.take();
        return text.is("null") ? "" : text.text();
    }

    private void columnComment(Tokens tokens) {
        List<String> name = tokens.qualified();
        tokens.expect("is");
        String text = comment(tokens);
        int last = name.size() - 1;
        if (last > 0) {
            catalogue.find(name.subList(0, last)).ifPresent(t -> t.comment(name.get(last), text));
        }
    }

    /** DB2's {@code COMMENT ON t (a IS 'text', b IS 'text')}. */
    private void columnComments(Tokens tokens) {
        List<String> name = tokens.qualified();
        if (!tokens.skip("(")) {
            return;
        }
        while (tokens.more() && !tokens.sees(")")) {
            String column = tokens.name();
            tokens.expect("is");
            String text = comment(tokens);
            catalogue.find(name).ifPresent(t -> t.comment(column, text));
            tokens.skip(",");
        }
    }

    /** A unique index over whole columns and all rows is a unique key; over expressions or some rows it is none. */
    private void uniqueIndex(Tokens tokens) {
        String index = "";
        while (tokens.more() && !tokens.sees("on")) {
            index = tokens.take().text();
        }
        if (!tokens.skip("on")) {
            return;
        }
        tokens.skip("only");
        List<String> name = tokens.qualified();
        if (tokens.skip("using")) {
            tokens.take();
        }
        List<Token> columns = tokens.group();
        boolean plain = columns.subList(1, columns.size() - 1).stream().noneMatch(t -> t.is("("));
        boolean partial = statement.tokens().stream().anyMatch(t -> t.is("where"));
        if (plain && !partial) {
            List<String> names = new Tokens(columns).nameList();
            String called = index;
            catalogue.find(name).ifPresent(t -> t.uniqueIndex(called, names));
        }
    }

    /** SQL Server's {@code sp_addextendedproperty 'MS_Description', text, 'SCHEMA', s, 'TABLE', t[, 'COLUMN', c]}. */
    private void property() {
        List<String> words = statement.tokens().stream()
                .filter(t -> t.isName() || t.kind() == Token.Kind.TEXT)
                .map(Token::text)
                .filter(w -> !w.startsWith("@"))
                .toList();
        int at = words.indexOf("MS_Description");
        boolean known = at >= 0 && words.size() > at + 5 && words.get(at + 2).equalsIgnoreCase("schema");
        if (known && words.get(at + 4).equalsIgnoreCase("table")) {
            String text = words.get(at + 1);
            boolean ofColumn = words.size() > at + 7 && words.get(at + 6).equalsIgnoreCase("column");
            catalogue.find(List.of(words.get(at + 3), words.get(at + 5))).ifPresent(t -> {
                if (ofColumn) {
                    t.comment(words.get(at + 7), text);
                } else {
                    t.comment(text);
                }
            });
        }
    }
}
