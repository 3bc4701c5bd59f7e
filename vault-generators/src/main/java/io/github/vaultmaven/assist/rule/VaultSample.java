// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.rule;

import java.util.List;

/** Rows of a vault that was loaded, as rules judge them: without zero keys, of a satellite the last ones of each key. */
@FunctionalInterface
public interface VaultSample {

    /** No rows, since no vault is known. */
    VaultSample NONE = (relation, columns) -> List.of();

    /**
     * Some rows of a relation; none where it is not there or nobody may read it.
     *
     * @param relation a hub or satellite
     * @param columns the columns that are wanted
     * @return values as texts, null for null, in the order of the columns
     */
    List<List<String>> rows(String relation, List<String> columns);
}
