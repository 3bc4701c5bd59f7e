// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What every object may say of itself; it goes to comments, the manifest and documentation.
 *
 * @param description plain words, or an empty string
 * @param owner who answers for it, or an empty string
 * @param steward who cares for it, or an empty string
 * @param domain the business domain, or an empty string
 * @param tags in spec order
 * @param instructions text for the assistant, never needed, or an empty string
 * @param terms contract terms
 */
public record About(
        String description,
        String owner,
        String steward,
        String domain,
        List<String> tags,
        String instructions,
        Map<String, String> terms) {

    /** Says nothing. */
    public static final About NOTHING = new About("", "", "", "", List.of(), "", Map.of());

    public About {
        Objects.requireNonNull(description, "description");
        tags = List.copyOf(tags);
        terms = terms.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }

    /** Only a description. */
    public static About of(String description) {
        return new About(description, "", "", "", List.of(), "", Map.of());
    }
}
