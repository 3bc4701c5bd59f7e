// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.VaultLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a join to the vault reads: the entity's hub, and the first of its satellites, in the order of the model, that
 * has an attribute of the name which is asked for.
 */
final class VaultLookups {

    private final SourceStep.Join join;
    private final String entity;
    private final Hub hub;
    private final PlanContext context;
    private final Map<Satellite, List<Column>> used = new LinkedHashMap<>();
    private final List<VaultLookup.On> onKeys = new ArrayList<>();
    private final List<VaultLookup.On> onAttributes = new ArrayList<>();

    private VaultLookups(SourceStep.Join join, PlanContext context) {
        this.join = join;
        this.entity = ((SourceStep.Target.AsOfVault) join.target()).entity();
        this.context = context;
        this.hub = structures(Hub.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No hub of `" + entity + "`."));
    }

    static VaultLookup of(SourceStep.Join join, PlanContext context) {
        return new VaultLookups(join, context).lookup();
    }

    private VaultLookup lookup() {
        join.on().forEach((column, other) -> on(new VaultLookup.On(column, column(other))));
        List<VaultLookup.Take> takes = join.take().stream()
                .map(taken -> new VaultLookup.Take(taken, column(taken.from())))
                .toList();
        var sides = new ArrayList<VaultLookup.Side>();
        used.forEach(
                (satellite, columns) -> sides.add(new VaultLookup.Side(satellite.name(), slot(satellite), columns)));
        return new VaultLookup(
                entity,
                hub.name(),
                hub.hashKey(),
                RowColumns.parts(hub.businessKey()),
                sides,
                onKeys,
                onAttributes,
                takes);
    }

    private void on(VaultLookup.On on) {
        (key(on.other().name()).isPresent() ? onKeys : onAttributes).add(on);
    }

    private Optional<Column> key(String name) {
        return RowColumns.parts(hub.businessKey()).stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
    }

    private Column column(String name) {
        return key(name).orElseGet(() -> attribute(name));
    }

    private Column attribute(String name) {
        for (Satellite satellite : structures(Satellite.class)) {
            Optional<Column> found = satellite.attributes().stream()
                    .filter(a -> a.name().equals(name))
                    .findFirst()
                    .map(RowColumns::of);
            if (found.isPresent() && satellite.parent().relation().equals(hub.name())) {
                List<Column> columns = used.computeIfAbsent(satellite, s -> new ArrayList<>());
                if (!columns.contains(found.get())) {
                    columns.add(found.get());
                }
                return found.get();
            }
        }
        throw new IllegalStateException(
                "Neither the hub nor a satellite of `" + entity + "` has a column `" + name + "`.");
    }

    private List<String> slot(Satellite satellite) {
        var slot = new ArrayList<String>();
        slot.add(context.columns().loadTimestamp());
        satellite.sequence().ifPresent(s -> slot.add(s.name()));
        return slot;
    }

    private <T extends Structure> List<T> structures(Class<T> kind) {
        return context.ofEntity(kind, entity);
    }
}
