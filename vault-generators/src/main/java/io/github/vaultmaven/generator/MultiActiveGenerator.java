// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans multi-active satellites: judge each row of the batch within its set, store the sets that differ. */
public final class MultiActiveGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof MultiActiveSatellite;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        var satellite = (MultiActiveSatellite) structure;
        Relation relation = relation(satellite, context);
        Optional<Relation> tracking =
                satellite.tracked() ? Optional.of(tracking(satellite, context)) : Optional.empty();
        MultiActiveLoad load = load(satellite, context);
        var creates = new ArrayList<>(List.of(relation, load.rejects().relation()));
        tracking.ifPresent(creates::add);
        var ghost = new RelationShape(
                "satellite/ghost-record",
                relation,
                satellite.parent().hashKey(),
                List.of(satellite.hashDiff(), satellite.setHash()));
        return List.of(Step.load(
                "raw",
                "satellite",
                satellite.name(),
                satellite.entity(),
                KeyLoad.stages(load.feds()),
                creates,
                List.of(new Statement(Action.APPEND, relation, ghost, "ghost record")),
                statements(load, relation, tracking),
                satellite.origin()));
    }

    /**
     * Rejects come last of all: a row that is rejected on its own closes its slot, so that a run that broke behind the
     * rejects would refuse a set of another source that it had accepted before.
     */
    private static List<Statement> statements(MultiActiveLoad load, Relation relation, Optional<Relation> tracking) {
        var statements = new ArrayList<>(List.of(
                new Statement(
                        Action.WORK,
                        Relation.work(load.judged()),
                        load.shape("multiactive/judged"),
                        "each row of the batch with a verdict"),
                new Statement(
                        Action.WORK,
                        Relation.work(load.additions()),
                        load.shape("multiactive/additions"),
                        "rows of the sets that differ from the set before them"),
                new Statement(
                        Action.APPEND,
                        relation,
                        new MultiActiveLoad.MultiActiveShape(
                                "multiactive/rows", load, RowColumns.storedNames(relation)),
                        "the changes")));
        tracking.ifPresent(memory -> statements.add(new Statement(
                Action.APPEND,
                memory,
                load.shape("multiactive/tracking"),
                "sets that were accepted and equal the set before them; behind the changes, so that a broken run"
                        + " repeats them")));
        statements.add(new Statement(
                Action.APPEND,
                load.rejects().relation(),
                load.shape("satellite/rejects"),
                "rows that cannot be stored; last, since some of them close the slot of their set"));
        return statements;
    }

    private static MultiActiveLoad load(MultiActiveSatellite satellite, PlanContext context) {
        String hashKey = satellite.parent().hashKey();
        KeyNeeds needs = Needs.of(satellite.parent(), context);
        var fed = new FedPlanner(Needs.feeds(satellite.feeds(), needs), SatelliteGenerator.STATING)
                .digest(hashKey)
                .digest(satellite.hashDiff());
        satellite.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        satellite.childKey().forEach(part -> fed.value(part.name(), part.type()));
        satellite.attributes().forEach(a -> fed.value(a.name(), a.type()));
        if (fed.hasOperation()) {
            fed.operation();
        }
        return new MultiActiveLoad(
                satellite.name(),
                hashKey,
                needs,
                RowColumns.parts(satellite.childKey()),
                satellite.hashDiff(),
                satellite.setHash(),
                satellite.attributes().stream().map(RowColumns::of).toList(),
                RowColumns.tieBreakers(satellite.attributes(), context),
                satellite.tracked()
                        ? Optional.of(context.columns().beside().tracking(satellite.name()))
                        : Optional.empty(),
                fed.feds(),
                Rejects.of(
                        context.columns().beside().rejects(satellite.name()),
                        satellite.name(),
                        hashKey,
                        RowColumns.technicalOfReject(context.columns()),
                        fed.rejectColumns()),
                Names.work(satellite.name(), "judged"),
                Names.work(satellite.name(), "additions"));
    }

    private static Relation relation(MultiActiveSatellite satellite, PlanContext context) {
        String parent = satellite.parent().relation();
        var columns = new ArrayList<>(identity(satellite, context));
        columns.add(Column.required(satellite.hashDiff(), ColumnType.DIGEST, "hash of the attributes"));
        columns.add(Column.required(satellite.setHash(), ColumnType.DIGEST, "hash of the set that the row is part of"));
        satellite.attributes().forEach(a -> columns.add(RowColumns.of(a)));
        columns.addAll(RowColumns.technical(context.columns()).subList(1, 3));
        String comment = satellite.origin().description();
        return new Relation(
                satellite.name(),
                Relation.Kind.VAULT,
                columns,
                key(satellite, context),
                List.of(),
                comment.isEmpty() ? "Sets of attributes of " + parent + " over time" : comment);
    }

    private static Relation tracking(MultiActiveSatellite satellite, PlanContext context) {
        var columns = new ArrayList<>(identity(satellite, context));
        columns.add(Column.required(satellite.hashDiff(), ColumnType.DIGEST, ""));
        columns.add(Column.required(satellite.setHash(), ColumnType.DIGEST, ""));
        columns.addAll(RowColumns.technical(context.columns()).subList(1, 3));
        return new Relation(
                context.columns().beside().tracking(satellite.name()),
                Relation.Kind.TRACKING,
                columns,
                key(satellite, context),
                List.of(),
                "Rows of sets that " + satellite.name() + " accepted and did not store, since they equal the set before"
                        + " them");
    }

    /** Parent key, load timestamp, child key: nullable just for the ghost record. */
    private static List<Column> identity(MultiActiveSatellite satellite, PlanContext context) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(
                satellite.parent().hashKey(),
                ColumnType.DIGEST,
                "key of " + satellite.parent().relation()));
        columns.add(RowColumns.technical(context.columns()).get(0));
        satellite.childKey().forEach(part -> columns.add(RowColumns.of(part)));
        return columns;
    }

    private static List<String> key(MultiActiveSatellite satellite, PlanContext context) {
        return Stream.concat(
                        Stream.of(
                                satellite.parent().hashKey(), context.columns().loadTimestamp()),
                        RowColumns.names(satellite.childKey()).stream())
                .toList();
    }
}
