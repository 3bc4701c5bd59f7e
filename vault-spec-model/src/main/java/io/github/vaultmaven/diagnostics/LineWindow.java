// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

/** The part of a line that is printed, so that a line of megabytes does not flood the terminal. */
final class LineWindow {

    private static final int BEFORE = 60;
    private static final int LONGEST = 120;
    private static final String CUT = "...";

    private final String line;
    private final int from;
    private final int to;

    private LineWindow(String line, int from, int to) {
        this.line = line;
        this.from = from;
        this.to = to;
    }

    /** The part of a line around a place: all of it if it has at most 120 UTF-16 code units. */
    static LineWindow around(String line, int place) {
        if (line.length() <= LONGEST) {
            return new LineWindow(line, 0, line.stripTrailing().length());
        }
        int from = Math.max(0, Math.min(place - BEFORE, line.length() - LONGEST));
        int to = Math.min(line.length(), from + LONGEST);
        return new LineWindow(line, whole(line, from), whole(line, to));
    }

    /** What to print. */
    String shown() {
        return prefix()
                + DisplayWidth.printable(line.substring(from, to))
                + (to < line.stripTrailing().length() ? CUT : "");
    }

    /** Columns before an index into the line; an index outside of the part is moved to its edge. */
    int column(int index) {
        int inside = Math.max(from, Math.min(index, line.length()));
        int end = Math.min(inside, Math.max(from, to));
        int beyond = to == line.stripTrailing().length() ? inside - end : 0;
        return prefix().length() + DisplayWidth.of(line.substring(from, end)) + beyond;
    }

    /** Columns up to the end of the part. */
    int lastColumn() {
        return column(to);
    }

    private String prefix() {
        return from > 0 ? CUT : "";
    }

    /** An index that does not split a surrogate pair. */
    private static int whole(String line, int index) {
        boolean splits = index > 0
                && index < line.length()
                && Character.isLowSurrogate(line.charAt(index))
                && Character.isHighSurrogate(line.charAt(index - 1));
        return splits ? index - 1 : index;
    }
}
