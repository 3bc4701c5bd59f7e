// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import io.github.vaultmaven.layout.LineBreaks.Break;
import io.github.vaultmaven.layout.LineBreaks.Group;
import io.github.vaultmaven.layout.LineBreaks.Kind;
import java.util.ArrayList;
import java.util.Comparator;
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

    private final String text;
    private final List<Break> breaks = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    /** The line itself, and the brackets that are open. */
    private final List<Level> levels = new ArrayList<>();

    private BreakReader(String text) {
        this.text = text;
        levels.add(new Level(0, false));
    }

    static BreakReader read(String text) {
        var reader = new BreakReader(text);
        int at = 0;
        while (at < text.length()) {
            at = reader.next(at);
        }
        // What begins with two words is found at the second.
        reader.breaks.sort(Comparator.comparingInt(Break::at));
        return reader;
    }

    List<Break> breaks() {
        return breaks;
    }

    List<Group> groups() {
        return groups;
    }

    /** Reads what begins at a place and says where the next begins. */
    private int next(int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            int end = text.indexOf(c, at + 1);
            return end < 0 ? text.length() : end + 1;
        }
        if (beginsWord(c)) {
            return word(at);
        }
        switch (c) {
            case '(' -> levels.add(new Level(at + 1, false));
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
        return c >= 'a' && c <= 'z' || c == '_' || c > ' ' && Character.isLetter(c);
    }

    private int word(int at) {
        int end = at + 1;
        while (end < text.length() && (beginsWord(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
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
        switch (word) {
            case CASE -> levels.add(new Level(end, true));
            case END -> closeCase(at);
            default -> keyword(word, at);
        }
    }

    private void keyword(Keyword word, int at) {
        Level level = top();
        if (word == Keyword.BETWEEN) {
            level.between = true;
        } else if (level.between && word == Keyword.AND) {
            level.between = false;
        } else if (word.continues(level.word)) {
            add(Kind.CLAUSE, level.wordAt - 1);
        } else {
            word.bond().ifPresent(kind -> add(kind, at - 1));
        }
        level.wordAt = at;
        level.word = word;
    }

    private void add(Kind kind, int at) {
        if (at > 0 && at < text.length() && text.charAt(at) == ' ') {
            breaks.add(new Break(kind, at, levels.size() - 1));
        }
    }

    private void closeBracket(int at) {
        while (top().isCase) {
            levels.remove(levels.size() - 1);
        }
        close(at);
    }

    private void closeCase(int at) {
        if (top().isCase) {
            close(at);
        }
    }

    private void close(int at) {
        if (levels.size() > 1) {
            Level closed = levels.remove(levels.size() - 1);
            if (at > closed.inner) {
                groups.add(new Group(closed.inner, at, levels.size() - 1));
            }
        }
    }

    private Level top() {
        return levels.get(levels.size() - 1);
    }
}
