// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Arrays;

/**
 * A text and where its lines start.
 *
 * <p>Lines end with LF, CR LF or CR, as in YAML 1.2 (section 5.4). A byte order mark at the start is no part of the
 * text.
 */
public final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;

    /** Found when first asked for, which most texts never are. Two threads that find them at once find the same. */
    private int[] starts;

    /**
     * Splits a text into lines.
     *
     * @param content the whole text, never null
     */
    public SourceText(String content) {
        this.text = !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK ? content.substring(1) : content;
    }

    /** The text, without byte order mark. */
    public String text() {
        return text;
    }

    /** The number of lines, at least 1; a line break at the end opens one more, empty line. */
    public int lineCount() {
        return starts().length;
    }

    /** Offset of the first character of a line that is counted from 1; a number out of range means the nearest line. */
    public int lineStart(int line) {
        return starts()[Math.min(Math.max(line, 1), starts().length) - 1];
    }

    /** Offset behind the last character of a line, not counting its line break. */
    public int lineEnd(int line) {
        if (line >= starts().length) {
            return text.length();
        }
        int end = lineStart(line + 1) - 1;
        boolean crLf = text.charAt(end) == '\n' && end > lineStart(line) && text.charAt(end - 1) == '\r';
        return crLf ? end - 1 : end;
    }

    /** A line without its line break. */
    public String line(int line) {
        return text.substring(lineStart(line), lineEnd(line));
    }

    /** The line, counted from 1, that an offset into the text lies on. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int[] starts() {
        int[] found = starts;
        if (found == null) {
            found = lineStarts(text);
            starts = found;
        }
        return found;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }
}
