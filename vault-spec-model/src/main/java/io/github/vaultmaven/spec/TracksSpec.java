// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.Optional;

/**
 * What a hub or link says of its tracking, and of what its loads remember.
 *
 * @param status true for a status satellite of each feeding table; that of the table where nothing is written
 * @param record true for a record tracking satellite; that of the table where nothing is written
 * @param retention how long its rejects are kept, and rejects and tracking of its status and effectivity satellites
 */
public record TracksSpec(
        Optional<Located<Boolean>> status, Optional<Located<Boolean>> record, RetentionSpec retention) {

    /** Nothing written. */
    public static final TracksSpec NOTHING = new TracksSpec(Optional.empty(), Optional.empty(), RetentionSpec.NOTHING);
}
