// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.WrittenText;

/**
 * An expression that was made of another text, and stands where that one does.
 *
 * @param text the expression
 * @param origin what it was made of
 */
record MadeText(String text, WrittenText origin) implements WrittenText {

    @Override
    public SourceRange range() {
        return origin.range();
    }

    @Override
    public SourceRange rangeOf(int offset, int length) {
        return origin.range();
    }
}
