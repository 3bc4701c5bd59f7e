// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.List;

/**
 * What the rows of a table look like.
 *
 * @param rows number of rows of the table
 * @param looked number of rows that were looked at
 * @param keys sets of at most three columns, none of whose smaller sets will do, that are unique and never null
 */
public record TableProfile(long rows, long looked, List<List<String>> keys) {

    public TableProfile {
        keys = keys.stream().map(List::copyOf).toList();
    }
}
