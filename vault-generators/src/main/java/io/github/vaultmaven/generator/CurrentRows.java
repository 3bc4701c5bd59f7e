// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Shape;
import java.util.Optional;

/**
 * Names of what keeps the newest row of each key of a satellite, where the engine would read the whole history to find it.
 *
 * @param relation key, load timestamp and hash diff of that row, and how many rows of the key are stored
 * @param standing work relation of one row: whether what is kept fits the satellite, and whether it is all that the batch is to be
 *     compared with
 * @param newest work relation: the same of the keys for which the run stored rows
 */
public record CurrentRows(String relation, String standing, String newest) {

    /** How many rows of a key are stored: in all, as many as the satellite has, or the relation is not believed. */
    public static final String VERSIONS = "_versions";

    /** What the relation's name ends with. */
    static final String CURRENT = "current";

    /** What the names of the work relations end with. */
    static final String STANDING = "standing";

    static final String NEWEST = "newest";

    /** Those of a satellite. */
    static CurrentRows of(String satellite) {
        return new CurrentRows(
                Names.work(satellite, CURRENT), Names.work(satellite, STANDING), Names.work(satellite, NEWEST));
    }

    /** Name of the column that counts. */
    public String getVersions() {
        return VERSIONS;
    }

    /** A query about current rows and nothing else. */
    public record CurrentShape(String template, SatelliteLoad load) implements LoadShape {

        @Override
        public Optional<Shape> withoutCurrentRows() {
            return Optional.empty();
        }
    }
}
