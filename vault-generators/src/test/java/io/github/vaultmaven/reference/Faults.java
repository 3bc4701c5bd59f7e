// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a row on its own, whatever stands beside it. */
final class Faults {
    private static final Set<String> OPERATIONS = Set.of("I", "U", "D");

    private Faults() {}

    /** The first reason that applies, in the order of {@link Reason}. */
    static Optional<Reason> of(SourceRow row, FoundKey key, Hashing hashing, Set<Reads> reads) {
        if (key.kind() == FoundKey.Kind.NULL) {
            return Optional.of(Reason.NULL_KEY);
        }
        if (reads.contains(Reads.SEQUENCE) && row.sequence() == null) {
            return Optional.of(Reason.NULL_SEQ);
        }
        if (key.kind() == FoundKey.Kind.NULL_CHILD || nullChild(row, hashing)) {
            return Optional.of(Reason.NULL_CHILD);
        }
        if (row.ldts() == null) {
            return Optional.of(Reason.NULL_LDTS);
        }
        if (key.kind() == FoundKey.Kind.ZERO) {
            return Optional.of(Reason.ZERO_KEY);
        }
        if (key.kind() == FoundKey.Kind.BAD || bad(row)) {
            return Optional.of(Reason.BAD_TYPE);
        }
        boolean noOperation = row.operation() == null || !OPERATIONS.contains(row.operation());
        return reads.contains(Reads.OPERATION) && noOperation ? Optional.of(Reason.BAD_OPERATION) : Optional.empty();
    }

    private static boolean nullChild(SourceRow row, Hashing hashing) {
        return row.childKey().stream().anyMatch(part -> !(part instanceof Bad) && hashing.normalise(part) == null);
    }

    private static boolean bad(SourceRow row) {
        return row.sequence() instanceof Bad
                || List.of(row.childKey(), row.payload()).stream().anyMatch(Values::anyBad);
    }
}
