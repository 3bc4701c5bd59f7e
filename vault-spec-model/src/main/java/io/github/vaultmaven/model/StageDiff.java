// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;

/**
 * A hash diff computed once in a staging.
 *
 * @param name column of the staging that holds it
 * @param columns columns of the staging that it covers, in the satellite's order
 */
public record StageDiff(String name, List<String> columns) {

    public StageDiff {
        columns = List.copyOf(columns);
    }
}
