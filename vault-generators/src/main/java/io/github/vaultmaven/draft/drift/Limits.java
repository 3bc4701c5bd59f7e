// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a team puts up with.
 *
 * @param breaking the kinds that are errors; others are warnings, and what is new is a note
 * @param rows fewest rows of a table
 * @param nulls largest share of nulls in a column that the spec says is never null, 0 to 1
 * @param duplicates largest share of rows whose key came before, 0 to 1
 * @param age how old the latest row may be
 */
public record Limits(Set<DriftKind> breaking, long rows, double nulls, double duplicates, Optional<Duration> age) {

    /** What cannot be loaded breaks; quality is not looked at beyond nulls where none may be. */
    public static final Limits USUAL = new Limits(
            Set.of(DriftKind.TABLE, DriftKind.COLUMN, DriftKind.ACCESS, DriftKind.TYPE), 0, 0, 1, Optional.empty());

    public Limits {
        breaking = Set.copyOf(breaking);
    }
}
