// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;

/** One way to tell what a table is. */
interface KindHeuristic {

    /** The kind with confidence and reason, or nothing if this way tells nothing. */
    Optional<Guess<Kind>> judge(TableContext table);
}
