package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans satellites: judge each row of the batch, find what differs from the row before it, store that. */
public final class SatelliteGenerator implements StructureGenerator {

    /** Change rows that say something of attributes; a delete does not. */
    static final List<String> STATING = List.of("I", "U");

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Satellite;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Satellite satellite = (Satellite) structure;
        Relation relation = relation(satellite, context);
        SatelliteLoad load = load(satellite, relation, context);
        var creates = new ArrayList<>(List.of(relation, load.rejects().relation()));
        var statements = new ArrayList<>(List.of(
                new Statement(
                        Action.WORK,
                        Relation.work(load.judged()),
                        load.shape("satellite/judged"),
                        "each row of the batch with a verdict"),
                new Statement(
                        Action.WORK,
                        Relation.work(load.additions()),
                        load.shape("satellite/additions"),
                        "rows that differ from the row before them"),
                new Statement(
                        Action.APPEND,
                        load.rejects().relation(),
                        load.shape("satellite/rejects"),
                        "rows that cannot be stored"),
                new Statement(
                        Action.APPEND,
                        relation,
                        new ColumnsShape(
                                "satellite/rows",
                                load,
                                relation.columnNames()
                                        .subList(0, relation.columns().size() - 1)),
                        "the changes")));
        if (satellite.tracked()) {
            Relation tracking = tracking(satellite, context);
            creates.add(tracking);
            statements.add(new Statement(
                    Action.APPEND,
                    tracking,
                    load.shape("satellite/tracking"),
                    "rows that were accepted and equal the row before them; last, so that a broken run repeats them"));
        }
        return List.of(Step.load(
                "raw",
                "satellite",
                satellite.name(),
                satellite.entity(),
                KeyLoad.stages(load.feds()),
                creates,
                List.of(new Statement(
                        Action.APPEND,
                        relation,
                        new GhostShape("satellite/ghost", load, relation.columns()),
                        "ghost record")),
                statements,
                satellite.origin()));
    }

    private static SatelliteLoad load(Satellite satellite, Relation relation, PlanContext context) {
        var fed = new FedPlanner(satellite.feeds(), STATING)
                .digest(satellite.parent().hashKey())
                .digest(satellite.hashDiff());
        satellite.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        satellite.sequence().ifPresent(s -> fed.value(s.name(), s.type()));
        satellite.attributes().forEach(a -> fed.value(a.name(), a.type()));
        List<Column> payload =
                satellite.attributes().stream().map(RowColumns::of).toList();
        return new SatelliteLoad(
                relation.name(),
                satellite.parent().hashKey(),
                RowColumns.parts(satellite.parent().parts()),
                satellite.hashDiff(),
                satellite.sequence().map(RowColumns::of),
                payload,
                RowColumns.tieBreakers(satellite.attributes(), context),
                satellite.tracked() ? Optional.of(Names.tracking(satellite.name())) : Optional.empty(),
                satellite.history() == Satellite.History.FIRST_ROW,
                fed.feds(),
                Rejects.of(
                        Names.rejects(satellite.name()),
                        satellite.name(),
                        satellite.parent().hashKey(),
                        RowColumns.technicalOfReject(context.columns()),
                        fed.rejectColumns()),
                Names.work(satellite.name(), "judged"),
                Names.work(satellite.name(), "additions"));
    }

    private static Relation relation(Satellite satellite, PlanContext context) {
        var columns = new ArrayList<Column>();
        var key = new ArrayList<String>();
        columns.add(Column.required(
                satellite.parent().hashKey(),
                ColumnType.DIGEST,
                "key of " + satellite.parent().relation()));
        key.add(satellite.parent().hashKey());
        List<Column> technical = RowColumns.technical(context.columns());
        columns.add(technical.get(0));
        key.add(context.columns().loadTimestamp());
        satellite.sequence().ifPresent(s -> {
            columns.add(Column.required(s.name(), ColumnType.of(s.type()), "orders rows of one load timestamp"));
            key.add(s.name());
        });
        columns.add(Column.required(satellite.hashDiff(), ColumnType.DIGEST, "hash of the attributes"));
        satellite.attributes().forEach(a -> columns.add(RowColumns.of(a)));
        columns.add(technical.get(1));
        columns.add(technical.get(2));
        String comment = satellite.origin().description();
        return new Relation(
                satellite.name(),
                Relation.Kind.VAULT,
                columns,
                key,
                List.of(),
                comment.isEmpty() ? "Attributes of " + satellite.parent().relation() + " over time" : comment);
    }

    private static Relation tracking(Satellite satellite, PlanContext context) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(satellite.parent().hashKey(), ColumnType.DIGEST, ""));
        columns.add(RowColumns.technical(context.columns()).get(0));
        satellite.sequence().ifPresent(s -> columns.add(Column.required(s.name(), ColumnType.of(s.type()), "")));
        columns.add(Column.required(satellite.hashDiff(), ColumnType.DIGEST, ""));
        columns.add(Column.optional(context.columns().recordSource(), ColumnType.TEXT, ""));
        columns.add(RowColumns.runId(context.columns()));
        var key = columns.subList(0, satellite.sequence().isPresent() ? 3 : 2).stream()
                .map(Column::name)
                .toList();
        return new Relation(
                Names.tracking(satellite.name()),
                Relation.Kind.TRACKING,
                columns,
                key,
                List.of(),
                "Rows that " + satellite.name() + " accepted and did not store, since they equal the row before them");
    }

    /** A query that lists a relation's columns. */
    public record ColumnsShape(String template, SatelliteLoad load, List<String> columns)
            implements io.github.vaultmaven.plan.Shape {}

    /** The row that stands for "no satellite row yet". */
    public record GhostShape(String template, SatelliteLoad load, List<Column> columns)
            implements io.github.vaultmaven.plan.Shape {}
}
