// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.schema.InputTable;

/**
 * A table with the rows that were read of it.
 *
 * @param sample the rows
 * @param table the table with its profile
 */
record Sampled(Sample sample, InputTable table) {

    static Sampled of(Sample sample) {
        return new Sampled(sample, sample.profiled());
    }

    /** True if no row was left out. */
    boolean isWhole() {
        return sample.looked() == sample.rows();
    }
}
