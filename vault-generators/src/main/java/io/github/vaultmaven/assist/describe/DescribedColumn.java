// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import io.github.vaultmaven.model.Attribute;
import java.util.List;

/**
 * A column that has no description.
 *
 * @param satellite the relation that it stands in
 * @param entity what the relation describes
 * @param about words of the spec on the relation, or an empty text
 * @param attribute the column
 * @param columns names of all columns of the relation
 */
record DescribedColumn(String satellite, String entity, String about, Attribute attribute, List<String> columns) {

    DescribedColumn {
        columns = List.copyOf(columns);
    }
}
