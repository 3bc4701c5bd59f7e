// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.HashSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row that a unit test expects. Digests that are stored as bytes are left out: YAML has no bytes, and what dbt compares bytes
 * of PostgreSQL by is where they lie in memory.
 *
 * @param hash how digests are stored
 * @param values values by column, in order
 */
record ExpectedRow(HashSettings hash, Map<String, Object> values) {

    ExpectedRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A row of no columns. */
    static ExpectedRow of(HashSettings hash) {
        return new ExpectedRow(hash, Map.of());
    }

    /** True where digests can be compared. */
    static boolean comparesDigests(HashSettings hash) {
        return hash.storage() == HashSettings.Storage.HEX;
    }

    /** This row with a digest made of the same byte, where digests can be compared. */
    ExpectedRow digest(String column, String digits) {
        return comparesDigests(hash)
                ? value(column, digits.repeat(hash.algorithm().bytes()))
                : this;
    }

    /** This row with a value, which may be null. */
    ExpectedRow value(String column, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new ExpectedRow(hash, more);
    }
}
