// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.WrittenText;
import java.util.Objects;

/**
 * A single value.
 *
 * @param text the value as text, with escapes resolved; empty where nothing is written
 * @param kind what the text means
 * @param range place of the value, quotes included
 * @param layout how the text is written there
 */
public record YamlScalar(String text, ScalarKind kind, SourceRange range, ScalarLayout layout)
        implements YamlNode, WrittenText {

    public YamlScalar {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(layout, "layout");
    }

    /** A text that was built in memory rather than read. */
    public static YamlScalar ofText(String text) {
        return new YamlScalar(text, ScalarKind.STRING, SourceRange.NONE, ScalarLayout.UNKNOWN);
    }

    /**
     * The place of a part of the text, to point into an expression.
     *
     * @param offset first UTF-16 code unit in {@link #text}; beyond the text means its end
     * @param length number of code units, at least 0; beyond the text means up to its end
     * @return the part's place, or {@link #range} where it cannot be told (folded text, text over several lines)
     */
    @Override
    public SourceRange rangeOf(int offset, int length) {
        int from = Math.min(Math.max(offset, 0), text.length());
        int to = Math.min(from + Math.max(length, 0), text.length());
        return layout.rangeOf(text, range, from, to);
    }

    @Override
    public String kindInWords() {
        return kind.inWords();
    }
}
