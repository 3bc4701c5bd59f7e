// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Comparator;
import java.util.Objects;

/**
 * A stretch of text in a spec file.
 *
 * <p>Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive.
 *
 * @param file path as the user knows it, with {@code /} as separator, never null; empty where there is no file
 * @param startLine first line, 0 where there is no place
 * @param startColumn first column on the first line, 0 where there is no place
 * @param endLine last line
 * @param endColumn column behind the last character on the last line
 */
public record SourceRange(String file, int startLine, int startColumn, int endLine, int endColumn)
        implements Comparable<SourceRange> {

    /** The place of what was built in memory rather than read. */
    public static final SourceRange NONE = new SourceRange("", 0, 0, 0, 0);

    private static final Comparator<SourceRange> ORDER = Comparator.comparing(SourceRange::file)
            .thenComparingInt(SourceRange::startLine)
            .thenComparingInt(SourceRange::startColumn)
            .thenComparingInt(SourceRange::endLine)
            .thenComparingInt(SourceRange::endColumn);

    public SourceRange {
        Objects.requireNonNull(file, "file");
    }

    /** A file as a whole, for what concerns no line of it. */
    public static SourceRange ofFile(String file) {
        return new SourceRange(file, 1, 1, 1, 1);
    }

    /** True unless this is {@link #NONE}. */
    public boolean isKnown() {
        return startLine > 0;
    }

    @Override
    public int compareTo(SourceRange other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, the form that terminals and IDEs turn into a link. */
    @Override
    public String toString() {
        return isKnown() ? file + ":" + startLine + ":" + startColumn : "(built in memory)";
    }
}
