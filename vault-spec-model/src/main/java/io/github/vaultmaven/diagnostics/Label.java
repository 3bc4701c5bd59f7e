// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Objects;

/**
 * A second place that explains a finding.
 *
 * @param range where
 * @param text what is to be seen there, such as "first defined here"
 */
public record Label(SourceRange range, String text) {

    public Label {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(text, "text");
    }
}
