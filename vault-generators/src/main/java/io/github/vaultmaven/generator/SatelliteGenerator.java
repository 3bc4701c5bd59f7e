// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.Attribute;
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

    private static final String KNOWN = "known";
    private static final String JUDGED = "judged";
    private static final String ADDITIONS = "additions";

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

    @Override
    public List<LoadOutline> outline(Structure structure, PlanContext context) {
        Satellite satellite = (Satellite) structure;
        FedPlanner fed = fed(satellite);
        List<String> slot = slot(satellite, context);
        var columns = new ArrayList<>(slot);
        columns.add(satellite.hashDiff());
        for (Attribute attribute : satellite.attributes()) {
            columns.add(attribute.name());
        }
        columns.add(context.columns().recordSource());
        columns.add(context.columns().runId());
        boolean keeps = keepsCurrentRows(satellite, context);
        var outliner = new Outliner(satellite, context)
                .own(columns)
                .rejects(satellite.parent().hashKey(), fed);
        if (keeps) {
            outliner.beside(CurrentRows.CURRENT, currentRow(satellite, slot)).work(CurrentRows.STANDING);
        }
        outliner.work(KNOWN).work(JUDGED).work(ADDITIONS);
        if (keeps) {
            outliner.work(CurrentRows.NEWEST);
        }
        if (satellite.tracked()) {
            var tracking = new ArrayList<>(slot);
            tracking.add(satellite.hashDiff());
            tracking.add(context.columns().recordSource());
            tracking.add(context.columns().runId());
            outliner.tracking(tracking);
        }
        return outliner.fed(fed);
    }

    private static List<String> currentRow(Satellite satellite, List<String> slot) {
        var columns = new ArrayList<>(slot);
        columns.add(satellite.hashDiff());
        columns.add(CurrentRows.VERSIONS);
        return columns;
    }

    /** Names of key, load timestamp and sequence. */
    private static List<String> slot(Satellite satellite, PlanContext context) {
        String key = satellite.parent().hashKey();
        String time = context.columns().loadTimestamp();
        return satellite.sequence().map(s -> List.of(key, time, s.name())).orElseGet(() -> List.of(key, time));
    }

    private static String words(Satellite satellite) {
        String own = satellite.origin().description();
        return own.isEmpty() ? "Attributes of " + satellite.parent().relation() + " over time" : own;
    }

    private static FedPlanner fed(Satellite satellite) {
        var fed = new FedPlanner(satellite.feeds(), STATING)
                .digest(satellite.parent().hashKey())
                .digest(satellite.hashDiff());
        satellite.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        satellite.sequence().ifPresent(s -> fed.value(s.name(), s.type()));
        satellite.attributes().forEach(a -> fed.value(a.name(), a.type()));
        if (fed.hasOperation()) {
            fed.operation();
        }
        return fed;
    }

    private static SatelliteLoad load(Satellite satellite, PlanContext context) {
        FedPlanner fed = fed(satellite);
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
                Names.work(satellite.name(), KNOWN),
                Names.work(satellite.name(), JUDGED),
                Names.work(satellite.name(), ADDITIONS),
                keepsCurrentRows(satellite, context)
                        ? Optional.of(CurrentRows.of(satellite.name()))
                        : Optional.empty());
    }

    /** Rows of one load timestamp that a sequence orders have no newest one by time alone. */
    private static boolean keepsCurrentRows(Satellite satellite, PlanContext context) {
        return context.dialect().can(Dialect.Capability.CURRENT_ROWS)
                && satellite.sequence().isEmpty()
                && satellite.history() != Satellite.History.FIRST_ROW;
    }

    /** The row that stands for "no satellite row yet". */
    public record GhostShape(String template, SatelliteLoad load, List<Column> columns)
            implements io.github.vaultmaven.plan.Shape {}
}
