// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/**
 * A stretch of the text that was parsed.
 *
 * <p>Any two spans are equal: trees compare by what they say, not by where it stands.
 *
 * @param offset first UTF-16 code unit, from 0
 * @param length number of code units, 0 where the text ended too early
 */
public record Span(int offset, int length) {

    /** The place of what was built rather than read. */
    public static final Span NONE = new Span(0, 0);

    /** Offset behind the last code unit. */
    public int end() {
        return offset + length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
