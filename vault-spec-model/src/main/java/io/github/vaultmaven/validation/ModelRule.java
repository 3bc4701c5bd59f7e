// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

/** A rule that looks at what the specs mean. It is asked only where nothing before it found an error. */
public non-sealed interface ModelRule extends ValidationRule {

    /**
     * Checks one model.
     *
     * @param context the model, what it was made from, and where it is to live
     * @param findings takes what is wrong
     */
    void check(RuleContext context, RuleFindings findings);

    /**
     * True where a finding on what several models share counts only if all of them have it, such as that nothing uses a
     * source; what a dependency brings then has no such findings at all.
     */
    default boolean holdsForAllModels() {
        return false;
    }
}
