// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.spec.DimensionSpec;
import io.github.vaultmaven.spec.NameConvention;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves dimensions. */
final class DimensionResolver {

    static final String MISSING_SNAPSHOTS = "missing-snapshots";
    static final String HIERARCHY_LINK = "hierarchy-link";
    static final String HIERARCHY_LEVELS = "hierarchy-levels";

    private final VaultCatalog catalog;
    private final Map<String, Optional<SnapshotControl>> snapshots;
    private final List<Pit> pits;
    private final Context context;
    private final Diagnostics diagnostics;

    DimensionResolver(
            VaultCatalog catalog, Map<String, Optional<SnapshotControl>> snapshots, List<Pit> pits, Context context) {
        this.catalog = catalog;
        this.snapshots = snapshots;
        this.pits = List.copyOf(pits);
        this.context = context;
        this.diagnostics = context.diagnostics();
    }

    /** A dimension, or nothing after findings. */
    Optional<Dimension> resolve(DimensionSpec spec) {
        Optional<SnapshotControl> control =
                spec.snapshots().flatMap(s -> new Lookup<>("snapshots", snapshots, diagnostics).find(s));
        boolean timed = spec.snapshots().isPresent() || spec.type().value() != DimensionSpec.Type.SNAPSHOT;
        if (!timed) {
            diagnostics.error(
                    MISSING_SNAPSHOTS,
                    spec.type().range(),
                    "the snapshot dimension " + Wording.quote(spec.name().value()) + " needs `snapshots`",
                    "");
        }
        Optional<Hub> hub = new Lookup<>("a hub", catalog.hubs(), diagnostics).find(spec.hub());
        boolean known = control.isPresent() || spec.snapshots().isEmpty();
        Optional<Dimension.Hierarchy> hierarchy = hub.flatMap(h -> hierarchy(spec, h));
        return hub.map(h -> attributes(spec, h))
                .flatMap(a -> known && timed
                        ? Optional.of(dimension(spec, hub.get(), a, control, hierarchy))
                        : Optional.empty());
    }

    private MartAttributes attributes(DimensionSpec spec, Hub hub) {
        List<MartCandidate> satellites = catalog.satellitesOf(hub.name()).stream()
                .map(s -> new MartCandidate(s, "", hub.hashKey()))
                .toList();
        var attributes = MartAttributes.of(
                "dimension " + spec.name().value(),
                spec.attributes(),
                texts -> new MartScope(MartBase.of(hub), satellites, texts, context),
                diagnostics);
        attributes.zeroTexts(spec.unknown(), spec.error());
        attributes.labels(spec.labels());
        attributes.formats(spec.formats());
        return attributes;
    }

    private Dimension dimension(
            DimensionSpec spec,
            Hub hub,
            MartAttributes attributes,
            Optional<SnapshotControl> control,
            Optional<Dimension.Hierarchy> hierarchy) {
        String name = spec.name().value();
        return new Dimension(
                name,
                context.conventions().name(NameConvention.DIMENSION, "name", name),
                Dimension.Type.valueOf(spec.type().value().name()),
                name + "_key",
                MartBase.of(hub),
                attributes.satellites(),
                attributes.columns(),
                control.map(SnapshotControl::name),
                control.flatMap(c -> pit(hub, c, attributes.satellites())),
                hierarchy,
                false,
                Origins.of(spec.range(), spec.about()));
    }

    private Optional<Pit> pit(Hub hub, SnapshotControl control, List<MartSatellite> satellites) {
        return pits.stream()
                .filter(p -> p.parent().equals(hub.name()) && p.snapshots().equals(control.name()))
                .filter(p ->
                        satellites.stream().allMatch(s -> p.slotOf(s.relation()).isPresent()))
                .findFirst();
    }

    /** Of the two members of the link the first is the lower one. */
    private Optional<Dimension.Hierarchy> hierarchy(DimensionSpec spec, Hub hub) {
        if (spec.hierarchy().isEmpty()) {
            return Optional.empty();
        }
        DimensionSpec.Hierarchy written = spec.hierarchy().get();
        if (written.levels().value() < 2) {
            diagnostics.error(HIERARCHY_LEVELS, written.levels().range(), "a hierarchy has at least two levels", "");
            return Optional.empty();
        }
        return new Lookup<>("a link", catalog.links(), diagnostics)
                .find(written.link())
                .filter(link -> relates(link, hub, written))
                .map(link -> new Dimension.Hierarchy(
                        link.name(),
                        link.hashKey(),
                        link.members().get(0).hashKey(),
                        link.members().get(1).hashKey(),
                        effectivity(link),
                        written.levels().value()));
    }

    private boolean relates(Link link, Hub hub, DimensionSpec.Hierarchy written) {
        boolean good = link.members().size() == 2
                && link.members().stream().allMatch(m -> m.hub().equals(hub.name()));
        if (!good) {
            diagnostics.error(
                    HIERARCHY_LINK,
                    written.link().range(),
                    Wording.quote(written.link().value()) + " does not relate keys of " + Wording.quote(hub.entity())
                            + " with each other",
                    "name a link with two members, both of that hub: the lower one, then the upper one");
        }
        return good;
    }

    private Optional<Effectivity> effectivity(Link link) {
        List<EffectivitySatellite> all = catalog.effectivity(link.name());
        return all.size() == 1 ? Optional.of(Effectivity.of(all.get(0))) : Optional.empty();
    }
}
