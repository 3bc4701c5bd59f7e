package io.github.vaultmaven.spec;

import java.util.Optional;

/**
 * The tracking switches of a hub or link.
 *
 * @param status true for a status satellite of each feeding table; that of the table where nothing is written
 * @param record true for a record tracking satellite; that of the table where nothing is written
 */
public record TracksSpec(Optional<Located<Boolean>> status, Optional<Located<Boolean>> record) {

    /** Nothing written. */
    public static final TracksSpec NOTHING = new TracksSpec(Optional.empty(), Optional.empty());
}
