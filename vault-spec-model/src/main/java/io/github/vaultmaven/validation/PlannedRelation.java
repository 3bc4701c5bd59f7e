// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Objects;

/**
 * A relation that the load would create.
 *
 * @param name its name
 * @param columns names of its columns, in order; empty where a query decides
 * @param internal true where nobody but the load names it: stagings and what lives for one step
 * @param origin what in the specs it comes from
 */
public record PlannedRelation(String name, List<String> columns, boolean internal, SourceRange origin) {

    public PlannedRelation {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        Objects.requireNonNull(origin, "origin");
    }
}
