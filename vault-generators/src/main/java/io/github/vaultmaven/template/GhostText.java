// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Rejects;

/**
 * What templates say {@code sql.ghosts.…} to: the row that stands for "nothing yet".
 *
 * <p>Public because the template engine calls it.
 */
public final class GhostText {

    private final SqlText sql;

    GhostText(SqlText sql) {
        this.sql = sql;
    }

    /** A column of a ghost record: the zero key, technical values, nulls. */
    public String column(Column column, String hashKey, String hashDiff) {
        if (column.name().equals(hashKey) || column.name().equals(hashDiff)) {
            return sql.getUnknownKey();
        }
        if (column.name().equals(sql.getLdtsName())) {
            return sql.getGhostTimestamp();
        }
        if (column.name().equals(sql.getRsName()) || column.name().equals(Rejects.SOURCE)) {
            return sql.getGhostSource();
        }
        if (column.name().equals(sql.getRunIdName())) {
            return "0";
        }
        return column.nullable()
                ? "cast(null as " + sql.type(column.type()) + ")"
                : "cast('0' as " + sql.type(column.type()) + ")";
    }
}
