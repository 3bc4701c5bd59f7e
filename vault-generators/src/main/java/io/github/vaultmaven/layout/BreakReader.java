// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import io.github.vaultmaven.layout.LineBreaks.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads a line of SQL once for the places where it can be broken. */
final class BreakReader {

    /** What is open at a place. A level of brackets knows the words within it that may begin something with the next one. */
    private static final class Level {

        /** Index behind what opens. */
        private final int inner;

        private final boolean isCase;
        private boolean between;
        private int wordAt;
        private Keyword word = Keyword.OTHER;

        Level(int inner, boolean isCase) {
            this.inner = inner;
            this.isCase = isCase;
        }
    }

    private static final int ASCII = 128;

    private final String text;
    private final LineBreaks found = new LineBreaks();

    /** The brackets that are open around the innermost ones; the first is the line itself. */
    private final List<Level> outer = new ArrayList<>();

    private Level level = new Level(0, false);

    private BreakReader(String text) {
        this.text = text;
    }

    /** @param text a line, which may begin with what closes a bracket of a line before and end with one that stays open */
    static LineBreaks read(String text) {
        var reader = new BreakReader(text);
        int at = 0;
        while (at < text.length()) {
            at = reader.next(at);
        }
        return reader.found;
    }

    /** Reads what begins at a place and says where the next begins. */
    private int next(int at) {
        char c = text.charAt(at);
        if (beginsWord(c)) {
            return word(at);
        }
        switch (c) {
            case '\'', '"' -> {
                int end = text.indexOf(c, at + 1);
                return end < 0 ? text.length() : end + 1;
            }
            case '(' -> open(at + 1, false);
            case ')' -> closeBracket(at);
            case ',' -> add(Kind.COMMA, at + 1);
            case '|' -> {
                add(Kind.CONCATENATION, at - 1);
                return text.startsWith("||", at) ? at + 2 : at + 1;
            }
            default -> {}
        }
        return at + 1;
    }

    private static boolean beginsWord(char c) {
        return c < ASCII ? c >= 'a' && c <= 'z' || c == '_' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    private static boolean isInWord(char c) {
        return beginsWord(c) || (c < ASCII ? c >= '0' && c <= '9' : Character.isDigit(c));
    }

    private int word(int at) {
        int end = at + 1;
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        boolean alone = at == 0 || text.charAt(at - 1) != '.';
        if (alone) {
            aloneWord(at, end);
        }
        return end;
    }

    private void aloneWord(int at, int end) {
        Keyword word = Keyword.of(text, at, end);
        if (word == Keyword.CASE) {
            open(end, true);
        } else if (word != Keyword.END) {
            keyword(word, at);
        } else if (level.isCase) {
            close(at);
        }
    }

    private void keyword(Keyword word, int at) {
        if (word == Keyword.BETWEEN) {
            level.between = true;
        } else if (level.between && word == Keyword.AND) {
            level.between = false;
        } else if (word.continues(level.word)) {
            add(Kind.CLAUSE, level.wordAt - 1);
        } else if (word.bond() != Kind.NONE) {
            add(word.bond(), at - 1);
        }
        level.wordAt = at;
        level.word = word;
    }

    private void add(Kind kind, int at) {
        if (at > 0 && at < text.length() && text.charAt(at) == ' ') {
            found.add(kind, at, outer.size());
        }
    }

    private void open(int inner, boolean isCase) {
        outer.add(level);
        level = new Level(inner, isCase);
    }

    private void closeBracket(int at) {
        while (level.isCase) {
            level = outer.remove(outer.size() - 1);
        }
        close(at);
    }

    private void close(int at) {
        if (!outer.isEmpty()) {
            int inner = level.inner;
            level = outer.remove(outer.size() - 1);
            if (at > inner) {
                found.addGroup(inner, at, outer.size());
            }
        }
    }
}
