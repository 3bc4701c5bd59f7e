// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.spec.BridgeSpec;
import io.github.vaultmaven.spec.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Goes along the path of a bridge. A link is joined at the hub that was reached last among those that it touches; a hub that
 * was reached twice counts as where it was reached last.
 */
final class BridgeWalk {

    static final String BRIDGE_PATH = "bridge-path";

    private final VaultCatalog catalog;
    private final Diagnostics diagnostics;
    private final List<BridgePath.Stop> stops = new ArrayList<>();
    private final List<Bridge.Hop> hops = new ArrayList<>();

    BridgeWalk(Hub start, VaultCatalog catalog, Diagnostics diagnostics) {
        this.catalog = catalog;
        this.diagnostics = diagnostics;
        stops.add(new BridgePath.Stop(start.entity(), start.name(), start.hashKey(), true));
    }

    /** Takes a link; false, after a finding, where that is not possible. */
    boolean take(BridgeSpec.Hop hop, String name, Link link, Optional<Effectivity> effectivity) {
        Optional<Link.Member> from = from(hop, link);
        Optional<Link.Member> to = from.flatMap(f -> to(hop, link, f));
        if (to.isEmpty()) {
            return false;
        }
        String at = reached(from.get()).orElseThrow().column();
        String linkColumn = free(link.hashKey(), BridgePath.Stop::column);
        stops.add(new BridgePath.Stop(free(name, BridgePath.Stop::role), link.name(), linkColumn, false));
        String toColumn = free(to.get().hashKey(), BridgePath.Stop::column);
        stops.add(new BridgePath.Stop(
                free(to.get().role(), BridgePath.Stop::role), to.get().hub(), toColumn, true));
        hops.add(new Bridge.Hop(
                link.name(),
                link.hashKey(),
                at,
                from.get().hashKey(),
                to.get().hashKey(),
                effectivity,
                linkColumn,
                toColumn));
        return true;
    }

    private String free(String name, Function<BridgePath.Stop, String> of) {
        List<String> taken = stops.stream().map(of).toList();
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + "_" + n;
        }
        return free;
    }

    private Optional<BridgePath.Stop> reached(Link.Member member) {
        return stops.stream()
                .filter(s -> s.isHub() && s.relation().equals(member.hub()))
                .reduce((first, last) -> last);
    }

    private Optional<Link.Member> from(BridgeSpec.Hop hop, Link link) {
        if (hop.from().isPresent()) {
            return member(hop, link, hop.from().get()).filter(m -> isReached(m, hop));
        }
        List<Link.Member> touching = touching(link);
        if (touching.isEmpty()) {
            return report(
                    hop.link(),
                    Wording.quote(hop.link().value()) + " touches no hub that the path has reached",
                    "it relates " + names(link.members(), m -> entity(m.hub())) + "; the path has reached "
                            + reachedHubs());
        }
        List<Link.Member> open = touching.stream()
                .filter(m -> hop.to().filter(t -> t.value().equals(m.role())).isEmpty())
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : reportFrom(hop, touching);
    }

    /** The members that are of the hub reached last among those that the link touches. */
    private List<Link.Member> touching(Link link) {
        for (int i = stops.size() - 1; i >= 0; i--) {
            BridgePath.Stop stop = stops.get(i);
            List<Link.Member> members = link.members().stream()
                    .filter(m -> stop.isHub() && m.hub().equals(stop.relation()))
                    .toList();
            if (!members.isEmpty()) {
                return members;
            }
        }
        return List.of();
    }

    private Optional<Link.Member> reportFrom(BridgeSpec.Hop hop, List<Link.Member> touching) {
        if (touching.size() == 1) {
            return report(hop.to().orElseThrow(), "the path comes from this member, so it cannot lead to it", "");
        }
        return report(
                hop.link(),
                Wording.quote(hop.link().value()) + " touches "
                        + Wording.quote(entity(touching.get(0).hub())) + " with " + touching.size() + " members",
                "write the one that the path comes from: " + choices("from", touching));
    }

    private boolean isReached(Link.Member member, BridgeSpec.Hop hop) {
        boolean reached = reached(member).isPresent();
        if (!reached) {
            report(
                    hop.from().orElseThrow(),
                    "the path has not reached " + Wording.quote(entity(member.hub())) + ", the hub of this member",
                    "it has reached " + reachedHubs());
        }
        return reached;
    }

    private Optional<Link.Member> to(BridgeSpec.Hop hop, Link link, Link.Member from) {
        List<Link.Member> others =
                link.members().stream().filter(m -> !m.equals(from)).toList();
        if (hop.to().isPresent()) {
            return member(hop, link, hop.to().get()).filter(m -> others.contains(m) || isFrom(hop));
        }
        if (others.size() == 1) {
            return Optional.of(others.get(0));
        }
        return others.isEmpty()
                ? report(
                        hop.link(), Wording.quote(hop.link().value()) + " has one member and leads to no other hub", "")
                : report(
                        hop.link(),
                        Wording.quote(hop.link().value()) + " leads to " + others.size() + " members",
                        "write the one that the path goes on to: " + choices("to", others));
    }

    private boolean isFrom(BridgeSpec.Hop hop) {
        report(hop.to().orElseThrow(), "the path comes from this member, so it cannot lead to it", "");
        return false;
    }

    private Optional<Link.Member> member(BridgeSpec.Hop hop, Link link, Located<String> role) {
        var members = new TreeMap<String, Optional<Link.Member>>();
        link.members().forEach(m -> members.put(m.role(), Optional.of(m)));
        return new Lookup<>("a member of " + Wording.quote(hop.link().value()), members, diagnostics).find(role);
    }

    private String entity(String hub) {
        return catalog.hubOf(hub).entity();
    }

    private String reachedHubs() {
        return stops.stream()
                .filter(BridgePath.Stop::isHub)
                .map(s -> Wording.quote(entity(s.relation())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Link.Member> members, Function<Link.Member, String> name) {
        return members.stream().map(name).map(Wording::quote).collect(Collectors.joining(", "));
    }

    private static String choices(String key, List<Link.Member> members) {
        return members.stream().map(m -> Wording.quote(key + ": " + m.role())).collect(Collectors.joining(" or "));
    }

    private <T> Optional<T> report(Located<String> place, String message, String help) {
        diagnostics.error(BRIDGE_PATH, place.range(), message, help);
        return Optional.empty();
    }

    List<Bridge.Hop> hops() {
        return List.copyOf(hops);
    }

    List<BridgePath.Stop> stops() {
        return List.copyOf(stops);
    }
}
