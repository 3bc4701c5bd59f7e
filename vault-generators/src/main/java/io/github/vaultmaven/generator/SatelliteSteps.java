// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Plans the step of a satellite load: judge each row of the batch, find what differs from the row before it, store that. */
final class SatelliteSteps {

    /** What the first work relation holds. */
    static final String KNOWN = "what is known of the keys of the batch";

    /** What the second one holds. */
    static final String JUDGED = "rows of the batch with a verdict, where there is anything to judge";

    /** What is stored. */
    static final String ROWS = "the changes; rows of keys that are new and come once, straight from the staging";

    private final SatelliteLoad load;
    private final Column difference;
    private final PlanContext context;

    /**
     * @param load what loads the satellite
     * @param difference the column that tells payloads apart: a hash diff, or the payload itself
     */
    SatelliteSteps(SatelliteLoad load, Column difference, PlanContext context) {
        this.load = load;
        this.difference = difference;
        this.context = context;
    }

    /**
     * The step.
     *
     * @param kind kind of structure
     * @param entity entity or link that it belongs to
     * @param relation the satellite, see {@link #relation}
     * @param seeds what it holds from the start
     */
    Step plan(String kind, String entity, Relation relation, List<Statement> seeds, Origin origin) {
        var creates = new ArrayList<>(List.of(relation, load.rejects().relation()));
        var statements = new ArrayList<Statement>();
        load.current()
                .ifPresent(current -> statements.add(new Statement(
                        Action.WORK,
                        Relation.work(current.standing()),
                        new CurrentRows.CurrentShape("satellite/standing", load),
                        "whether the newest rows that are kept fit the satellite, and suffice for the batch")));
        statements.addAll(List.of(
                work(Relation.work(load.known(), List.of(load.hashKey())), "satellite/known", KNOWN),
                work(Relation.work(load.judged(), List.of(load.hashKey(), "_verdict")), "satellite/judged", JUDGED),
                work(
                        Relation.work(load.additions()),
                        "satellite/additions",
                        "rows that differ from the row before them"),
                append(load.rejects().relation(), "satellite/rejects", "rows that cannot be stored"),
                new Statement(Action.APPEND, relation, rows(relation), ROWS)));
        load.current().ifPresent(current -> {
            Relation newest = current(current);
            creates.add(newest);
            statements.addAll(kept(current, newest));
        });
        if (load.isTracked()) {
            Relation tracking = tracking();
            creates.add(tracking);
            statements.add(append(
                    tracking,
                    "satellite/tracking",
                    "rows that were accepted and equal the row before them; last, so that a broken run repeats them"));
        }
        return Step.load(
                "raw", kind, relation.name(), entity, KeyLoad.stages(load.feds()), creates, seeds, statements, origin);
    }

    private List<Statement> kept(CurrentRows current, Relation relation) {
        return List.of(
                new Statement(
                        Action.WORK,
                        Relation.work(current.newest(), List.of(load.hashKey())),
                        new CurrentRows.CurrentShape("satellite/newest", load),
                        "the newest row of each key that has new ones"),
                new Statement(
                        Action.DELETE,
                        relation,
                        new CurrentRows.CurrentShape("satellite/outdated", load),
                        "newest rows that are so no longer, all of them where they do not fit the satellite"),
                new Statement(
                        Action.APPEND,
                        relation,
                        new CurrentRows.CurrentShape("satellite/current", load),
                        "the newest rows, so that the next load need not look for them in the history"));
    }

    private Statement work(Relation relation, String template, String comment) {
        return new Statement(Action.WORK, relation, load.shape(template), comment);
    }

    private Statement append(Relation relation, String template, String comment) {
        return new Statement(Action.APPEND, relation, load.shape(template), comment);
    }

    private ColumnsShape rows(Relation relation) {
        List<String> names = relation.columnNames();
        return new ColumnsShape("satellite/rows", load, names.subList(0, names.size() - 1));
    }

    /**
     * The satellite's relation.
     *
     * @param parent relation of its parent
     * @param comment what it holds
     */
    Relation relation(String parent, String comment) {
        List<Column> technical = RowColumns.technical(context.columns());
        var columns = slot("key of " + parent, "orders rows of one load timestamp");
        List<String> key = columns.stream().map(Column::name).toList();
        columns.add(difference);
        columns.addAll(load.payload());
        columns.add(technical.get(1));
        columns.add(technical.get(2));
        return new Relation(load.relation(), Relation.Kind.VAULT, columns, key, List.of(), comment);
    }

    private Relation tracking() {
        var columns = slot("", "");
        List<String> key = columns.stream().map(Column::name).toList();
        columns.add(Column.required(difference.name(), difference.type(), ""));
        columns.add(Column.optional(context.columns().recordSource(), ColumnType.TEXT, ""));
        columns.add(RowColumns.runId(context.columns()));
        return new Relation(
                load.tracking().orElseThrow(),
                Relation.Kind.TRACKING,
                columns,
                key,
                List.of(),
                "Rows that " + load.relation() + " accepted and did not store, since they equal the row before them");
    }

    private Relation current(CurrentRows current) {
        return new Relation(
                current.relation(),
                Relation.Kind.CURRENT,
                List.of(
                        Column.required(load.hashKey(), ColumnType.DIGEST, ""),
                        RowColumns.technical(context.columns()).get(0),
                        Column.required(difference.name(), difference.type(), ""),
                        Column.required(CurrentRows.VERSIONS, ColumnType.BIGINT, "")),
                List.of(),
                List.of(),
                "The newest row of each key of " + load.relation()
                        + ", kept once keys have several; a load that finds other rows in the satellite makes it anew");
    }

    /** Key, load timestamp and sequence: what tells rows apart. */
    private List<Column> slot(String keyComment, String sequenceComment) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(load.hashKey(), ColumnType.DIGEST, keyComment));
        columns.add(RowColumns.technical(context.columns()).get(0));
        load.sequence().ifPresent(s -> columns.add(Column.required(s.name(), s.type(), sequenceComment)));
        return columns;
    }

    /** A query that lists a relation's columns. */
    public record ColumnsShape(String template, SatelliteLoad load, List<String> columns) implements LoadShape {}
}
