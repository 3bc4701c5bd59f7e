// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.List;
import java.util.Objects;

/**
 * A change that a machine can make to remove a finding.
 *
 * @param title what it does, such as "write `attributes`"
 * @param edits the changes, at least one; they do not overlap each other
 */
public record Fix(String title, List<TextEdit> edits) {

    public Fix {
        Objects.requireNonNull(title, "title");
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix changes something");
        }
    }

    /** A fix of one edit. */
    public static Fix of(String title, TextEdit edit) {
        return new Fix(title, List.of(edit));
    }

    /** True if a file's text takes all edits of that file: their places are in it, and hold what they replace. */
    public boolean fits(SourceText text, String file) {
        return edits.stream()
                .filter(edit -> edit.range().file().equals(file))
                .allMatch(edit -> TextEdits.fits(text, edit));
    }
}
