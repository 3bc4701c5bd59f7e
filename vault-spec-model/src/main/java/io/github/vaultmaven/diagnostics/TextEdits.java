// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Applies edits to a text and keeps everything else of it as it is: line ends, byte order mark, a missing last line end. */
public final class TextEdits {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextEdits() {}

    /**
     * The text after all edits.
     *
     * @param content the whole content of a file, with or without byte order mark
     * @param edits edits of that file that do not overlap, in any order; of several insertions at one place the first in
     *     the order given comes first
     * @throws IllegalArgumentException if an edit lies outside of the text or overlaps another
     */
    public static String apply(String content, Collection<TextEdit> edits) {
        SourceText source = new SourceText(content);
        String lineEnd = lineEnd(source.text());
        List<TextEdit> sorted = edits.stream()
                .sorted(Comparator.comparingInt((TextEdit e) -> start(source, e))
                        .thenComparingInt(e -> end(source, e)))
                .toList();
        var out = new StringBuilder(content.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "");
        int at = 0;
        for (TextEdit edit : sorted) {
            if (start(source, edit) < at) {
                throw new IllegalArgumentException("edits overlap at " + edit.range());
            }
            out.append(source.text(), at, start(source, edit))
                    .append(edit.text().replace("\n", lineEnd));
            at = end(source, edit);
        }
        return out.append(source.text(), at, source.text().length()).toString();
    }

    /** True if an edit's place is in the text and holds what the edit replaces. */
    public static boolean fits(SourceText source, TextEdit edit) {
        if (!isWithin(source, edit.range())) {
            return false;
        }
        String there = source.text().substring(start(source, edit), end(source, edit));
        String bare = edit.replaced();
        return bare.isEmpty()
                || there.equals(bare)
                || there.equals("\"" + bare + "\"")
                || there.equals("'" + bare + "'");
    }

    /** The text's own line end: that of its first line, LF where there is but one line. */
    public static String lineEnd(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        if (at == text.length() || text.charAt(at) == '\n') {
            return "\n";
        }
        return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "\r\n" : "\r";
    }

    private static boolean isWithin(SourceText source, SourceRange range) {
        return range.startLine() >= 1
                && range.endLine() <= source.lineCount()
                && source.lineStart(range.startLine()) + range.startColumn() - 1 <= source.lineEnd(range.startLine())
                && source.lineStart(range.endLine()) + range.endColumn() - 1 <= source.lineEnd(range.endLine())
                && start(source, range) <= end(source, range);
    }

    private static int start(SourceText source, TextEdit edit) {
        if (!isWithin(source, edit.range())) {
            throw new IllegalArgumentException("an edit lies outside of the text at " + edit.range());
        }
        return start(source, edit.range());
    }

    private static int end(SourceText source, TextEdit edit) {
        return end(source, edit.range());
    }

    private static int start(SourceText source, SourceRange range) {
        return source.lineStart(range.startLine()) + range.startColumn() - 1;
    }

    private static int end(SourceText source, SourceRange range) {
        return source.lineStart(range.endLine()) + range.endColumn() - 1;
    }
}
