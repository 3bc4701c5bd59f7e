// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.spec.BridgeSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves bridges. */
final class BridgeResolver {

    private final VaultCatalog catalog;
    private final Map<String, Optional<SnapshotControl>> snapshots;
    private final Context context;
    private final Diagnostics diagnostics;

    BridgeResolver(VaultCatalog catalog, Map<String, Optional<SnapshotControl>> snapshots, Context context) {
        this.catalog = catalog;
        this.snapshots = snapshots;
        this.context = context;
        this.diagnostics = context.diagnostics();
    }

    /** A bridge, or nothing after findings. */
    Optional<BridgePath> resolve(BridgeSpec spec) {
        Optional<SnapshotControl> control = new Lookup<>("snapshots", snapshots, diagnostics).find(spec.snapshots());
        Optional<Hub> start = new Lookup<>("a hub", catalog.hubs(), diagnostics).find(spec.start());
        List<Step> steps = steps(spec);
        if (start.isEmpty() || steps.size() < spec.path().size() || steps.isEmpty()) {
            return Optional.empty();
        }
        var walk = new BridgeWalk(start.get(), catalog, diagnostics);
        boolean whole = steps.stream().allMatch(s -> walk.take(s.hop(), s.name(), s.link(), s.effectivity()));
        return whole ? control.map(c -> path(spec, start.get(), walk, c)) : Optional.empty();
    }

    /** A link that was found. */
    private record Step(BridgeSpec.Hop hop, String name, Link link, Optional<Effectivity> effectivity) {}

    private List<Step> steps(BridgeSpec spec) {
        if (spec.path().isEmpty()) {
            diagnostics.error(
                    BridgeWalk.BRIDGE_PATH,
                    spec.name().range(),
                    "the bridge " + Wording.quote(spec.name().value()) + " has no path",
                    "name at least one link");
        }
        var effectivity = new LinkEffectivity(catalog, diagnostics);
        var steps = new ArrayList<Step>();
        for (BridgeSpec.Hop hop : spec.path()) {
            String name = name(hop.link());
            new Lookup<>("a link", catalog.links(), diagnostics)
                    .find(hop.link().map(l -> name))
                    .flatMap(link -> effectivity.find(hop, link).map(e -> new Step(hop, name, link, e)))
                    .ifPresent(steps::add);
        }
        return steps;
    }

    /** A link may be called by its relation, too. */
    private String name(Located<String> written) {
        return catalog.links().entrySet().stream()
                .filter(e -> e.getValue()
                        .filter(l -> l.name().equals(written.value()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written.value());
    }

    private BridgePath path(BridgeSpec spec, Hub start, BridgeWalk walk, SnapshotControl control) {
        String name = spec.name().value();
        var bridge = new Bridge(
                name,
                context.conventions().name(NameConvention.BRIDGE, "name", name),
                start.hashKey(),
                walk.hops(),
                control.name(),
                Origins.of(spec.range(), spec.about()));
        return new BridgePath(bridge, walk.stops());
    }
}
