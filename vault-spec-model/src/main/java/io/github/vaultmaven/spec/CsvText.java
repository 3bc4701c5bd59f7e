// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file: commas, quotes doubled within quotes, any line ends, a first line with the names of the columns. A field
 * without anything is null, a field of two quotes an empty text. Empty lines are passed over.
 */
public final class CsvText {

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean open;

    private CsvText(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * A line.
     *
     * @param number number of its first line in the file, from 1
     * @param fields its fields; nothing for null
     * @param closed false where a quoted field never ends
     */
    public record Line(int number, List<Optional<String>> fields, boolean closed) {
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /** The lines of a file, the one with the names of the columns first. */
    public static List<Line> lines(String text) {
        var csv = new CsvText(text);
        while (csv.at < csv.text.length()) {
            csv.readLine();
        }
        return List.copyOf(csv.lines);
    }

    private void readLine() {
        int start = line;
        var fields = new ArrayList<Optional<String>>();
        open = false;
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        lineEnd();
        if (fields.size() > 1 || fields.get(0).isPresent()) {
            lines.add(new Line(start, fields, !open));
        }
    }

    private Optional<String> field() {
        var value = new StringBuilder();
        boolean quoted = false;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                quoted = true;
                quoted(value);
            } else {
                value.append(text.charAt(at++));
            }
        }
        return quoted || !value.isEmpty() ? Optional.of(value.toString()) : Optional.empty();
    }

    private void quoted(StringBuilder value) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                at++;
                value.append('"');
            } else {
                return;
            }
        }
        open = true;
    }

    private static boolean isEnd(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }
}
