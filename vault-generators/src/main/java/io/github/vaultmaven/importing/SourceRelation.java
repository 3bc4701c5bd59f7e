// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A table that stagings read.
 *
 * @param source the source's name in specs
 * @param schema its schema, if known
 * @param table its name in specs
 * @param relation its name in the database
 * @param types types of columns by lower-case name, as far as the project tells; null for a column without
 */
record SourceRelation(
        String source, Optional<String> schema, String table, String relation, Map<String, Optional<String>> types) {

    SourceRelation {
        types = new LinkedHashMap<>(types);
    }
}
