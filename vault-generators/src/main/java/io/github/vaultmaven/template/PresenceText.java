// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The spelling of presence: whether keys are there or not. Templates say {@code sql.presence.…} to it.
 *
 * <p>Every method returns SQL text. Public because the template engine calls it.
 */
public final class PresenceText {

    private final SqlText sql;

    PresenceText(SqlText sql) {
        this.sql = sql;
    }

    /** Columns of an alias, each followed by a comma; nothing for no columns. */
    public String each(String alias, List<String> names) {
        return names.stream().map(n -> sql.col(alias, n) + ", ").collect(Collectors.joining());
    }

    /** Condition that two aliases agree in all columns, none of which is null; true for no columns. */
    public String same(String left, String right, List<String> names) {
        return names.isEmpty() ? "1 = 1" : sql.getCompare().equal(left, right, names);
    }

    /** Text literals, joined by commas. */
    public String texts(List<String> values) {
        return values.stream().map(sql::text).collect(Collectors.joining(", "));
    }

    /** A sort key that puts the greatest value first, text by code point. */
    public String falling(String alias, Column column) {
        DataType type = column.type() instanceof ColumnType.Value value ? value.type() : DataType.TEXT;
        return sql.getDialect().ordered(sql.col(alias, column.name()), type) + " desc";
    }

    /** Condition that a row without bad values has no partner. */
    public String noPartner(String alias, String hashKey) {
        String key = sql.col(alias, hashKey);
        return key + " is null or " + key + " = " + sql.getUnknownKey();
    }

    /** A stored state as 1 (there) or 0 (gone). */
    public String isThere(String alias, Column state) {
        String value = sql.col(alias, state.name());
        return "case when " + (isFlag(state) ? value : value + " = 'I'") + " then 1 else 0 end";
    }

    /** The stored state of column {@code present}, which is 1 or 0. */
    public String state(String alias, Column state) {
        String present = sql.col(alias, "present") + " = 1";
        return isFlag(state) ? present : "case when " + present + " then 'I' else 'D' end";
    }

    /** Whether a staged row shows its key or deletes it. */
    String status(Fed.FedColumn column) {
        String value = column.from().isEmpty()
                ? "'I'"
                : "case when " + column.from() + " in ('I', 'U') then 'I' else " + column.from() + " end";
        return value + " as " + sql.id(column.name());
    }

    private static boolean isFlag(Column state) {
        return state.type().equals(ColumnType.of(DataType.BOOLEAN));
    }
}
