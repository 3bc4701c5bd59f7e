// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.SourceTable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A row of a source table.
 *
 * @param table the table
 * @param cells its values in column order, {@code ldts} and {@code rs} among them
 */
public record Row(SourceTable table, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The value of a source column. */
    public Cell cell(String column) {
        for (int i = 0; i < cells.size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return cells.get(i);
            }
        }
        throw new IllegalArgumentException(table.fullName() + " has no column " + column);
    }

    /** Its load timestamp, or null. */
    public LocalDateTime ldts() {
        return (LocalDateTime) cell("ldts").meant();
    }

    /** Its record source, or null. */
    public String recordSource() {
        return (String) cell("rs").meant();
    }

    /** Its values as SQL literals. */
    List<String> literals() {
        return cells.stream().map(cell -> Texts.literal(cell.delivered())).toList();
    }
}
