// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import java.util.List;
import java.util.Map;

/**
 * One thing that the language must be able to say, and where the project shows it.
 *
 * @param id what the list of the language calls it
 * @param spec spec file that says it, below the spec folder
 * @param delivered file that brings the row, below the folder of deliveries
 * @param row the delivered row, as it stands there
 * @param table name of an expected table of the model
 * @param key values that find the row in it
 * @param column the column to look at
 * @param value what stands there
 * @param without what stands there where the clause is taken away
 * @param ablation what takes it away
 */
record Clause(
        String id,
        String spec,
        String delivered,
        String row,
        String table,
        Map<String, String> key,
        String column,
        String value,
        String without,
        List<Edit> ablation) {

    /**
     * A change of a text.
     *
     * @param file spec file below the spec folder
     * @param replace what must occur in it just once
     * @param by what takes its place
     */
    record Edit(String file, String replace, String by) {}

    /** The model is the folder of the spec. */
    String model() {
        return spec.substring(0, spec.indexOf('/'));
    }

    @Override
    public String toString() {
        return id;
    }
}
