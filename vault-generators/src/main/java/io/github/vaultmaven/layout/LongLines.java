// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import io.github.vaultmaven.layout.LineBreaks.Break;
import io.github.vaultmaven.layout.LineBreaks.Group;
import io.github.vaultmaven.layout.LineBreaks.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final QuotedText quoted;

    private LongLines(StringBuilder out, QuotedText quoted) {
        this.out = out;
        this.quoted = quoted;
    }

    /**
     * A statement, its long lines broken.
     *
     * @param statement lines ending in LF
     * @return the same words
     */
    public static String wrapped(String statement) {
        var out = new StringBuilder(statement.length() + statement.length() / 8);
        var lines = new LongLines(out, new QuotedText(statement));
        int begin = 0;
        while (begin < statement.length()) {
            int end = statement.indexOf('\n', begin);
            end = end < 0 ? statement.length() : end;
            lines.read(statement, begin, end);
            begin = end + 1;
        }
        return out.toString();
    }

    private void read(String statement, int begin, int end) {
        int first = begin;
        while (first < end && statement.charAt(first) == ' ') {
            first++;
        }
        if (end - begin <= WIDTH || !quoted.isCode(begin, end)) {
            out.append(statement, begin, end).append('\n');
        } else {
            write(first - begin, statement.substring(first, end).strip(), INDENT);
        }
    }

    /**
     * @param indent blanks before the text
     * @param hang blanks more before the lines that continue it
     */
    private void write(int indent, String text, int hang) {
        if (indent + text.length() <= WIDTH) {
            line(indent, text);
            return;
        }
        LineBreaks breaks = LineBreaks.of(text);
        Optional<Kind> weakest = breaks.weakest();
        Optional<Group> longest = breaks.longest();
        // A short condition beside long brackets stays beside them.
        boolean outweighed = weakest.map(Kind::yields).orElse(true)
                && longest.map(group -> 2 * group.length() > text.length()).orElse(false);
        if (longest.isPresent() && (weakest.isEmpty() || outweighed)) {
            open(indent, text, longest.get());
        } else if (weakest.isPresent()) {
            Kind kind = weakest.get();
            split(indent, pieces(text, breaks.of(kind)), kind.hangs() ? hang : 0, kind.fills());
        } else {
            line(indent, text);
        }
    }

    private void open(int indent, String text, Group group) {
        write(indent, text.substring(0, group.inner()), INDENT);
        write(indent + INDENT, text.substring(group.inner(), group.end()).strip(), 0);
        write(indent, text.substring(group.end()), INDENT);
    }

    private void split(int indent, List<String> pieces, int hang, boolean fills) {
        String pending = "";
        int at = indent;
        for (String piece : pieces) {
            String longer = pending.isEmpty() ? piece : pending + " " + piece;
            boolean joins = pending.isEmpty() || fills && at + longer.length() <= WIDTH;
            if (!joins) {
                write(at, pending, INDENT);
                at = indent + hang;
            }
            pending = joins ? longer : piece;
        }
        write(at, pending, INDENT);
    }

    private static List<String> pieces(String text, List<Break> breaks) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (Break place : breaks) {
            pieces.add(text.substring(from, place.at()));
            from = place.at() + 1;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text).append('\n');
    }
}
