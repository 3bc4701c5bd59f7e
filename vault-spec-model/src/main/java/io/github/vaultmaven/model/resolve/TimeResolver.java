// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.PitSpec;
import io.github.vaultmaven.spec.SnapshotsSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves snapshots and PITs. */
final class TimeResolver {

    static final String NO_HISTORY = "no-history";

    private final VaultCatalog catalog;
    private final Context context;
    private final Diagnostics diagnostics;

    TimeResolver(VaultCatalog catalog, Context context) {
        this.catalog = catalog;
        this.context = context;
        this.diagnostics = context.diagnostics();
    }

    /** Snapshots; their relation is called as their document. */
    SnapshotControl snapshots(SnapshotsSpec spec) {
        return new SnapshotControl(
                spec.name().value(),
                spec.name().value(),
                spec.from().value().atTime(spec.at()),
                SnapshotControl.Grain.valueOf(spec.every().value().name()),
                spec.keep().stream().map(TimeResolver::keep).toList(),
                Origins.of(spec.range(), spec.about()));
    }

    private static SnapshotControl.Keep keep(SnapshotsSpec.Keep keep) {
        return new SnapshotControl.Keep(
                SnapshotControl.Grain.valueOf(keep.grain().value().name()), keep.age());
    }

    /** A PIT, or nothing after findings. */
    Optional<Pit> pit(PitSpec spec, Map<String, Optional<SnapshotControl>> known) {
        Optional<SnapshotControl> snapshots = new Lookup<>("snapshots", known, diagnostics).find(spec.snapshots());
        Optional<Hub> hub = spec.ofLink()
                ? Optional.empty()
                : new Lookup<>("a hub", catalog.hubs(), diagnostics).find(spec.parent());
        Optional<Link> link = spec.ofLink()
                ? new Lookup<>("a link", catalog.links(), diagnostics).find(spec.parent())
                : Optional.empty();
        Optional<String> parent = hub.map(Hub::name).or(() -> link.map(Link::name));
        Optional<List<Pit.Slot>> slots = parent.flatMap(p -> slots(spec, catalog.satellitesOf(p)));
        if (snapshots.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pit(
                spec.name().value(),
                context.conventions()
                        .name(NameConvention.PIT, "name", spec.name().value()),
                parent.get(),
                hub.map(Hub::hashKey).or(() -> link.map(Link::hashKey)).orElseThrow(),
                snapshots.get().name(),
                slots.get(),
                Origins.of(spec.range(), spec.about())));
    }

    private Optional<List<Pit.Slot>> slots(PitSpec spec, List<NamedSatellite> all) {
        if (spec.satellites().isEmpty()) {
            return Optional.of(all.stream()
                    .filter(NamedSatellite::hasHistory)
                    .map(NamedSatellite::slot)
                    .toList());
        }
        var choice = new SatelliteChoice(all, diagnostics);
        var slots = new ArrayList<Pit.Slot>();
        List<Located<String>> names = spec.satellites().get();
        for (Located<String> name : names) {
            choice.find(name).filter(s -> requireHistory(s, name)).ifPresent(s -> slots.add(s.slot()));
        }
        return slots.size() == names.size() ? Optional.of(slots) : Optional.empty();
    }

    private boolean requireHistory(NamedSatellite satellite, Located<String> name) {
        if (!satellite.hasHistory()) {
            diagnostics.error(
                    NO_HISTORY,
                    name.range(),
                    Wording.quote(name.value()) + " is not historized, so a PIT has nothing to choose in it",
                    "leave it out");
        }
        return satellite.hasHistory();
    }
}
