// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a structure keeps the rows that it could not store, and what it keeps of them.
 *
 * <p>The identity of a rejected row is everything the structure read: source, load timestamp, record source and
 * {@code columns}. See the manual's page on loads, law 6.
 *
 * @param relation the rejects relation
 * @param columns what the structure reads besides load timestamp and record source
 */
public record Rejects(Relation relation, List<RejectColumn> columns) {

    /** Digest of everything that the structure read of a row. */
    public static final String ID = "reject_id";

    /** Why the row could not be stored. */
    public static final String REASON = "reason";

    /** Full name of the source table. */
    public static final String SOURCE = "source_table";

    /** Id, reason, source, key, load timestamp, record source, run mark. */
    private static final int OWN_COLUMNS = 7;

    public Rejects {
        columns = List.copyOf(columns);
    }

    /** Of a rejects relation, the columns that hold what was delivered: those behind id, reason, source, key and technical ones. */
    public static List<Column> delivered(Relation rejects) {
        return rejects.columns().subList(OWN_COLUMNS, rejects.columns().size());
    }

    /**
     * Plans the rejects of a structure.
     *
     * @param name name of the relation
     * @param of name of the structure's relation
     * @param hashKey column of the key that the structure is about; null in rows without a key
     * @param technical load timestamp, record source and run mark
     * @param columns what the structure reads
     */
    public static Rejects of(
            String name, String of, String hashKey, List<Column> technical, List<RejectColumn> columns) {
        var all = new ArrayList<Column>();
        all.add(Column.required(ID, ColumnType.DIGEST, "digest of everything that was read of the row"));
        all.add(Column.required(REASON, ColumnType.TEXT, "why the row could not be stored"));
        all.add(Column.required(SOURCE, ColumnType.TEXT, "source table that delivered the row"));
        all.add(Column.optional(hashKey, ColumnType.DIGEST, "key of the row, where it has one"));
        all.addAll(technical);
        for (RejectColumn column : columns) {
            all.add(Column.optional(column.name(), ColumnType.TEXT, "as delivered"));
        }
        var relation = new Relation(
                name,
                Relation.Kind.REJECTS,
                all,
                List.of(ID),
                List.of(List.of(hashKey)),
                "Rows that " + of + " could not store, whole and with a reason");
        return new Rejects(relation, columns);
    }
}
