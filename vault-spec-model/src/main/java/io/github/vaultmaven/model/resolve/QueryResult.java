// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.type.DataType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A query on the vault and the columns of its result.
 *
 * @param query the query
 * @param columns type of each column by name, in order
 * @param part tells this query from others of the same document; an empty string where there is only one
 * @param range place of what was written
 */
record QueryResult(VaultQuery query, Map<String, DataType> columns, String part, SourceRange range) {

    QueryResult {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Name of a column as the result has it; case does not matter. */
    Optional<String> find(String column) {
        return columns.keySet().stream().filter(column::equalsIgnoreCase).findFirst();
    }

    QueryResult ofPart(String name) {
        return new QueryResult(query, columns, name, range);
    }
}
