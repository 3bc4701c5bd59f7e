// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.diagnostics.Severity;

/**
 * One thing that can be wrong with specs, and the check for it.
 *
 * <p>Implementations are a {@link SpecRule}, a {@link ModelRule} or a {@link RelationRule}, are found through {@link java.util.ServiceLoader}
 * under the name of this interface, and keep no state. A rule has a page, see {@link RulePages}.
 */
public sealed interface ValidationRule permits SpecRule, ModelRule, RelationRule {

    /** Stable id of its findings: words in lower case, joined by hyphens; never reused for another rule. */
    String id();

    /** How much its findings weigh by default. */
    Severity severity();
}
