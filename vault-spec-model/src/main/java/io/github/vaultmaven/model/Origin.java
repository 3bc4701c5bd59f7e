// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a model object comes from.
 *
 * @param range place in the spec, {@link SourceRange#NONE} where it was built in memory
 * @param description what the spec says of it in plain words, or an empty string
 * @param governance who answers for it and under what terms, by key: {@code owner}, {@code steward}, {@code domain},
 *     {@code tags} joined by commas, {@code instructions}, {@code cardinality} of a link, {@code retention}, and {@code term.} with the name of each contract term
 */
public record Origin(SourceRange range, String description, Map<String, String> governance) {

    /** Key of the governance that tells how many partners the members of a link have. */
    public static final String CARDINALITY = "cardinality";

    /** Key of the governance that holds what a person wants changed, in plain words. */
    public static final String INSTRUCTIONS = "instructions";

    /** Built in memory, without words. */
    public static final Origin MEMORY = new Origin(SourceRange.NONE, "");

    public Origin {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(description, "description");
        governance = governance.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(governance));
    }

    /** A place with words. */
    public Origin(SourceRange range, String description) {
        this(range, description, Map.of());
    }

    /**
     * The same, of which one more thing is said.
     *
     * @param key what is said, such as {@code retention}
     * @param text the words
     */
    public Origin saying(String key, String text) {
        var more = new TreeMap<>(governance);
        more.put(key, text);
        return new Origin(range, description, more);
    }
}
