// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All documents of a model, each kind by name, so that the order of files does not matter.
 *
 * @param vault settings, if a document has them
 * @param sources sources
 * @param entities entities
 * @param links links that belong to no single entity
 * @param references reference data
 * @param business business vault
 * @param time points in time
 * @param access access layer
 * @param customs structures of a team's own generators
 */
public record SpecSet(
        Optional<VaultSettingsSpec> vault,
        List<SourceSpec> sources,
        List<EntitySpec> entities,
        List<LinkSpec> links,
        List<ReferenceSpec> references,
        Business business,
        Time time,
        Access access,
        List<CustomSpec> customs) {

    public SpecSet {
        sources = List.copyOf(sources);
        entities = List.copyOf(entities);
        links = List.copyOf(links);
        references = List.copyOf(references);
        customs = List.copyOf(customs);
    }

    /**
     * This set without the documents that another one holds too: those read at the same place. Sources and settings stay,
     * for a model reads its own.
     */
    public SpecSet without(SpecSet other) {
        return new SpecSet(
                vault,
                sources,
                rest(entities, other.entities, EntitySpec::range),
                rest(links, other.links, LinkSpec::range),
                rest(references, other.references, ReferenceSpec::range),
                new Business(
                        rest(business.sameAs, other.business.sameAs, SameAsSpec::range),
                        rest(business.satellites, other.business.satellites, ComputedSatelliteSpec::range),
                        rest(business.links, other.business.links, ComputedLinkSpec::range),
                        rest(business.hubs, other.business.hubs, BusinessHubSpec::range)),
                new Time(
                        rest(time.snapshots, other.time.snapshots, SnapshotsSpec::range),
                        rest(time.pits, other.time.pits, PitSpec::range),
                        rest(time.bridges, other.time.bridges, BridgeSpec::range)),
                new Access(
                        rest(access.dimensions, other.access.dimensions, DimensionSpec::range),
                        rest(access.facts, other.access.facts, FactSpec::range),
                        rest(access.views, other.access.views, ViewSpec::range),
                        rest(access.calendars, other.access.calendars, CalendarSpec::range)),
                rest(customs, other.customs, CustomSpec::range));
    }

    private static <T> List<T> rest(List<T> own, List<T> others, Function<T, SourceRange> place) {
        Set<SourceRange> known = others.stream().map(place).collect(Collectors.toSet());
        return own.stream()
                .filter(spec -> !place.apply(spec).isKnown() || !known.contains(place.apply(spec)))
                .toList();
    }

    /** The same with other sources and another access layer. */
    public SpecSet with(List<SourceSpec> otherSources, Access otherAccess) {
        return new SpecSet(vault, otherSources, entities, links, references, business, time, otherAccess, customs);
    }

    /** A set of raw-vault documents. */
    public static SpecSet of(List<SourceSpec> sources, List<EntitySpec> entities, List<LinkSpec> links) {
        return new SpecSet(
                Optional.empty(),
                sources,
                entities,
                links,
                List.of(),
                new Business(List.of(), List.of(), List.of(), List.of()),
                new Time(List.of(), List.of(), List.of()),
                new Access(List.of(), List.of(), List.of(), List.of()),
                List.of());
    }

    /**
     * The business vault.
     *
     * @param sameAs same-as links
     * @param satellites computed satellites
     * @param links computed links
     * @param hubs business hubs
     */
    public record Business(
            List<SameAsSpec> sameAs,
            List<ComputedSatelliteSpec> satellites,
            List<ComputedLinkSpec> links,
            List<BusinessHubSpec> hubs) {

        public Business {
            sameAs = List.copyOf(sameAs);
            satellites = List.copyOf(satellites);
            links = List.copyOf(links);
            hubs = List.copyOf(hubs);
        }
    }

    /**
     * Points in time.
     *
     * @param snapshots snapshots
     * @param pits point-in-time tables
     * @param bridges bridges
     */
    public record Time(List<SnapshotsSpec> snapshots, List<PitSpec> pits, List<BridgeSpec> bridges) {

        public Time {
            snapshots = List.copyOf(snapshots);
            pits = List.copyOf(pits);
            bridges = List.copyOf(bridges);
        }
    }

    /**
     * The access layer.
     *
     * @param dimensions dimensions
     * @param facts facts
     * @param views flat views
     * @param calendars calendars
     */
    public record Access(
            List<DimensionSpec> dimensions, List<FactSpec> facts, List<ViewSpec> views, List<CalendarSpec> calendars) {

        public Access {
            dimensions = List.copyOf(dimensions);
            facts = List.copyOf(facts);
            views = List.copyOf(views);
            calendars = List.copyOf(calendars);
        }
    }
}
