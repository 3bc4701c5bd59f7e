// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The spelling of dimensions, facts and views. Public because the template engine calls it. */
public final class MartText {

    private static final String END_OF_TIME = "9999-12-31 00:00:00";

    private final SqlText sql;
    private final Dialect dialect;
    private final HashProfile exact;
    private final HashSettings settings;

    MartText(SqlText sql, HashProfile exact, HashSettings settings) {
        this.sql = sql;
        this.dialect = sql.getDialect();
        this.exact = exact;
        this.settings = settings;
    }

    /** End of an interval that is still open. */
    public String getEndOfTime() {
        return dialect.timestamp(END_OF_TIME);
    }

    /** The row order: load timestamp, then the sequence where there is one. */
    public String rowOrder(String alias, List<String> sequence) {
        var columns = new ArrayList<>(List.of(sql.getLdtsName()));
        columns.addAll(sequence);
        return sql.cols(alias, columns);
    }

    /** The row order, backwards. */
    public String rowOrderDescending(String alias, List<String> sequence) {
        var columns = new ArrayList<>(List.of(sql.getLdtsName()));
        columns.addAll(sequence);
        return sql.getCompare().descending(alias, columns);
    }

    /** Key of a member at a time: a digest of both. */
    public String memberKey(String hashKey, String from) {
        return exact.diff(
                dialect,
                settings,
                List.of(
                        new HashProfile.Value("", dialect.digestText(settings, hashKey), DataType.TEXT),
                        new HashProfile.Value("", from, DataType.TIMESTAMP)));
    }

    /** Condition that a key is that of a zero key. */
    public String zeroKey(String hashKey) {
        return hashKey + " in (" + sql.getUnknownKey() + ", " + sql.getErrorKey() + ")";
    }

    /** A column of a dimension: its expression, or the texts of the zero keys. */
    public String member(MartColumn column, MartBase base, List<MartSatellite> satellites, String hashKey) {
        return "case when " + hashKey + " = " + sql.getUnknownKey() + " then " + zeroText(column, column.unknown())
                + " when " + hashKey + " = " + sql.getErrorKey() + " then " + zeroText(column, column.error())
                + " else " + value(column, base, satellites) + " end";
    }

    private String zeroText(MartColumn column, Optional<String> text) {
        return "cast(" + text.map(dialect::text).orElse("null") + " as " + sql.type(ColumnType.of(column.type())) + ")";
    }

    /** A column of a base as it is shown. */
    public String base(Attribute column, MartBase base) {
        var shown = base.shown(column);
        return shown.isTreated()
                ? print(shown.shown(), Optional.empty(), base, List.of()) + " as " + sql.id(column.name())
                : sql.col(base.alias(), column.name());
    }

    /** A column as its expression says. */
    public String value(MartColumn column, MartBase base, List<MartSatellite> satellites) {
        return print(column.expression(), Optional.of(column.type()), base, satellites);
    }

    /** Conditions that a row's columns are those of the row before it, or true. */
    public String unchanged(List<MartColumn> columns, String alias, String window) {
        return columns.isEmpty()
                ? "true"
                : columns.stream()
                        .map(c -> sql.col(alias, c.name()))
                        .map(c -> c + " is not distinct from (lag(" + c + ") over " + window + ")")
                        .collect(Collectors.joining("\n      and "));
    }

    /** Key at a level, from the ancestors {@code a0} (the member itself), {@code a1}, … of an alias. */
    public String level(String alias, int level, int levels) {
        var cases = new StringBuilder("case");
        for (int top = levels - 1; top >= level - 1; top--) {
            cases.append(" when " + alias + ".a" + top + " is not null then " + alias + ".a" + (top - level + 1));
        }
        return cases + " end";
    }

    /** Number of levels down to the member. */
    public String depth(String alias, int levels) {
        var cases = new StringBuilder("case");
        for (int top = levels - 1; top >= 1; top--) {
            cases.append(" when " + alias + ".a" + top + " is not null then " + (top + 1));
        }
        return cases + " else 1 end";
    }

    /** A condition. */
    public String condition(Expression condition, MartBase base, List<MartSatellite> satellites) {
        return print(condition, Optional.empty(), base, satellites);
    }

    String print(Expression expression, Optional<DataType> wanted, MartBase base, List<MartSatellite> satellites) {
        List<Scope.Table> tables = tables(base, satellites);
        var typing = new TypeChecker().check(expression, new Scope(tables));
        if (wanted.isPresent() && !typing.typeOf(expression).equals(wanted)) {
            return print(cast(expression, wanted.get()), Optional.empty(), base, satellites);
        }
        return new SqlPrinter(dialect.spelling())
                .printReferences(
                        expression,
                        typing,
                        reference ->
                                column(reference, typing.columnOf(reference).orElseThrow(), tables));
    }

    List<Scope.Table> tables(MartBase base, List<MartSatellite> satellites) {
        var tables = new ArrayList<Scope.Table>();
        tables.add(
                table(base.alias(), base.columns(), base.snapshots() ? SnapshotControl.TIMESTAMP : sql.getLdtsName()));
        satellites.forEach(s -> tables.add(table(s.alias(), s.columns(), sql.getLdtsName())));
        return tables;
    }

    static Expression cast(Expression expression, DataType type) {
        return new Expression.Cast(expression, type, expression.span());
    }

    private static Scope.Table table(String alias, List<Attribute> attributes, String timestamp) {
        var columns = new LinkedHashMap<String, DataType>();
        columns.put(timestamp, DataType.TIMESTAMP);
        attributes.forEach(a -> columns.put(a.name(), a.type()));
        return new Scope.Table(Name.plain(alias), columns);
    }

    private String column(Expression.Column reference, String name, List<Scope.Table> tables) {
        String alias = tables.stream()
                .filter(t ->
                        reference.qualifier().map(q -> q.matches(t.alias())).orElse(true))
                .filter(t -> t.columns().containsKey(name))
                .findFirst()
                .orElseThrow()
                .alias()
                .text();
        return sql.col(alias, name);
    }
}
