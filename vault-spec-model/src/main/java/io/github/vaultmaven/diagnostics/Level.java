// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Optional;

/** What a project makes of a rule. */
public enum Level {
    ERROR,
    WARNING,
    NOTE,
    /** Not reported at all. */
    OFF;

    /** The severity of this name; nothing for {@link #OFF}. */
    public Optional<Severity> severity() {
        return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }
}
