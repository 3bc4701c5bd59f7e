// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

/** How much a finding weighs. Only {@link #ERROR} stops a build by default. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR
}
