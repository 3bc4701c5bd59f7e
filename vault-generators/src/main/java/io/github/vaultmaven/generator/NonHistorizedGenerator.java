// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.NonHistorizedSatellite;
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

/** Plans non-historized satellites: one row per key, the first in row order. */
public final class NonHistorizedGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof NonHistorizedSatellite;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        var satellite = (NonHistorizedSatellite) structure;
        Relation relation = relation(satellite, context);
        ClaimLoad load = load(satellite, context);
        var ghost = new RelationShape(
                "satellite/ghost-record", relation, satellite.parent().hashKey(), List.of());
        return List.of(Step.load(
                "raw",
                "satellite",
                satellite.name(),
                satellite.entity(),
                KeyLoad.stages(load.feds()),
                List.of(relation, load.rejects().relation()),
                List.of(new Statement(Action.APPEND, relation, ghost, "ghost record")),
                Claims.statements(relation, load),
                satellite.origin()));
    }

    private static ClaimLoad load(NonHistorizedSatellite satellite, PlanContext context) {
        String hashKey = satellite.parent().hashKey();
        KeyNeeds needs = Needs.of(satellite.parent(), context);
        var fed = new FedPlanner(Needs.feeds(satellite.feeds(), needs), SatelliteGenerator.STATING)
                .digest(hashKey)
                .digest(satellite.hashDiff());
        satellite.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        satellite.attributes().forEach(a -> fed.value(a.name(), a.type()));
        if (fed.hasOperation()) {
            fed.operation();
        }
        return new ClaimLoad(
                satellite.name(),
                hashKey,
                needs,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(satellite.hashDiff()),
                satellite.attributes().stream().map(RowColumns::of).toList(),
                RowColumns.tieBreakers(satellite.attributes(), context),
                fed.feds(),
                Rejects.of(
                        context.columns().beside().rejects(satellite.name()),
                        satellite.name(),
                        hashKey,
                        RowColumns.technicalOfReject(context.columns()),
                        fed.rejectColumns()),
                Names.work(satellite.name(), "judged"));
    }

    private static Relation relation(NonHistorizedSatellite satellite, PlanContext context) {
        String parent = satellite.parent().relation();
        List<Column> technical = RowColumns.technical(context.columns());
        var columns = new ArrayList<Column>();
        columns.add(Column.required(satellite.parent().hashKey(), ColumnType.DIGEST, "key of " + parent));
        columns.add(technical.get(0));
        satellite.attributes().forEach(a -> columns.add(RowColumns.of(a)));
        columns.addAll(technical.subList(1, technical.size()));
        String comment = satellite.origin().description();
        return new Relation(
                satellite.name(),
                Relation.Kind.VAULT,
                columns,
                List.of(satellite.parent().hashKey()),
                List.of(),
                comment.isEmpty() ? "Attributes of " + parent + " that never change" : comment);
    }
}
