// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import java.util.List;

/** What holds for every profile that takes the engine's own texts of values. */
final class ForeignProfiles {

    private ForeignProfiles() {}

    /** Where the engine's texts are not those of PostgreSQL, on which the packages' bytes were recorded. */
    static List<String> differences(Dialect dialect) {
        String upper = "Letters beyond ASCII: upper case depends on the engine and, on PostgreSQL, on its locale.";
        return dialect.name().equals("duckdb")
                ? List.of(
                        upper,
                        "Doubles from 1e15 to below 1e16 are written without an exponent, on PostgreSQL with one.",
                        "Doubles that are infinite or no number are written inf and nan, on PostgreSQL Infinity and NaN.")
                : List.of(upper);
    }
}
