// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;

/**
 * Plans effectivity satellites: which partners a driving key had when.
 *
 * <p>The relation holds the link's hash key, the driving members' keys and {@value #IS_OPEN}; the other members' keys
 * stand in the link.
 */
public final class EffectivityGenerator implements StructureGenerator {

    /** Column that is true where the link is open from the load timestamp on, false where it is closed. */
    public static final String IS_OPEN = "is_open";

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof EffectivitySatellite;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        EffectivitySatellite satellite = (EffectivitySatellite) structure;
        return List.of(new PresenceSteps(load(satellite, context), context)
                .plan(
                        "effectivity_satellite",
                        satellite.entity(),
                        "key of " + satellite.parent().relation(),
                        "When rows of " + satellite.parent().relation() + " were open and when closed",
                        satellite.origin()));
    }

    private static PresenceLoad load(EffectivitySatellite satellite, PlanContext context) {
        Link link = link(satellite, context);
        FedPlanner fed = fed(satellite);
        boolean full = satellite.delivery() == Delivery.FULL;
        return new PresenceLoad(
                satellite.name(),
                satellite.parent().hashKey(),
                satellite.drivingKeys(),
                satellite.secondaryKeys(),
                needs(satellite, link),
                satellite.sequence().map(RowColumns::of),
                Column.required(IS_OPEN, ColumnType.of(DataType.BOOLEAN), "open from the load timestamp on"),
                full,
                memory(satellite, full, context),
                fed.feds(),
                Rejects.of(
                        context.columns().beside().rejects(satellite.name()),
                        satellite.name(),
                        satellite.parent().hashKey(),
                        RowColumns.technicalOfReject(context.columns()),
                        fed.rejectColumns()));
    }

    private static Optional<String> memory(EffectivitySatellite satellite, boolean full, PlanContext context) {
        if (full) {
            return Optional.of(context.columns().beside().deliveryLog(satellite.name()));
        }
        return satellite.tracked()
                ? Optional.of(context.columns().beside().tracking(satellite.name()))
                : Optional.empty();
    }

    /** A row without a partner makes no link, but it judges its driving key: no row is skipped. */
    private static FedPlanner fed(EffectivitySatellite satellite) {
        List<Feed> feeds = satellite.feeds().stream()
                .map(f -> new Feed(f.place(), f.stage(), f.columns(), List.of()))
                .toList();
        var fed = new FedPlanner(feeds, List.of()).digest(satellite.parent().hashKey());
        satellite.drivingKeys().forEach(fed::digest);
        satellite.secondaryKeys().forEach(fed::digest);
        satellite.parent().parts().forEach(part -> fed.value(part.name(), part.type()));
        satellite.sequence().ifPresent(s -> fed.value(s.name(), s.type()));
        return fed.hasOperation() ? fed.operation() : fed;
    }

    private static KeyNeeds needs(EffectivitySatellite satellite, Link link) {
        List<KeyNeeds.Partner> drivers = link.members().stream()
                .filter(m -> satellite.drivingKeys().contains(m.hashKey()))
                .map(m -> new KeyNeeds.Partner(RowColumns.parts(m.parts()), false))
                .toList();
        return new KeyNeeds(drivers, List.of(), RowColumns.parts(link.dependentKeys()));
    }

    private static Link link(EffectivitySatellite satellite, PlanContext context) {
        return context.structure(Link.class, satellite.parent().relation())
                .orElseThrow(() -> new IllegalStateException("`" + satellite.name() + "` needs the link `"
                        + satellite.parent().relation() + "`."));
    }
}
