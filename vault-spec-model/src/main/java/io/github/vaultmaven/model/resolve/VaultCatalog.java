// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.PayloadSatellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hubs, links and satellites that documents of points in time and of the access layer may name. */
final class VaultCatalog {

    private final List<Structure> structures;
    private final Map<String, Optional<Hub>> hubs = new TreeMap<>();
    private final Map<String, Optional<Link>> links = new TreeMap<>();
    private final Map<String, Hub> hubsByRelation;
    private final Map<String, String> shortNames;

    /**
     * A catalog.
     *
     * @param structures the raw vault
     * @param hubs relation of each hub, by entity
     * @param links relation of each link, by its name
     * @param shortNames what a satellite's parent calls it, by relation
     */
    VaultCatalog(
            List<Structure> structures,
            Map<String, String> hubs,
            Map<String, String> links,
            Map<String, String> shortNames) {
        this.structures = List.copyOf(structures);
        this.shortNames = Map.copyOf(shortNames);
        this.hubsByRelation = byName(Hub.class);
        Map<String, Link> linksByName = byName(Link.class);
        hubs.forEach((name, relation) -> this.hubs.put(name, Optional.ofNullable(hubsByRelation.get(relation))));
        links.forEach((name, relation) -> this.links.put(name, Optional.ofNullable(linksByName.get(relation))));
    }

    /** Hubs by entity. */
    Map<String, Optional<Hub>> hubs() {
        return hubs;
    }

    /** Links by name. */
    Map<String, Optional<Link>> links() {
        return links;
    }

    /** Everything in the raw vault. */
    List<Structure> structures() {
        return structures;
    }

    private <T extends Structure> Map<String, T> byName(Class<T> type) {
        return all(type).collect(Collectors.toMap(Structure::name, s -> s, (first, second) -> first));
    }

    private <T extends Structure> Stream<T> all(Class<T> type) {
        return structures.stream().filter(type::isInstance).map(type::cast);
    }

    /** Satellites with a payload on a hub or link, by relation. */
    List<NamedSatellite> satellitesOf(String parent) {
        return structures.stream()
                .filter(s -> isPayloadOf(s, parent))
                .map(s -> new NamedSatellite(shortNames.getOrDefault(s.name(), ""), s))
                .toList();
    }

    private static boolean isPayloadOf(Structure structure, String parent) {
        return structure instanceof PayloadSatellite satellite
                && satellite.parent().relation().equals(parent);
    }

    /** Effectivity satellites of a link, by relation. */
    List<EffectivitySatellite> effectivity(String link) {
        return all(EffectivitySatellite.class)
                .filter(s -> s.parent().relation().equals(link))
                .toList();
    }

    /** Status tracking of a link, by relation. */
    List<StatusTracking> status(String link) {
        return all(StatusTracking.class)
                .filter(s -> s.parent().relation().equals(link))
                .toList();
    }

    /** The hub of that relation; it must be there. */
    Hub hubOf(String relation) {
        return Optional.ofNullable(hubsByRelation.get(relation)).orElseThrow();
    }
}
