// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Resolves what is derived from the raw vault: points in time, dimensions, facts, views. */
final class AccessLayer {

    private final RelationNames names;
    private final Set<Structure> inherited = new HashSet<>();
    private final Map<String, Optional<SnapshotControl>> snapshots = new TreeMap<>();
    private final Map<String, Optional<Pit>> pits = new TreeMap<>();
    private final Map<String, Optional<BridgePath>> bridges = new TreeMap<>();
    private final Map<String, Optional<Calendar>> calendars = new TreeMap<>();
    private final Map<String, Optional<Dimension>> dimensions = new TreeMap<>();
    private final Map<String, Optional<Fact>> facts = new TreeMap<>();
    private final Map<String, Optional<FlatView>> views = new TreeMap<>();

    /**
     * Resolves a model's access layer; only for a raw vault without errors.
     *
     * @param specs what was written
     * @param raw the model's raw vault
     * @param used those of models whose snapshots, PITs, calendars and dimensions may be named
     * @param context conventions, sources and findings of this model
     */
    AccessLayer(SpecSet specs, RawVault raw, List<AccessLayer> used, Context context) {
        this.names = raw.names();
        used.forEach(this::inherit);
        VaultCatalog catalog = raw.catalog();
        var time = new TimeResolver(catalog, context);
        specs.time().snapshots().forEach(s -> snapshots.put(s.name().value(), Optional.of(time.snapshots(s))));
        specs.time().pits().forEach(s -> pits.put(s.name().value(), time.pit(s, snapshots)));
        var bridge = new BridgeResolver(catalog, snapshots, context);
        specs.time().bridges().forEach(s -> bridges.put(s.name().value(), bridge.resolve(s)));
        List<Pit> resolvedPits =
                pits.values().stream().flatMap(Optional::stream).toList();
        var dimension = new DimensionResolver(catalog, snapshots, resolvedPits, context);
        specs.access().dimensions().forEach(s -> dimensions.put(s.name().value(), dimension.resolve(s)));
        var view = new ViewResolver(catalog, context);
        specs.access().calendars().forEach(s -> calendars.put(s.name().value(), view.calendar(s)));
        specs.access().views().forEach(s -> views.put(s.name().value(), view.view(s)));
        var bases = new FactBases(catalog, snapshots, resolvedPits, bridges, context.diagnostics());
        var fact = new FactResolver(bases, dimensions, calendars, context);
        specs.access().facts().forEach(s -> facts.put(s.name().value(), fact.resolve(s)));
        checkNames();
    }

    private void inherit(AccessLayer other) {
        inherited.addAll(other.structures());
        snapshots.putAll(other.snapshots);
        pits.putAll(other.pits);
        bridges.putAll(other.bridges);
        calendars.putAll(other.calendars);
        dimensions.putAll(other.dimensions);
    }

    private void checkNames() {
        for (Structure structure : structures()) {
            names.structure(new StructureDraft(
                    structure.name(), columns(structure), structure.origin().range(), () -> structure));
        }
    }

    private static List<String> columns(Structure structure) {
        if (structure instanceof Bridge b) {
            return MartColumns.of(b);
        }
        if (structure instanceof Dimension d) {
            return MartColumns.of(d);
        }
        if (structure instanceof Fact f) {
            return MartColumns.of(f);
        }
        return structure instanceof FlatView v ? MartColumns.of(v) : List.of();
    }

    /** Rules of dimensions, facts and views, by relation. */
    Map<String, List<RuleSpec>> rules(SpecSet specs) {
        var rules = new TreeMap<String, List<RuleSpec>>();
        specs.access()
                .dimensions()
                .forEach(s -> put(rules, dimensions.get(s.name().value()), s.rules()));
        specs.access().facts().forEach(s -> put(rules, facts.get(s.name().value()), s.rules()));
        specs.access().views().forEach(s -> put(rules, views.get(s.name().value()), s.rules()));
        return rules;
    }

    private static void put(
            Map<String, List<RuleSpec>> rules, Optional<? extends Structure> structure, List<RuleSpec> written) {
        structure.ifPresent(s -> rules.put(s.name(), written));
    }

    /** Each behind what it refers to; of one kind by name. */
    List<Structure> structures() {
        var all = new ArrayList<Structure>();
        List.of(snapshots, pits, bridges(), calendars, dimensions, facts, views)
                .forEach(kind -> kind.values()
                        .forEach(s -> s.filter(f -> !inherited.contains(f)).ifPresent(all::add)));
        return List.copyOf(all);
    }

    private Map<String, Optional<Bridge>> bridges() {
        var resolved = new TreeMap<String, Optional<Bridge>>();
        bridges.forEach((name, path) -> resolved.put(name, path.map(BridgePath::bridge)));
        return resolved;
    }
}
