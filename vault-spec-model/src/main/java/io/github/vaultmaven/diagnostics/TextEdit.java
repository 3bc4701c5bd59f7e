// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Objects;

/**
 * One change of a text: what stands in a range is replaced.
 *
 * @param range what is replaced; empty for an insertion
 * @param replaced what must stand there for the edit to make sense, in quotes or not; empty where anything may
 * @param text what stands there afterwards, with LF at line ends; the file's own line ends are put in their place
 */
public record TextEdit(SourceRange range, String replaced, String text) {

    public TextEdit {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(replaced, "replaced");
        Objects.requireNonNull(text, "text");
    }

    /** An edit that applies whatever stands there. */
    public static TextEdit of(SourceRange range, String text) {
        return new TextEdit(range, "", text);
    }

    /** True if both edits change the same characters of a file, or insert at the same place. */
    public boolean overlaps(TextEdit other) {
        return range.file().equals(other.range.file())
                && (startsBeforeEnd(range, other.range) && startsBeforeEnd(other.range, range)
                        || sameStart(range, other.range));
    }

    private static boolean startsBeforeEnd(SourceRange a, SourceRange b) {
        return a.startLine() < b.endLine() || a.startLine() == b.endLine() && a.startColumn() < b.endColumn();
    }

    private static boolean sameStart(SourceRange a, SourceRange b) {
        return a.startLine() == b.startLine() && a.startColumn() == b.startColumn();
    }
}
