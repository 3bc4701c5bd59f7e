package io.github.vaultmaven.model;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Objects;

/**
 * Where a model object comes from.
 *
 * @param range place in the spec, {@link SourceRange#NONE} where it was built in memory
 * @param description what the spec says of it in plain words, or an empty string
 */
public record Origin(SourceRange range, String description) {

    /** Built in memory, without words. */
    public static final Origin MEMORY = new Origin(SourceRange.NONE, "");

    public Origin {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(description, "description");
    }
}
