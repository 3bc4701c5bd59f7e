// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.plan.RejectColumn;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.rejects.…} to: what rejects keep of a row, and why it could not be stored.
 *
 * <p>Public because the template engine calls it.
 */
public final class RejectText {

    private final SqlText sql;

    RejectText(SqlText sql) {
        this.sql = sql;
    }

    /** Digest of everything that a structure read of a row. */
    public String digest(Rejects rejects, String alias) {
        var texts = new ArrayList<String>();
        texts.add(sql.col(alias, Rejects.SOURCE));
        texts.add(sql.getDialect().canonicalText(sql.col(alias, sql.getLdtsName()), DataType.TIMESTAMP));
        texts.add(sql.col(alias, sql.getRsName()));
        rejects.columns().forEach(column -> texts.add(text(column, alias)));
        return sql.identity(texts);
    }

    /** The same of a row that is among the rejects, where all values are texts. */
    String storedDigest(Relation rejects, String alias) {
        var texts = new ArrayList<String>();
        texts.add(sql.col(alias, Rejects.SOURCE));
        texts.add(sql.getDialect().canonicalText(sql.col(alias, sql.getLdtsName()), DataType.TIMESTAMP));
        texts.add(sql.col(alias, sql.getRsName()));
        Rejects.delivered(rejects).forEach(column -> texts.add(sql.col(alias, column.name())));
        return sql.identity(texts);
    }

    /** A value as the rejects keep it. */
    public String text(RejectColumn column, String alias) {
        DataType type = SqlText.valueType(column.type());
        boolean isText = type instanceof DataType.Text || type instanceof DataType.Json;
        String own = sql.col(alias, column.name());
        String value = isText ? own : sql.getDialect().canonicalText(own, type);
        return column.raw().isEmpty() ? value : "coalesce(" + sql.col(alias, column.raw()) + ", " + value + ")";
    }

    /** Condition that at least one value did not fit its type. */
    public String bad(Rejects rejects, String alias) {
        String any = rejects.columns().stream()
                .filter(c -> !c.raw().isEmpty())
                .map(c -> sql.col(alias, c.raw()) + " is not null")
                .collect(Collectors.joining(" or "));
        return any.isEmpty() ? "false" : "(" + any + ")";
    }

    /** True where a value of the structure may not fit its type. */
    public boolean anyRaw(Rejects rejects) {
        return rejects.columns().stream().anyMatch(c -> !c.raw().isEmpty());
    }

    /** True where a join may find no partner for what the structure reads. */
    public boolean anyUnmatched(Rejects rejects) {
        return !unmatched(rejects).isEmpty();
    }

    /** Condition that a join found no partner. */
    public String unmatched(Rejects rejects, String alias) {
        return "("
                + unmatched(rejects).stream()
                        .map(name -> sql.col(alias, name) + " is not null")
                        .collect(Collectors.joining(" or "))
                + ")";
    }

    private static List<String> unmatched(Rejects rejects) {
        return rejects.columns().stream()
                .flatMap(c -> c.unmatched().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
