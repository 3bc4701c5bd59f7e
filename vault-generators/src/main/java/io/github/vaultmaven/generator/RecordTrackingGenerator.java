// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Plans record tracking: a row per key, load timestamp and source table in which it was seen. */
public final class RecordTrackingGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof RecordTracking;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        var tracking = (RecordTracking) structure;
        String hashKey = tracking.parent().hashKey();
        KeyNeeds needs = Needs.of(tracking.parent(), context);
        var fed = new FedPlanner(Needs.feeds(tracking.feeds(), needs), List.of()).digest(hashKey);
        tracking.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        Relation relation = relation(tracking, context);
        Rejects rejects = Rejects.of(
                context.columns().beside().rejects(tracking.name()),
                tracking.name(),
                hashKey,
                RowColumns.technicalOfReject(context.columns()),
                fed.rejectColumns());
        var load = new KeyLoad(relation.name(), hashKey, needs, List.of(), List.of(), true, fed.feds(), rejects);
        var ghost = new RelationShape("satellite/ghost-record", relation, hashKey, List.of());
        return List.of(Step.load(
                "raw",
                "record_tracking",
                tracking.name(),
                tracking.entity(),
                KeyLoad.stages(fed.feds()),
                List.of(relation, rejects.relation()),
                List.of(new Statement(Action.APPEND, relation, ghost, "ghost record")),
                List.of(
                        new Statement(
                                Action.APPEND,
                                rejects.relation(),
                                load.shape("key/rejects"),
                                "rows without a usable key"),
                        new Statement(Action.APPEND, relation, load.shape("record/seen"), "keys not seen there yet")),
                tracking.origin()));
    }

    private static Relation relation(RecordTracking tracking, PlanContext context) {
        String hashKey = tracking.parent().hashKey();
        String comment = tracking.origin().description();
        return new Relation(
                tracking.name(),
                Relation.Kind.VAULT,
                List.of(
                        Column.required(
                                hashKey,
                                ColumnType.DIGEST,
                                "key of " + tracking.parent().relation()),
                        RowColumns.technical(context.columns()).get(0),
                        Column.required(Rejects.SOURCE, ColumnType.TEXT, "source table that delivered the key"),
                        RowColumns.runId(context.columns())),
                List.of(hashKey, context.columns().loadTimestamp(), Rejects.SOURCE),
                List.of(),
                comment.isEmpty() ? "In which deliveries " + tracking.parent().relation() + " was seen" : comment);
    }
}
