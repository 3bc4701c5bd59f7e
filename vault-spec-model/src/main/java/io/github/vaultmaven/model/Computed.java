// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * What makes a staging's rows where they come from the vault itself. The staging's table then lists the columns of the
 * query's result.
 *
 * @param query the query
 * @param hashKeys hash keys that the result gives: the staging has each under this name, and as text in the column with
 *     {@link #GIVEN} before it, whose expression names the column of the result
 */
public record Computed(VaultQuery query, List<String> hashKeys) {

    /** Begins the name of the column that holds a given hash key as text. */
    public static final String GIVEN = "given_";

    public Computed {
        Objects.requireNonNull(query, "query");
        hashKeys = List.copyOf(hashKeys);
    }
}
