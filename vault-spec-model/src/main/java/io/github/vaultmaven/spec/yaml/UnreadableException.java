// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostic;

/** Ends the reading of a file; never leaves this package. */
final class UnreadableException extends RuntimeException {

    private final transient Diagnostic finding;

    UnreadableException(Diagnostic finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    /** Why the rest of the file cannot be read. */
    Diagnostic finding() {
        return finding;
    }
}
