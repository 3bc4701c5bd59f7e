// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.SnapshotControl.Grain;
import io.github.vaultmaven.model.SnapshotControl.Keep;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.type.DataType;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The spelling of snapshots. Public because the template engine calls it. */
public final class TimeText {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Map<String, DataType> TYPES =
            Map.of("at", DataType.TIMESTAMP, "n", DataType.INTEGER, "start", DataType.TIMESTAMP);

    private final SqlText sql;
    private final Formula formula;

    TimeText(SqlText sql) {
        this.sql = sql;
        this.formula = new Formula(sql.getDialect());
    }

    /** The snapshot column. */
    public String getAt() {
        return sql.id(SnapshotControl.TIMESTAMP);
    }

    /** Name of the snapshot column, not quoted. */
    public String getAtName() {
        return SnapshotControl.TIMESTAMP;
    }

    /** True where one row of a key is found by index, whatever the history. */
    public boolean isProbes() {
        return sql.getDialect().can(Dialect.Capability.INDEXES)
                && sql.getDialect().can(Dialect.Capability.LATERAL);
    }

    /** Numbers of snapshots up to the start of the run, and perhaps some more. */
    public String numbers(SnapshotControl control) {
        String first = "timestamp '" + ISO.format(control.first()) + "'";
        String days = "days_between(cast(" + first + " as date), cast(start as date))";
        String last = switch (control.every()) {
            case HOUR -> days + " * 24 + 24";
            case DAY, WEEK -> days;
            case MONTH ->
                "(year(start) - " + control.first().getYear() + ") * 12 + month(start) - "
                        + control.first().getMonthValue();
            case YEAR -> "year(start) - " + control.first().getYear();
        };
        return sql.getDialect().numbers(formula.print(last, TYPES, Map.of("start", sql.getRunStart())));
    }

    /** Snapshot number {@code n}. */
    public String snapshot(SnapshotControl control, String n) {
        String first = "timestamp '" + ISO.format(control.first()) + "'";
        return switch (control.every()) {
            case HOUR -> sql.getDialect().addHours(sql.getDialect().timestamp(ISO.format(control.first())), n);
            case DAY -> nth("add_days(" + first + ", n)", n);
            case WEEK -> nth("add_days(" + first + ", n * 7)", n);
            case MONTH -> nth("add_months(" + first + ", n)", n);
            case YEAR -> nth("add_years(" + first + ", n)", n);
        };
    }

    private String nth(String text, String n) {
        return formula.print(text, TYPES, Map.of("n", n));
    }

    /** The grains that a policy speaks of, each once. */
    public List<String> grains(SnapshotControl control) {
        return control.keep().stream()
                .map(k -> word(k.grain()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Start of the period that a timestamp lies in. */
    public String period(String grain, String at) {
        return formula.print("date_trunc('" + grain + "', at)", TYPES, Map.of("at", at));
    }

    /** Conditions of which one must hold for a snapshot to stay. */
    public List<String> kept(SnapshotControl control, String alias) {
        return control.keep().stream().map(k -> kept(k, alias)).toList();
    }

    private String kept(Keep keep, String alias) {
        String at = sql.col(alias, SnapshotControl.TIMESTAMP);
        String last = sql.col(alias, "last_of_" + word(keep.grain())) + " = " + at;
        if (keep.age().isEmpty()) {
            return last;
        }
        Period age = keep.age().get();
        return last + " and " + end(age, at) + " > " + sql.getRunStart();
    }

    /** When a row of a relation was delivered; the start of the run that wrote it where it does not say. */
    public String seen(String relation) {
        return "coalesce(" + sql.getLdts() + ", (select r.started_at from " + sql.rel(ControlRelations.RUN)
                + " r where r." + sql.id("run_id") + " = " + sql.rel(relation) + "." + sql.getRunId() + "))";
    }

    /** A timestamp and a length of time behind it. */
    public String end(Period length, String at) {
        String end = "add_days(add_months(at, " + length.toTotalMonths() + "), " + length.getDays() + ")";
        return formula.print(end, TYPES, Map.of("at", at));
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    /** The sequence of a ghost record. */
    public String ghostSequence(Pit.Slot slot) {
        return "cast('0' as "
                + sql.type(ColumnType.of(slot.sequence().orElseThrow().type())) + ")";
    }
}
