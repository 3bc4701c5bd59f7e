package io.github.vaultmaven.model;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a structure keeps what its load remembers and did not store. Maintenance deletes what is older, never a load.
 *
 * @param structure name of the structure
 * @param rejects how long rejected rows stay; for ever where empty
 * @param tracking how long tracked rows stay; for ever where empty
 */
public record Retention(String structure, Optional<Period> rejects, Optional<Period> tracking) {

    public Retention {
        Objects.requireNonNull(structure, "structure");
        Objects.requireNonNull(rejects, "rejects");
        Objects.requireNonNull(tracking, "tracking");
    }

    /** True where all is kept for ever. */
    public boolean isEndless() {
        return rejects.isEmpty() && tracking.isEmpty();
    }
}
