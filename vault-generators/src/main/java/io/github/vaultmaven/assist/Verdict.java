// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import java.util.List;

/** What the check of an answer says. */
public sealed interface Verdict<A> {

    /** The answer may be used. */
    record Accepted<A>(A value) implements Verdict<A> {}

    /**
     * The answer may not be used.
     *
     * @param reasons at least one, each one line in plain words, without copying more of the answer than a name
     */
    record Refused<A>(List<String> reasons) implements Verdict<A> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal says why.");
            }
        }
    }

    static <A> Verdict<A> accepted(A value) {
        return new Accepted<>(value);
    }

    static <A> Verdict<A> refused(String reason) {
        return new Refused<>(List.of(reason));
    }
}
