// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Codes and what they mean. Keyed by the code itself, without a hash: a staging that feeds it holds the parts of the code
 * and the hash diff, but no hash key of it.
 *
 * @param entity its name in the spec
 * @param name name of its relation
 * @param key parts of the code, in order
 * @param hashDiff column that tells two meanings apart
 * @param attributes what a code means, in spec order
 * @param history true where every change is kept, as in a satellite; else the first row per code, as in a hub
 * @param tracked true where rows that were seen but not stored are remembered
 * @param validity columns of a range by which codes are looked up
 * @param seed path of a file beside the spec that delivers it, instead of feeds
 * @param feeds what feeds it, by source place; empty where there is a seed
 * @param origin where it comes from
 */
public record Reference(
        String entity,
        String name,
        List<KeyPart> key,
        String hashDiff,
        List<Attribute> attributes,
        boolean history,
        boolean tracked,
        Optional<Validity> validity,
        Optional<String> seed,
        List<Feed> feeds,
        Origin origin)
        implements Structure {

    public Reference {
        key = List.copyOf(key);
        attributes = List.copyOf(attributes);
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * A half-open range {@code [from, to)}; a null end is open.
     *
     * @param from attribute or part of the key that holds its start
     * @param to attribute or part of the key that holds its end
     */
    public record Validity(String from, String to) {}
}
