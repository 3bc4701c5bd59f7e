// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import java.util.List;
import java.util.Optional;

/**
 * An answer with where it came from.
 *
 * @param value to be used; never null
 * @param source which of the ways gave it
 * @param notes what a person should know about it, one line each; may be empty
 * @param waiting another answer, which passed its check and is not used before a person accepts it
 */
public record Outcome<A>(A value, Source source, List<String> notes, Optional<A> waiting) {

    public Outcome {
        notes = List.copyOf(notes);
    }

    /** An answer beside which none waits. */
    public Outcome(A value, Source source, List<String> notes) {
        this(value, source, notes, Optional.empty());
    }

    /** Where an answer came from. */
    public enum Source {
        /** The task's own deterministic answer. */
        FALLBACK,
        /** The lock file, accepted by a person. */
        LOCKED,
        /** A model, in this build or an earlier one; checked, not yet accepted by a person. */
        PROPOSED
    }
}
