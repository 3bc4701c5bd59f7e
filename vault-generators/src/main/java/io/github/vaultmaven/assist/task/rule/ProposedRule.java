// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.rule;

import java.util.Locale;

/**
 * A rule that a spec could have.
 *
 * @param kind what it tests
 * @param value the bound of {@code min} and {@code max}, the values of {@code in} with commas between them, the condition of
 *     {@code check}; empty for the others
 */
public record ProposedRule(Kind kind, String value) {

    /** What a rule tests. */
    public enum Kind {
        NOT_NULL,
        UNIQUE,
        IN,
        MIN,
        MAX,
        CHECK;

        /** The key of a spec. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
