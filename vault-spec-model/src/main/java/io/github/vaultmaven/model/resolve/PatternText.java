// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import java.util.List;
import java.util.Map;

/**
 * Rewrites a regular expression so that RE2 and the advanced expressions of PostgreSQL read it alike: {@code .} is any
 * character but a line feed, {@code \d}, {@code \w} and {@code \s} are ASCII. Refuses what they cannot be made to agree on.
 */
final class PatternText {

    private static final int MOST_REPEATS = 255;
    private static final Map<Character, String> CLASSES = Map.of('d', "0-9", 'w', "A-Za-z0-9_", 's', " \\t\\n\\f\\r");
    private static final String CONTROLS = "tnrf";
    private static final String SPECIAL = "\\.[](){}*+?^$|";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private PatternText(String text) {
        this.text = text;
    }

    /** Where and why a pattern is refused. */
    static final class Refused extends RuntimeException {
        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * The pattern as both engines read it.
     *
     * @throws Refused if they do not agree on it
     */
    static String of(String text) {
        var pattern = new PatternText(text);
        pattern.branches();
        if (pattern.at < text.length()) {
            throw new Refused("has `)` without `(`");
        }
        return pattern.out.toString();
    }

    private boolean sees(String any) {
        return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }

    private char next() {
        if (at >= text.length()) {
            throw new Refused("ends too early");
        }
        char c = text.charAt(at++);
        if (c == 0) {
            throw new Refused("has a character that no text has");
        }
        return c;
    }

    /** Most often that what is in it may be repeated by counts that stand within each other. */
    private int branches() {
        int most = branch();
        while (sees("|")) {
            out.append(next());
            most = Math.max(most, branch());
        }
        return most;
    }

    private int branch() {
        int start = at;
        int most = 1;
        while (at < text.length() && !sees("|)")) {
            most = Math.max(most, piece());
        }
        if (at == start) {
            throw new Refused("has an empty branch; say `(…)?` where nothing may stand");
        }
        return most;
    }

    private int piece() {
        boolean anchor = sees("^$");
        int most = atom();
        if (sees("*+?{") && anchor) {
            throw new Refused("repeats `^` or `$`");
        }
        if (sees("*+?")) {
            out.append(next());
        } else if (sees("{")) {
            most *= count();
        }
        if (sees("*+?{")) {
            throw new Refused("has a repetition behind a repetition, which engines understand differently");
        }
        if (most > MOST_REPEATS) {
            throw new Refused("repeats more than " + MOST_REPEATS + " times");
        }
        return most;
    }

    private int count() {
        int end = text.indexOf('}', at);
        String written = end < 0 ? "" : text.substring(at + 1, end);
        if (!written.matches("\\d{1,4}(,\\d{0,4})?")) {
            throw new Refused("has `{` that is no count; write `\\{`");
        }
        List<Integer> bounds =
                List.of(written.split(",")).stream().map(Integer::valueOf).toList();
        int last = bounds.get(bounds.size() - 1);
        if (bounds.get(0) > last) {
            throw new Refused("has a count whose end is before its start");
        }
        out.append(text, at, end + 1);
        at = end + 1;
        return Math.max(1, last);
    }

    private int atom() {
        char c = next();
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> bracket();
            case '.' -> out.append("[^\\n]");
            case '\\' -> out.append(escape());
            case ')', ']', '{', '}', '*', '+', '?' ->
                throw new Refused("has " + quoted(c) + " where it means nothing; write " + quoted("\\" + c));
            default -> out.append(c);
        }
        return 1;
    }

    private int group() {
        if (sees("?")) {
            if (!text.startsWith("?:", at)) {
                throw new Refused("has `(?`, which engines understand differently");
            }
            at += 2;
        }
        out.append("(?:");
        int most = branches();
        if (!sees(")")) {
            throw new Refused("has `(` without `)`");
        }
        out.append(next());
        return most;
    }

    private String escape() {
        char c = next();
        char lower = Character.toLowerCase(c);
        if (CLASSES.containsKey(lower)) {
            return (c == lower ? "[" : "[^") + CLASSES.get(lower) + "]";
        }
        return plainEscape(c);
    }

    private static String plainEscape(char c) {
        if (CONTROLS.indexOf(c) >= 0) {
            return "\\" + c;
        }
        if (c > '~' || c < ' ' || Character.isLetterOrDigit(c)) {
            throw new Refused("has " + quoted("\\" + c) + ", which engines understand differently");
        }
        return SPECIAL.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    }

    private void bracket() {
        out.append('[');
        if (sees("^")) {
            out.append(next());
        }
        boolean empty = true;
        while (!sees("]")) {
            member();
            empty = false;
        }
        if (empty) {
            throw new Refused("has an empty set");
        }
        out.append(next());
    }

    private void member() {
        char c = next();
        if (c == '\\' && at < text.length() && CLASSES.containsKey(text.charAt(at))) {
            out.append(CLASSES.get(next()));
            noRange();
            return;
        }
        int from = one(c);
        if (sees("-") && at + 1 < text.length() && text.charAt(at + 1) != ']') {
            next();
            out.append('-');
            if (one(next()) < from) {
                throw new Refused("has a range whose end is before its start");
            }
            noRange();
        }
    }

    private void noRange() {
        if (sees("-") && at + 1 < text.length() && text.charAt(at + 1) != ']') {
            throw new Refused("has `-` behind a range; write `\\-`");
        }
    }

    /** A character of a set, spelt so that it stands for itself; a code point, so that ranges can be compared. */
    private int one(char c) {
        if (c == '[') {
            throw new Refused("has `[` in a set; write `\\[`");
        }
        if (c == '\\') {
            char escaped = next();
            String plain = plainEscape(escaped);
            out.append(plain.length() == 1 && "-^]\\".indexOf(escaped) < 0 ? plain : "\\" + escaped);
            return CONTROLS.indexOf(escaped) >= 0 ? "\t\n\r\f".charAt(CONTROLS.indexOf(escaped)) : escaped;
        }
        if (c == '-' || c == '^') {
            out.append('\\');
        }
        out.append(c);
        if (Character.isHighSurrogate(c)) {
            out.append(next());
            return Character.toCodePoint(c, text.charAt(at - 1));
        }
        return c;
    }

    private static String quoted(Object what) {
        return "`" + what + "`";
    }
}
