// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One staging that feeds a structure.
 *
 * @param place source place: where the mapping stands among those that feed the structure, from 0
 * @param stage the staging
 * @param columns column of the structure to column of the staging, for those whose names differ
 * @param skipWhenNull columns of the staging; a row in which one of them is not given says nothing about this structure
 *     (null rule {@code none} of a link member)
 */
public record Feed(int place, Staging stage, Map<String, String> columns, List<String> skipWhenNull) {

    public Feed {
        Objects.requireNonNull(stage, "stage");
        columns = Map.copyOf(columns);
        skipWhenNull = List.copyOf(skipWhenNull);
    }

    /** A feed whose staging uses the structure's own column names. */
    public static Feed of(int place, Staging stage) {
        return new Feed(place, stage, Map.of(), List.of());
    }

    /** Name in the staging of a column of the structure. */
    public String column(String structureColumn) {
        return columns.getOrDefault(structureColumn, structureColumn);
    }

    /** Column of the staging that says what a change row is about; nothing where the table delivers no changes. */
    public Optional<String> operation() {
        return stage.table().delivery() == Delivery.CDC ? Optional.of(Staging.OPERATION) : Optional.empty();
    }
}
