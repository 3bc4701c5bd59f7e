// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import java.util.ArrayList;
import java.util.List;

/** The relation in which the files of a source table land, as text. */
public final class Landing {

    /** Column that holds the file's path. */
    public static final String FILE = "_file";

    /** Column that holds the load timestamp, where the path or the run tells it. */
    public static final String LOAD_TIMESTAMP = "_load_timestamp";

    private Landing() {}

    /** Name of the landing relation. */
    public static String relation(SourceTable table) {
        return "land_" + table.source() + "_" + table.name();
    }

    /** The landing relation. */
    public static Relation of(SourceTable table) {
        var columns = new ArrayList<Column>();
        for (SourceColumn column : table.columns()) {
            columns.add(Column.optional(column.name(), ColumnType.TEXT, ""));
        }
        columns.add(Column.optional(FILE, ColumnType.TEXT, "path below the data folder"));
        columns.add(Column.optional(LOAD_TIMESTAMP, ColumnType.TIMESTAMP, "what the path or the run tells, UTC"));
        return new Relation(
                relation(table),
                Relation.Kind.LANDING,
                columns,
                List.of(),
                List.of(),
                "Files of " + table.fullName() + " as they were delivered");
    }
}
