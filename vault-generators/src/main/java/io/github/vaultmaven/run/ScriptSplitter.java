// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a script into statements at semicolons.
 *
 * <p>Semicolons within {@code '…'}, {@code E'…'}, {@code "…"}, {@code $tag$…$tag$} and comments do not count; block
 * comments nest, as in PostgreSQL. What is left open runs to the end of the text: the database will say so. Bodies in
 * {@code BEGIN ATOMIC … END} are not known.
 */
public final class ScriptSplitter {

    private static final Pattern MARKER = Pattern.compile("--\\s*@(\\w+)\\s+(\\S+)\\s*");
    private static final Pattern TEST = Pattern.compile("(?s)--\\s*@test\\s+(\\S+)(\\s.*)?");

    /** The statements in the order of the text; a stretch of blanks and comments is none. */
    public List<ScriptStatement> split(String script) {
        Cutter cutter = new Cutter(script);
        SqlLexer lexer = new SqlLexer(script);
        while (lexer.next()) {
            cutter.take(lexer);
        }
        cutter.cut();
        return cutter.statements;
    }

    /** Collects tokens until a semicolon. */
    private static final class Cutter {
        private final String script;
        private final List<ScriptStatement> statements = new ArrayList<>();
        private final List<Marker> markers = new ArrayList<>();
        private TestMark test;
        private int first = -1;
        private int firstLine;
        private boolean described = true;
        private int last;

        Cutter(String script) {
            this.script = script;
        }

        void take(SqlLexer token) {
            switch (token.kind()) {
                case BLANK -> {}
                case COMMENT -> mark(token.text());
                case SEMICOLON -> cut();
                case OTHER -> extend(token);
            }
        }

        private void mark(String comment) {
            Matcher begins = TEST.matcher(comment);
            if (first < 0 && begins.matches()) {
                test = new TestMark(begins.group(1), null);
                described = false;
            } else if (first < 0 && !described && comment.startsWith("--")) {
                test = new TestMark(test.name(), comment.substring(2).strip());
                described = true;
            }
            Matcher marker = MARKER.matcher(comment);
            if (first < 0 && marker.matches()) {
                RowRole.of(marker.group(1)).ifPresent(role -> markers.add(new Marker(role, marker.group(2))));
            }
        }

        private void extend(SqlLexer token) {
            if (first < 0) {
                first = token.start();
                firstLine = token.line();
                described = true;
            }
            last = token.end();
        }

        void cut() {
            if (first >= 0) {
                statements.add(new ScriptStatement(script.substring(first, last), firstLine, markers, test));
            }
            markers.clear();
            first = -1;
        }
    }
}
