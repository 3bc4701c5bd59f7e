// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.compare.…} to: the order of rows, and how two of them compare.
 *
 * <p>Public because the template engine calls it.
 */
public final class CompareText {

    private final SqlText sql;

    CompareText(SqlText sql) {
        this.sql = sql;
    }

    /** A sort key with nulls first and text by code point; the column is text. */
    public String ordered(String alias, String name) {
        return sql.getDialect().ordered(sql.col(alias, name), DataType.TEXT) + " nulls first";
    }

    /** Sort keys with nulls first and text by code point. */
    public String order(String alias, List<Column> keys) {
        return keys.stream()
                .map(k -> sql.getDialect().ordered(sql.col(alias, k.name()), SqlText.valueType(k.type()))
                        + " nulls first")
                .collect(Collectors.joining(", "));
    }

    /** Condition that two aliases agree in all columns; none of them is null. */
    public String equal(String left, String right, List<String> names) {
        return names.stream()
                .map(n -> sql.col(left, n) + " = " + sql.col(right, n))
                .collect(Collectors.joining(" and "));
    }

    /** Condition that a row's columns stand before another's, the first column counting most. */
    public String before(String left, String right, List<String> names) {
        String condition = "";
        for (int i = names.size() - 1; i >= 0; i--) {
            String less = sql.col(left, names.get(i)) + " < " + sql.col(right, names.get(i));
            condition = condition.isEmpty()
                    ? less
                    : "(" + less + " or " + equal(left, right, List.of(names.get(i))) + " and " + condition + ")";
        }
        return condition;
    }

    /** Columns in falling order. */
    public String descending(String alias, List<String> names) {
        return names.stream().map(n -> sql.col(alias, n) + " desc").collect(Collectors.joining(", "));
    }
}
