// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.SourceText;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Turns the parser's marks (lines and code points from 0) into offsets and ranges (UTF-16 code units).
 *
 * <p>Remembers the last place, from which the next is found: a line of megabytes would otherwise be walked anew for each
 * of its values.
 */
final class Positions {

    private final String file;
    private final SourceText source;
    private final boolean oneUnitEach;
    private int last = 1;
    private int line = 1;
    private int codePoints;
    private int offset;

    Positions(String file, SourceText source) {
        this.file = file;
        this.source = source;
        String text = source.text();
        this.oneUnitEach = text.codePointCount(0, text.length()) == text.length();
    }

    /** Offset of a mark; the start of the text where there is none. */
    int offset(Optional<Mark> mark) {
        return mark.isPresent() ? offset(mark.get()) : 0;
    }

    /** The stretch between two offsets. */
    SourceRange range(int from, int to) {
        int first = lineAt(from);
        int end = Math.max(from, to);
        int ending = lineAt(end);
        return new SourceRange(
                file, first, from - source.lineStart(first) + 1, ending, end - source.lineStart(ending) + 1);
    }

    /** Most places lie on the line of the one before. */
    private int lineAt(int at) {
        boolean near = at >= source.lineStart(last) && (last == source.lineCount() || at < source.lineStart(last + 1));
        if (!near) {
            last = source.lineAt(at);
        }
        return last;
    }

    private int offset(Mark mark) {
        if (oneUnitEach) {
            int start = source.lineStart(mark.getLine() + 1);
            return Math.min(start + mark.getColumn(), source.lineEnd(mark.getLine() + 1));
        }
        if (mark.getLine() + 1 != line) {
            line = mark.getLine() + 1;
            codePoints = 0;
            offset = source.lineStart(line);
        }
        int end = source.lineEnd(line);
        for (; codePoints < mark.getColumn() && offset < end; codePoints++) {
            offset += Character.charCount(source.text().codePointAt(offset));
        }
        for (; codePoints > mark.getColumn(); codePoints--) {
            offset -= Character.charCount(source.text().codePointBefore(offset));
        }
        return offset;
    }
}
