// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * Plans status tracking: when a key was there and when it was gone, as one source table tells it.
 *
 * <p>{@value #STATUS} is {@code I} where the key is there and {@code D} where it is gone. A full delivery judges every key;
 * change rows are a satellite whose payload is the status. New and changed rows alone never say that a key is gone.
 */
public final class StatusTrackingGenerator implements StructureGenerator {

    /** Column that holds {@code I} or {@code D}. */
    public static final String STATUS = "status";

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof StatusTracking;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        StatusTracking tracking = (StatusTracking) structure;
        return List.of(tracking.delivery() == Delivery.FULL ? ofFull(tracking, context) : ofChanges(tracking, context));
    }

    private static Step ofFull(StatusTracking tracking, PlanContext context) {
        FedPlanner fed = keys(tracking);
        var load = new PresenceLoad(
                tracking.name(),
                tracking.parent().hashKey(),
                List.of(),
                List.of(),
                Needs.of(tracking.parent(), context),
                Optional.empty(),
                status(),
                true,
                Optional.of(context.columns().beside().deliveryLog(tracking.name())),
                fed.feds(),
                rejects(tracking, fed, context));
        return new PresenceSteps(load, context)
                .plan(
                        "status_tracking",
                        tracking.entity(),
                        "key of " + tracking.parent().relation(),
                        words(tracking),
                        tracking.origin());
    }

    private static Step ofChanges(StatusTracking tracking, PlanContext context) {
        FedPlanner fed = keys(tracking).status(STATUS);
        tracking.sequence().ifPresent(s -> fed.value(s.name(), s.type()));
        if (fed.hasOperation()) {
            fed.operation();
        }
        var load = new SatelliteLoad(
                tracking.name(),
                true,
                tracking.parent().hashKey(),
                Needs.of(tracking.parent(), context),
                STATUS,
                tracking.sequence().map(RowColumns::of),
                List.of(),
                List.of(),
                tracking.tracked()
                        ? Optional.of(context.columns().beside().tracking(tracking.name()))
                        : Optional.empty(),
                false,
                fed.feds(),
                rejects(tracking, fed, context),
                Names.work(tracking.name(), "known"),
                Names.work(tracking.name(), "judged"),
                Names.work(tracking.name(), "additions"),
                Optional.empty());
        var steps = new SatelliteSteps(load, status(), context);
        Relation relation = steps.relation(tracking.parent().relation(), words(tracking));
        return steps.plan("status_tracking", tracking.entity(), relation, List.of(), tracking.origin());
    }

    private static Column status() {
        return Column.required(STATUS, ColumnType.TEXT, "I: there, D: gone");
    }

    private static String words(StatusTracking tracking) {
        String own = tracking.origin().description();
        return own.isEmpty()
                ? "When keys of " + tracking.parent().relation() + " were there and when gone, as "
                        + tracking.feed().stage().table().fullName() + " tells it"
                : own;
    }

    private static FedPlanner keys(StatusTracking tracking) {
        var fed = new FedPlanner(List.of(tracking.feed()), List.of())
                .digest(tracking.parent().hashKey());
        tracking.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        return fed;
    }

    private static Rejects rejects(StatusTracking tracking, FedPlanner fed, PlanContext context) {
        return Rejects.of(
                context.columns().beside().rejects(tracking.name()),
                tracking.name(),
                tracking.parent().hashKey(),
                RowColumns.technicalOfReject(context.columns()),
                fed.rejectColumns());
    }
}
