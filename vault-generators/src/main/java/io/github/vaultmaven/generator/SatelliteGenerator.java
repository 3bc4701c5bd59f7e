// SPDX-License-Identifier: Apache-2.0
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
        SatelliteLoad load = load(satellite, context);
        var difference = Column.required(satellite.hashDiff(), ColumnType.DIGEST, "hash of the attributes");
        var steps = new SatelliteSteps(load, difference, context);
        Relation relation = steps.relation(satellite.parent().relation(), words(satellite));
        var ghost = new Statement(
                Action.APPEND, relation, new GhostShape("satellite/ghost", load, relation.columns()), "ghost record");
        return List.of(steps.plan("satellite", satellite.entity(), relation, List.of(ghost), satellite.origin()));
    }

    private static String words(Satellite satellite) {
        String own = satellite.origin().description();
        return own.isEmpty() ? "Attributes of " + satellite.parent().relation() + " over time" : own;
    }

    private static SatelliteLoad load(Satellite satellite, PlanContext context) {
        var fed = new FedPlanner(satellite.feeds(), STATING)
                .digest(satellite.parent().hashKey())
                .digest(satellite.hashDiff());
        satellite.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        satellite.sequence().ifPresent(s -> fed.value(s.name(), s.type()));
        satellite.attributes().forEach(a -> fed.value(a.name(), a.type()));
        if (fed.hasOperation()) {
            fed.operation();
        }
        var payload = new ArrayList<Column>();
        satellite.attributes().forEach(attribute -> payload.add(RowColumns.of(attribute)));
        return new SatelliteLoad(
                satellite.name(),
                true,
                satellite.parent().hashKey(),
                Needs.of(satellite.parent(), context),
                satellite.hashDiff(),
                satellite.sequence().map(RowColumns::of),
                payload,
                RowColumns.tieBreakers(satellite.attributes(), context),
                satellite.tracked()
                        ? Optional.of(context.columns().beside().tracking(satellite.name()))
                        : Optional.empty(),
                satellite.history() == Satellite.History.FIRST_ROW,
                fed.feds(),
                Rejects.of(
                        context.columns().beside().rejects(satellite.name()),
                        satellite.name(),
                        satellite.parent().hashKey(),
                        RowColumns.technicalOfReject(context.columns()),
                        fed.rejectColumns()),
                Names.work(satellite.name(), "known"),
                Names.work(satellite.name(), "judged"),
                Names.work(satellite.name(), "additions"));
    }

    /** The row that stands for "no satellite row yet". */
    public record GhostShape(String template, SatelliteLoad load, List<Column> columns)
            implements io.github.vaultmaven.plan.Shape {}
}
