// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.QueryChecker;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.model.Computed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.type.DataType;

/**
 * What templates say {@code sql.computed.…} to: queries on the vault, and the columns of their result.
 *
 * <p>Public because the template engine calls it. Every method returns SQL text.
 */
public final class ComputedText {

    private final SqlText sql;
    private final StageText stage;
    private final HashSettings settings;

    ComputedText(SqlText sql, StageText stage, HashSettings settings) {
        this.sql = sql;
        this.stage = stage;
        this.settings = settings;
    }

    private Dialect dialect() {
        return sql.getDialect();
    }

    /**
     * The query.
     *
     * @throws IllegalStateException if it is written in the words of other engines only, which validation finds
     */
    public String query(VaultQuery query) {
        if (query instanceof VaultQuery.Checked checked) {
            var typing = new QueryChecker(checked.objects()).check(checked.tree());
            return new SqlPrinter(dialect().spelling())
                    .print(checked.tree(), typing, name -> sql.rel(declared(checked, name)));
        }
        if (query instanceof VaultQuery.Given given) {
            return sql.getGiven().rows(given.rows());
        }
        String text = ((VaultQuery.Written) query).byEngine().get(dialect().name());
        if (text == null) {
            throw new IllegalStateException("There is no query for " + dialect().name() + ".");
        }
        return text.strip().replaceAll(";+$", "");
    }

    private static String declared(VaultQuery.Checked query, String written) {
        return query.objects().keySet().stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElse(written);
    }

    /** A hash key that the result gives. */
    public String key(String alias, Staging staging, String hashKey) {
        return sql.col(alias, result(staging.column(Computed.GIVEN + hashKey)));
    }

    private static String result(StageColumn column) {
        return ((Expression.Column) column.expression()).name().text();
    }

    /** The value of a staging column. */
    public String typed(String alias, Staging staging, StageColumn column) {
        if (isGivenKey(staging, column)) {
            return dialect().digestText(settings, sql.col(alias, result(column)));
        }
        DataType from = staging.table().column(result(column)).orElseThrow().type();
        String value = given(alias, result(column), from);
        return from.equals(column.type()) ? value : dialect().convert(value, from, column.type());
    }

    private static boolean isGivenKey(Staging staging, StageColumn column) {
        return staging.computed().orElseThrow().hashKeys().stream()
                .anyMatch(key -> column.name().equals(Computed.GIVEN + key));
    }

    /** An engine may compute in another type than the spec language says. */
    private String given(String alias, String column, DataType type) {
        return "cast(" + sql.col(alias, column) + " as " + sql.type(ColumnType.of(type)) + ")";
    }

    /** The text of a value that did not fit its type. */
    public String raw(String alias, Staging staging, StageColumn column) {
        DataType from = staging.table().column(result(column)).orElseThrow().type();
        String value = given(alias, result(column), from);
        String text = from instanceof DataType.Text ? value : dialect().canonicalText(value, from);
        return "case when " + typed(alias, staging, column) + " is null then " + text + " end";
    }

    /** The load timestamp. */
    public String timestamp(String alias, SourceTable table) {
        if (table.loadTimestamp() instanceof LoadTimestamp.OfRun) {
            return sql.getRunStart();
        }
        var column = (LoadTimestamp.OfColumn) table.loadTimestamp();
        return given(alias, ((Expression.Column) column.expression()).name().text(), DataType.TIMESTAMP);
    }

    /** The record source: a column of the result, or the name of the rule. */
    public String recordSource(String alias, SourceTable table) {
        return table.recordSource() instanceof Expression.TextLiteral text
                ? sql.text(text.value())
                : given(alias, ((Expression.Column) table.recordSource()).name().text(), DataType.TEXT);
    }

    /** Normalised text of a key part. */
    public String keyText(String alias, Staging staging, String column) {
        return stage.keyText(alias, staging, column);
    }

    /** Companion column with the normalised text of a key part. */
    public String keyOf(String column) {
        return stage.keyOf(column);
    }

    /** Companion column with the text that did not fit. */
    public String rawOf(String column) {
        return stage.rawOf(column);
    }

    /** A hash key made of parts. */
    public String madeKey(String alias, Staging staging, StageKey key) {
        return stage.key(alias, staging, key);
    }

    /** A hash diff. */
    public String diff(String alias, Staging staging, StageDiff diff) {
        return stage.diff(alias, staging, diff);
    }
}
