// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;

/** Passes the findings of one file on, up to a number beyond which nobody reads them. */
final class Findings {

    /** Most findings of one file. */
    static final int MOST = 1_000;

    private final Diagnostics diagnostics;
    private int count;

    Findings(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Adds a finding, or ends the reading of the file if there are too many. */
    void add(Diagnostic finding) {
        if (++count > MOST) {
            throw new UnreadableException(Diagnostic.error(
                    "yaml-size",
                    finding.range(),
                    "the file has more than " + MOST + " problems; the rest is not read",
                    ""));
        }
        diagnostics.add(finding);
    }

    /** Adds an error; see {@link #add}. */
    void error(String id, SourceRange range, String message, String help) {
        add(Diagnostic.error(id, range, message, help));
    }

    /** Adds a warning; see {@link #add}. */
    void warning(String id, SourceRange range, String message, String help) {
        add(Diagnostic.warning(id, range, message, help));
    }
}
