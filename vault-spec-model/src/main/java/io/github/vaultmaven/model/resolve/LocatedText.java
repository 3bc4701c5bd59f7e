// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.WrittenText;

/**
 * A plain value that is read as an expression; what is wrong in it is shown at the whole of it.
 *
 * @param value the value
 */
record LocatedText(Located<String> value) implements WrittenText {
    @Override
    public String text() {
        return value.value();
    }

    @Override
    public SourceRange range() {
        return value.range();
    }

    @Override
    public SourceRange rangeOf(int offset, int length) {
        return value.range();
    }
}
