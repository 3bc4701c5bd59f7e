// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.spec.SpecSet;

/**
 * A rule that looks at what was written. It is asked even where other things are wrong, so that all is reported at once: it
 * judges only what stands there and takes nothing for granted.
 */
public non-sealed interface SpecRule extends ValidationRule {

    /**
     * Checks the specs of one model.
     *
     * @param specs what could be read
     * @param findings takes what is wrong
     */
    void check(SpecSet specs, RuleFindings findings);
}
