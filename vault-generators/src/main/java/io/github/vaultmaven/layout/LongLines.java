// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import io.github.vaultmaven.layout.LineBreaks.Kind;
import io.github.vaultmaven.layout.LineBreaks.Part;
import java.util.List;

/**
 * Breaks lines that nobody would want to read: before operators and keywords, and within brackets, a level deeper each time.
 *
 * <p>Only white space between words changes. A line with a comment, with a part of a literal, or without a place stays as it is.
 */
public final class LongLines {

    /** Characters that a line may have. */
    public static final int WIDTH = 120;

    private static final int INDENT = 2;

    private final StringBuilder out;
    private final String text;
    private final LineBreaks breaks;

    private LongLines(StringBuilder out, String text) {
        this.out = out;
        this.text = text;
        this.breaks = BreakReader.read(text);
    }

    /**
     * A statement, its long lines broken.
     *
     * @param statement lines ending in LF
     * @return the same words
     */
    public static String wrapped(String statement) {
        var out = new StringBuilder(statement.length() + statement.length() / 8);
        append(statement, out);
        return out.toString();
    }

    /**
     * Adds a statement, its long lines broken.
     *
     * @param statement lines ending in LF
     * @param out where to
     */
    public static void append(String statement, StringBuilder out) {
        var quoted = new QuotedText(statement);
        int written = 0;
        int begin = 0;
        while (begin < statement.length()) {
            int feed = statement.indexOf('\n', begin);
            int end = feed < 0 ? statement.length() : feed;
            if (end - begin > WIDTH && quoted.isCode(begin, end)) {
                out.append(statement, written, begin);
                wrap(statement, begin, end, out);
                written = end + 1;
            }
            begin = end + 1;
        }
        if (written < statement.length()) {
            out.append(statement, written, statement.length());
            if (!statement.endsWith("\n")) {
                out.append('\n');
            }
        }
    }

    private static void wrap(String statement, int begin, int end, StringBuilder out) {
        int first = begin;
        while (first < end && statement.charAt(first) == ' ') {
            first++;
        }
        String text = statement.substring(first, end).strip();
        new LongLines(out, text).write(first - begin, new Part(0, text.length(), 0), INDENT);
    }

    /**
     * @param indent blanks before the part
     * @param hang blanks more before the lines that continue it
     */
    private void write(int indent, Part part, int hang) {
        if (indent + part.length() <= WIDTH) {
            line(indent, part);
            return;
        }
        Kind weakest = breaks.weakest(part);
        int longest = breaks.longest(part);
        if (longest != LineBreaks.NOWHERE && outweighs(breaks.within(part, longest), weakest, part)) {
            open(indent, part, breaks.within(part, longest));
        } else if (weakest != Kind.NONE) {
            split(indent, breaks.pieces(part, weakest), weakest.hangs() ? hang : 0, weakest.fills());
        } else {
            line(indent, part);
        }
    }

    /** A short condition beside long brackets stays beside them. */
    private static boolean outweighs(Part longest, Kind weakest, Part part) {
        return weakest == Kind.NONE || weakest.yields() && 2 * longest.length() > part.length();
    }

    private void open(int indent, Part part, Part inner) {
        write(indent, part.to(inner.begin()), INDENT);
        write(indent + INDENT, stripped(inner), 0);
        write(indent, part.from(inner.end()), INDENT);
    }

    private Part stripped(Part part) {
        int begin = part.begin();
        int end = part.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Part(begin, end, part.depth());
    }

    private void split(int indent, List<Part> pieces, int hang, boolean fills) {
        Part pending = pieces.get(0);
        int at = indent;
        for (Part piece : pieces.subList(1, pieces.size())) {
            Part longer = pending.to(piece.end());
            if (pending.length() == 0) {
                pending = piece;
            } else if (fills && at + longer.length() <= WIDTH) {
                pending = longer;
            } else {
                write(at, pending, INDENT);
                at = indent + hang;
                pending = piece;
            }
        }
        write(at, pending, INDENT);
    }

    private void line(int indent, Part part) {
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
        out.append(text, part.begin(), part.end()).append('\n');
    }
}
