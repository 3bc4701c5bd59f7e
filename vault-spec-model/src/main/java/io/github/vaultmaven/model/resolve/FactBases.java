// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what facts are taken from: a hub or link, or for a row per snapshot the PIT of one, or a bridge. */
final class FactBases {

    static final String FACT_BASE = "fact-base";

    private final VaultCatalog catalog;
    private final Map<String, Optional<SnapshotControl>> snapshots;
    private final List<Pit> pits;
    private final Map<String, Optional<BridgePath>> bridges;
    private final Diagnostics diagnostics;

    FactBases(
            VaultCatalog catalog,
            Map<String, Optional<SnapshotControl>> snapshots,
            List<Pit> pits,
            Map<String, Optional<BridgePath>> bridges,
            Diagnostics diagnostics) {
        this.catalog = catalog;
        this.snapshots = snapshots;
        this.pits = List.copyOf(pits);
        this.bridges = bridges;
        this.diagnostics = diagnostics;
    }

    /** The base, or nothing after findings. */
    Optional<FactBase> find(FactSpec spec) {
        return switch (spec.grain().kind()) {
            case HUB ->
                new Lookup<>("a hub", catalog.hubs(), diagnostics)
                        .find(spec.grain().name())
                        .flatMap(hub -> periodic(spec, ofHub(hub)));
            case LINK ->
                new Lookup<>("a link", catalog.links(), diagnostics)
                        .find(spec.grain().name())
                        .flatMap(link ->
                                periodic(spec, ofLink(spec.grain().name().value(), link)));
            case BRIDGE ->
                new Lookup<>("a bridge", bridges, diagnostics)
                        .find(spec.grain().name())
                        .filter(path -> fitsBridge(spec, path.bridge()))
                        .map(this::ofBridge);
        };
    }

    private FactBase ofHub(Hub hub) {
        return new FactBase(
                MartBase.of(hub),
                ofParts(hub.businessKey()),
                candidates(hub.name(), "", hub.hashKey()),
                List.of(new FactBase.HubReference(hub.entity(), hub.name(), hub.hashKey())));
    }

    private FactBase ofLink(String name, Link link) {
        var candidates = new ArrayList<>(candidates(link.name(), "", link.hashKey()));
        var keys = new ArrayList<FactBase.HubReference>();
        for (Link.Member member : link.members()) {
            candidates.addAll(candidates(member.hub(), member.role(), member.hashKey()));
            keys.add(new FactBase.HubReference(member.role(), member.hub(), member.hashKey()));
        }
        return new FactBase(ViewResolver.ofLink(name, link), ofParts(link.dependentKeys()), candidates, keys);
    }

    /** Its satellites are those of the hubs and links on the path, each called with its role before it. */
    private FactBase ofBridge(BridgePath path) {
        var candidates = new ArrayList<MartCandidate>();
        var keys = new ArrayList<FactBase.HubReference>();
        for (BridgePath.Stop stop : path.stops()) {
            candidates.addAll(candidates(stop.relation(), stop.role(), stop.column()));
            if (stop.isHub()) {
                keys.add(new FactBase.HubReference(stop.role(), stop.relation(), stop.column()));
            }
        }
        return new FactBase(MartBase.of(path.bridge()), List.of(), candidates, keys);
    }

    private boolean fitsBridge(FactSpec spec, Bridge bridge) {
        if (spec.kind().value() != FactSpec.Kind.PERIODIC) {
            report(
                    spec.grain().name().range(),
                    "a bridge has a row per snapshot, and so has a fact over it",
                    "write `kind: periodic`");
            return false;
        }
        Optional<Located<String>> other =
                spec.snapshots().filter(s -> !s.value().equals(bridge.snapshots()));
        other.ifPresent(s -> report(
                s.range(),
                "the bridge " + Wording.quote(bridge.entity()) + " is at the snapshots "
                        + Wording.quote(bridge.snapshots()),
                "leave `snapshots` out"));
        return other.isEmpty();
    }

    private List<MartCandidate> candidates(String parent, String role, String on) {
        return catalog.satellitesOf(parent).stream()
                .map(s -> new MartCandidate(s, role, on))
                .toList();
    }

    private static List<Attribute> ofParts(List<KeyPart> parts) {
        return parts.stream()
                .map(p -> new Attribute(p.name(), p.type(), p.description(), ""))
                .toList();
    }

    private Optional<FactBase> periodic(FactSpec spec, FactBase base) {
        if (spec.kind().value() != FactSpec.Kind.PERIODIC) {
            return Optional.of(base).filter(b -> hasNoSnapshots(spec));
        }
        if (spec.snapshots().isEmpty()) {
            return report(
                    spec.kind().range(),
                    "the periodic fact " + Wording.quote(spec.name().value()) + " needs `snapshots`",
                    "");
        }
        return new Lookup<>("snapshots", snapshots, diagnostics)
                .find(spec.snapshots().get())
                .flatMap(control -> ofPit(spec, base, control));
    }

    private boolean hasNoSnapshots(FactSpec spec) {
        spec.snapshots()
                .ifPresent(s -> report(
                        s.range(), "only a periodic fact has snapshots", "leave them out, or write `kind: periodic`"));
        return spec.snapshots().isEmpty();
    }

    /** The PIT holds the key alone. */
    private Optional<FactBase> ofPit(FactSpec spec, FactBase base, SnapshotControl control) {
        Optional<Pit> pit = pits.stream()
                .filter(p -> p.parent().equals(base.base().relation()))
                .filter(p -> p.snapshots().equals(control.name()))
                .findFirst();
        if (pit.isEmpty()) {
            String name = Wording.quote(spec.grain().name().value());
            return report(
                    spec.grain().name().range(),
                    "a periodic fact needs a PIT of " + name + " at the snapshots " + Wording.quote(control.name()),
                    "write a `pit` document");
        }
        String key = base.base().key();
        return Optional.of(new FactBase(
                MartBase.of(pit.get()),
                List.of(),
                base.candidates().stream().filter(MartCandidate::isOwn).toList(),
                base.keys().stream().filter(k -> k.column().equals(key)).toList()));
    }

    private Optional<FactBase> report(SourceRange range, String message, String help) {
        diagnostics.error(FACT_BASE, range, message, help);
        return Optional.empty();
    }
}
