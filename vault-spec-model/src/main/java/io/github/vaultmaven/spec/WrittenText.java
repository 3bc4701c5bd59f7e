// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;

/**
 * A text that has a grammar of its own, such as an expression, and can point at its parts.
 *
 * <p>What is read from YAML implements it; {@link #of} is for specs built in memory.
 */
public interface WrittenText {

    /** The text, with YAML escapes resolved. */
    String text();

    /** Place of the whole text. */
    SourceRange range();

    /**
     * Place of a part of the text.
     *
     * @param offset first UTF-16 code unit in {@link #text}
     * @param length number of code units
     */
    SourceRange rangeOf(int offset, int length);

    /** A text that was built in memory. */
    static WrittenText of(String text) {
        return new InMemory(text);
    }

    /** A text without a place. */
    record InMemory(String text) implements WrittenText {
        @Override
        public SourceRange range() {
            return SourceRange.NONE;
        }

        @Override
        public SourceRange rangeOf(int offset, int length) {
            return SourceRange.NONE;
        }
    }
}
