// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Objects;

/**
 * How a scalar is written, as far as it takes to find a part of its text again.
 *
 * @param style how the text is marked
 * @param written what stands in the file, with quotes, for the quoted styles; else empty
 * @param indent columns before the text for {@link Style#LITERAL}; else 0
 */
public record ScalarLayout(Style style, String written, int indent) {

    /** Ways to write a text that can be traced, and one for all others. */
    public enum Style {
        /** On one line without quotes: the text as it stands. */
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** A block that starts with {@code |}: the text's lines, indented. */
        LITERAL,
        /** Folded, over several lines, or not from a file. */
        OTHER
    }

    /** No part of the text can be found again. */
    public static final ScalarLayout UNKNOWN = new ScalarLayout(Style.OTHER, "", 0);

    /** The text stands in the file character by character. */
    public static final ScalarLayout PLAIN = new ScalarLayout(Style.PLAIN, "", 0);

    public ScalarLayout {
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(written, "written");
    }

    /** A literal block whose lines have so many columns before their text. */
    public static ScalarLayout literal(int indent) {
        return new ScalarLayout(Style.LITERAL, "", indent);
    }

    /** Place of the code units {@code from} (inclusive) to {@code to} (exclusive) of a text that stands at a place. */
    SourceRange rangeOf(String text, SourceRange whole, int from, int to) {
        return switch (style) {
            case PLAIN -> onFirstLine(whole, from, to);
            case SINGLE_QUOTED, DOUBLE_QUOTED -> onFirstLine(whole, writtenIndex(from), writtenIndex(to));
            case LITERAL -> inBlock(text, whole, from, to);
            case OTHER -> whole;
        };
    }

    private static SourceRange onFirstLine(SourceRange whole, int from, int to) {
        int column = whole.startColumn();
        return new SourceRange(whole.file(), whole.startLine(), column + from, whole.startLine(), column + to);
    }

    private SourceRange inBlock(String text, SourceRange whole, int from, int to) {
        int last = Math.max(from, to - 1);
        return new SourceRange(
                whole.file(),
                blockLine(text, whole, from),
                blockColumn(text, from),
                blockLine(text, whole, last),
                blockColumn(text, last) + to - last);
    }

    private static int blockLine(String text, SourceRange whole, int at) {
        return whole.startLine()
                + 1
                + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private int blockColumn(String text, int at) {
        return indent + at - text.lastIndexOf('\n', at - 1);
    }

    /** Index into {@link #written} of a code unit of the text. */
    private int writtenIndex(int textIndex) {
        int at = 1;
        for (int done = 0; done < textIndex && at < written.length(); ) {
            int width = escapeWidth(at);
            done += width == 10 && Integer.parseInt(written, at + 2, at + 10, 16) > Character.MAX_VALUE ? 2 : 1;
            at += width;
        }
        return at;
    }

    /** Number of written characters that stand for one of the text. */
    private int escapeWidth(int at) {
        char c = written.charAt(at);
        if (style == Style.SINGLE_QUOTED) {
            return c == '\'' ? 2 : 1;
        }
        if (c != '\\') {
            return 1;
        }
        return switch (written.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
