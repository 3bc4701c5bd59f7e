// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a document of maps, lists and scalars as the library for YAML would, at a fraction of its cost. Gives up where there
 * is anything out of the ordinary in it.
 */
final class BlockText {

    private static final int INDENT = 2;
    private static final int LONGEST_KEY = 100;
    private static final String FIRST = "#,[]{}&*!|>'\"%@`?:-";

    private final StringBuilder text = new StringBuilder();

    /** Thrown, without a trace, where the library has to write the document. */
    static final class OutOfTheOrdinary extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTheOrdinary() {
            super("", null, false, false);
        }
    }

    /**
     * The text of a document.
     *
     * @throws OutOfTheOrdinary where the library has to write it
     */
    static String of(Object document) {
        var writer = new BlockText();
        if (document instanceof Map<?, ?> map && !map.isEmpty()) {
            writer.map(map, 0, "");
            return writer.text.toString();
        }
        throw new OutOfTheOrdinary();
    }

    /**
     * @param indent blanks before each key
     * @param first what stands before the first key
     */
    private void map(Map<?, ?> map, int indent, String first) {
        String before = first;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(before);
            key(entry.getKey());
            value(entry.getValue(), indent);
            before = " ".repeat(indent);
        }
    }

    private void key(Object key) {
        if (!(key instanceof String name) || name.length() > LONGEST_KEY || name.isEmpty() || name.indexOf('\n') >= 0) {
            throw new OutOfTheOrdinary();
        }
        line(name);
        text.append(':');
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            text.append('\n');
            map(map, indent + INDENT, " ".repeat(indent + INDENT));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            text.append('\n');
            list(list, indent + INDENT);
        } else if (value instanceof String words && words.indexOf('\n') >= 0) {
            literal(words, indent + INDENT);
        } else {
            text.append(' ');
            scalar(value);
        }
    }

    private void list(List<?> list, int indent) {
        String dash = " ".repeat(indent) + "- ";
        for (Object item : list) {
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
                map(map, indent + INDENT, dash);
            } else {
                text.append(dash);
                scalar(item);
            }
        }
    }

    private void scalar(Object value) {
        if (value instanceof String words) {
            line(words);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean || value == null) {
            text.append(value);
        } else if (value instanceof Map<?, ?> map && map.isEmpty()) {
            text.append("{}");
        } else if (value instanceof List<?> list && list.isEmpty()) {
            text.append("[]");
        } else {
            throw new OutOfTheOrdinary();
        }
        text.append('\n');
    }

    /** A text of one line, in quotes where it needs them. */
    private void line(String words) {
        if (isPlain(words)) {
            text.append(words);
        } else {
            text.append('\'').append(words.replace("'", "''")).append('\'');
        }
    }

    private static boolean isPlain(String words) {
        requireOrdinary(words, false);
        if (words.isEmpty() || words.charAt(0) == ' ' || words.charAt(words.length() - 1) == ' ') {
            return false;
        }
        if (words.startsWith("---") || words.startsWith("...") || startsAsSyntax(words)) {
            return false;
        }
        for (int i = words.indexOf(':'); i >= 0; i = words.indexOf(':', i + 1)) {
            if (i + 1 == words.length() || words.charAt(i + 1) == ' ') {
                return false;
            }
        }
        return !words.contains(" #") && PlainScalars.isText(words);
    }

    private static boolean startsAsSyntax(String words) {
        int place = FIRST.indexOf(words.charAt(0));
        boolean onlyBeforeBlanks = "?:-".indexOf(words.charAt(0)) >= 0;
        return place >= 0 && (!onlyBeforeBlanks || words.length() == 1 || words.charAt(1) == ' ');
    }

    private void literal(String words, int indent) {
        requireOrdinary(words, true);
        boolean edges = " \n".indexOf(words.charAt(0)) >= 0 || " \n".indexOf(words.charAt(words.length() - 1)) >= 0;
        if (edges || words.contains(" \n")) {
            throw new OutOfTheOrdinary();
        }
        text.append(" |-\n");
        for (Iterator<String> lines = words.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            text.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
        }
    }

    /** Characters that the library would escape, or might. */
    private static void requireOrdinary(String words, boolean lines) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean ordinary = c >= ' ' && c < 0x7f || c > 0xa0 && c < 0x2000 || c == '\n' && lines;
            if (!ordinary) {
                throw new OutOfTheOrdinary();
            }
        }
    }
}
