// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Objects;

/**
 * Where in a spec something was declared.
 *
 * @param file path as the user knows it, with {@code /} as separator, never null
 * @param line from 1
 * @param column from 1
 */
@JsonPropertyOrder({"file", "line", "column"})
public record SpecPlace(String file, int line, int column) {

    public SpecPlace {
        Objects.requireNonNull(file, "file");
    }

    /** The start of a range, or null where the range is not {@linkplain SourceRange#isKnown() known}. */
    public static SpecPlace of(SourceRange range) {
        return range.isKnown() ? new SpecPlace(range.file(), range.startLine(), range.startColumn()) : null;
    }

    /** {@code file:line:column}, the form that terminals and IDEs turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
