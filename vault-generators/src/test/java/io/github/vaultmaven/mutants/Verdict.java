// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param kind whether a test caught it
 * @param by the test, or an empty string
 * @param tried how many tests were run on it
 */
record Verdict(Mutant mutant, Kind kind, String by, int tried) {

    enum Kind {
        /** A test failed. */
        CAUGHT,
        /** A test failed as its statement is none: no fault that anyone could overlook. */
        NO_SQL,
        /** No test failed. */
        SURVIVED
    }
}
