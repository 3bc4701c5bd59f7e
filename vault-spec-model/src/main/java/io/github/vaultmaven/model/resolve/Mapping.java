// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.spec.MappingSpec;

/**
 * A mapping whose table is known, and the staging that it makes. Two mappings are never equal.
 *
 * <p>The staging is built up while structures are resolved and frozen when the first of them is made.
 */
final class Mapping {

    private final MappingSpec spec;
    private final ResolvedTable table;
    private StagingBuilder staging;

    Mapping(MappingSpec spec, ResolvedTable table) {
        this.spec = spec;
        this.table = table;
    }

    MappingSpec spec() {
        return spec;
    }

    ResolvedTable table() {
        return table;
    }

    String sourceName() {
        return table.table().source();
    }

    String tableName() {
        return table.table().name();
    }

    StagingBuilder staging() {
        return staging;
    }

    /** Names are given when all mappings of an owner are known. */
    void stagedIn(StagingBuilder builder) {
        this.staging = builder;
    }
}
