// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import java.util.List;

/**
 * A rule that looks at the relations that the load would create. It is asked only where nothing before it found an error, and is
 * handed each relation once, so that nobody has to keep them all.
 */
public non-sealed interface RelationRule extends ValidationRule {

    /**
     * Begins with one model.
     *
     * @param dialects the engines that are generated for
     * @param findings takes what is wrong
     * @return what is handed the relations of the model
     */
    RelationCheck check(List<DialectFacts> dialects, RuleFindings findings);
}
