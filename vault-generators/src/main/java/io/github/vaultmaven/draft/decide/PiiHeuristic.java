// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;

/** One way to tell that a column is about a natural person. */
interface PiiHeuristic {

    /** The class with confidence and reason, or nothing if this way tells nothing. */
    Optional<Guess<String>> judge(PiiContext context, ColumnFacts column);
}
