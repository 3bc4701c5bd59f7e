// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import java.util.Collection;
import java.util.Locale;

/** The least weight of a finding that fails a build. */
public enum FailOn {
    ERROR,
    WARNING,
    NOTE,
    /** Findings fail no build. What has errors is not generated all the same. */
    NEVER;

    /** True if one of the findings fails the build. */
    public boolean fails(Collection<Diagnostic> findings) {
        return findings.stream().anyMatch(this::fails);
    }

    /** True if a finding fails the build. */
    public boolean fails(Diagnostic finding) {
        return this != NEVER && finding.severity().compareTo(Severity.valueOf(name())) >= 0;
    }

    /** How it is written. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
