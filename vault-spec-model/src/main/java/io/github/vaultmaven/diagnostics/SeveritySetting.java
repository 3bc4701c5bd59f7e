// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Objects;

/**
 * How much a project wants a rule's findings to weigh.
 *
 * @param rule the rule's id
 * @param level the weight
 * @param place where the rule's id is written; {@link SourceRange#NONE} for a parameter of the build
 */
public record SeveritySetting(String rule, Level level, SourceRange place) {

    public SeveritySetting {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(place, "place");
    }

    /** A parameter of the build, which holds everywhere. */
    public static SeveritySetting ofParameter(String rule, Level level) {
        return new SeveritySetting(rule, level, SourceRange.NONE);
    }

    /** True if it means a finding: a setting in a spec holds for files in its folder and below it. */
    public boolean covers(Diagnostic finding) {
        return finding.id().equals(rule) && finding.range().file().startsWith(folder());
    }

    /** Length of the folder's path: the nearer setting counts. */
    public int depth() {
        return folder().length();
    }

    private String folder() {
        return place.file().substring(0, place.file().lastIndexOf('/') + 1);
    }
}
