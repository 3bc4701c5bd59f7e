// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Objects;
import java.util.Optional;

/**
 * The written wish not to hear of a rule's findings in a part of a file.
 *
 * @param rule the rule's id
 * @param reason why; never empty
 * @param scope findings that begin in here are meant
 * @param place where the rule's id is written
 * @param removal takes the suppression out, where that is safe
 */
public record Suppression(String rule, String reason, SourceRange scope, SourceRange place, Optional<Fix> removal) {

    public Suppression {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(removal, "removal");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a suppression has a reason");
        }
    }

    /** True if it means a finding. */
    public boolean covers(Diagnostic finding) {
        SourceRange at = finding.range();
        return finding.id().equals(rule) && at.file().equals(scope.file()) && !isBefore(at) && !isBehind(at);
    }

    private boolean isBefore(SourceRange at) {
        return at.startLine() < scope.startLine()
                || at.startLine() == scope.startLine() && at.startColumn() < scope.startColumn();
    }

    private boolean isBehind(SourceRange at) {
        return at.startLine() > scope.endLine()
                || at.startLine() == scope.endLine() && at.startColumn() > scope.endColumn();
    }
}
