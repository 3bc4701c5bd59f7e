// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.CustomStructure;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.CustomSpec;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RetentionSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Resolves hubs, links, satellites and tracking, step by step: keys first, then what hangs on them. */
final class RawVault {

    static final String DUPLICATE_LINK = "duplicate-name";
    static final String USED_NAME = "used-name";

    private final Context context;
    private final RelationNames names;
    private final List<RawVault> used;
    private final Map<String, EntityDraft> entities = new TreeMap<>();
    private final List<LinkDraft> links = new ArrayList<>();
    private final Map<String, HubResolver> hubs = new TreeMap<>();
    private final List<LinkResolver> resolvedLinks = new ArrayList<>();
    private final List<StructureDraft> drafts = new ArrayList<>();
    private final List<ReferenceResolver> references;
    private final List<CustomSpec> customs;
    private final List<StagedPlace> stagedPlaces;
    private List<Structure> structures;

    /**
     * Resolves a model's raw vault.
     *
     * @param specs what was written
     * @param used raw vaults whose hubs links may name
     * @param context conventions, sources and findings of this model
     */
    RawVault(SpecSet specs, List<RawVault> used, Context context) {
        this.context = context;
        this.used = List.copyOf(used);
        this.names = new RelationNames(context.conventions().columns(), context.diagnostics());
        used.forEach(u -> names.include(u.names));
        this.customs = specs.customs();
        specs.entities().forEach(spec -> entities.put(spec.name().value(), EntityDraft.of(spec, context)));
        Map<String, EntityDraft> known = allEntities();
        links(specs).forEach(spec -> links.add(LinkDraft.of(spec, known, context)));
        used.forEach(this::checkUsed);
        this.references = specs.references().stream()
                .map(spec -> new ReferenceResolver(spec, context))
                .toList();
        resolveKeys();
        resolveSatellites(false);
        resolveSatellites(true);
        resolveTracking();
        references.forEach(r -> r.resolve().ifPresent(drafts::add));
        this.stagedPlaces = new StagedRules(mappings().toList(), context.diagnostics()).of(specs.sources());
        checkNames();
    }

    /** Links of entities and of documents, by name. */
    private List<LinkSpec> links(SpecSet specs) {
        var byName = new TreeMap<String, LinkSpec>();
        Stream.concat(specs.entities().stream().map(EntitySpec::links).flatMap(List::stream), specs.links().stream())
                .sorted(Comparator.comparing(LinkSpec::range))
                .forEach(link -> add(link, byName));
        byName.remove("");
        return List.copyOf(byName.values());
    }

    private void add(LinkSpec link, Map<String, LinkSpec> byName) {
        LinkSpec first = byName.putIfAbsent(link.name().value(), link);
        if (first != null && !link.name().value().isEmpty()) {
            context.diagnostics()
                    .add(Diagnostic.error(
                                    DUPLICATE_LINK,
                                    link.name().range(),
                                    "link " + Wording.quote(link.name().value()) + " is defined twice",
                                    "")
                            .label(first.name().range(), "first defined here"));
        }
    }

    /** Entities that links may name. */
    private Map<String, EntityDraft> allEntities() {
        var all = new TreeMap<>(entities);
        used.forEach(u -> u.entities.forEach(all::putIfAbsent));
        return all;
    }

    private void checkUsed(RawVault other) {
        entities.values().stream()
                .filter(e -> other.entities.containsKey(e.name()))
                .forEach(e -> reportUsed(
                        "entity",
                        e.spec().name(),
                        other.entities.get(e.name()).spec().name()));
        for (LinkDraft link : links) {
            other.links.stream()
                    .filter(o -> o.name().equals(link.name()))
                    .forEach(
                            o -> reportUsed("link", link.spec().name(), o.spec().name()));
        }
    }

    /** True for a link that is reported as used: its relation's name says nothing new. */
    private boolean isUsed(String link) {
        return used.stream()
                .flatMap(u -> u.links.stream())
                .anyMatch(other -> other.name().equals(link));
    }

    private void reportUsed(String kind, Located<String> mine, Located<String> theirs) {
        context.diagnostics()
                .add(Diagnostic.error(
                                USED_NAME,
                                mine.range(),
                                kind + " " + Wording.quote(mine.value()) + " is defined in a model that this one uses",
                                "take it from there, or give this one another name")
                        .label(theirs.range(), "defined here"));
    }

    private void resolveKeys() {
        var members = new LinkMembers(context);
        Map<String, EntityDraft> known = allEntities();
        List<LinkDraft> good = links.stream()
                .filter(link -> members.check(link, known.keySet()))
                .toList();
        Map<String, HubKey> keys = new HubKeys(entities, good, context).resolve();
        keys.forEach((name, key) -> hubs.put(name, new HubResolver(key, context)));
        var partners = new PartnerKeys(known, context);
        var allKeys = new TreeMap<>(keys);
        used.forEach(u -> u.hubs.forEach((name, hub) -> allKeys.putIfAbsent(name, hub.key())));
        for (LinkDraft link : good) {
            members.name(link, allKeys)
                    .ifPresent(found -> resolvedLinks.add(new LinkResolver(link, found, hubs, partners, context)));
        }
    }

    private void resolveSatellites(boolean rest) {
        hubs.forEach((name, hub) -> drafts.addAll(
                new SatelliteResolver(hub.parent(), hub.key().entity().spec().about(), context)
                        .resolve(hub.key().entity().spec().satellites(), rest)));
        for (LinkResolver link : resolvedLinks) {
            drafts.addAll(
                    new SatelliteResolver(link.parent(), link.draft().spec().about(), context)
                            .resolve(link.draft().spec().satellites(), rest));
        }
    }

    private void resolveTracking() {
        hubs.forEach((name, hub) -> {
            var spec = hub.key().entity().spec().hub();
            var tracking = new TrackingResolver(hub.parent(), spec.tracks(), spec.range(), context);
            drafts.addAll(tracking.status(hub.own()));
            drafts.addAll(tracking.records(hub.feeds()));
        });
        for (LinkResolver link : resolvedLinks) {
            LinkSpec spec = link.draft().spec();
            var tracking = new TrackingResolver(link.parent(), spec.tracks(), spec.range(), context);
            drafts.addAll(tracking.status(link.feeds()));
            drafts.addAll(tracking.records(link.feeds()));
            drafts.addAll(new EffectivityResolver(link, context).resolve());
        }
    }

    private void checkNames() {
        stagingBuilders().forEach(s -> names.relation(s.name(), s.origin().range()));
        references.forEach(r ->
                r.seeded().ifPresent(s -> names.relation(s.name(), s.origin().range())));
        hubs.forEach((name, hub) -> {
            if (used.stream().noneMatch(u -> u.entities.containsKey(name))) {
                names.loaded(hub.draft());
            }
        });
        resolvedLinks.stream()
                .filter(link -> used.isEmpty() || !isUsed(link.draft().name()))
                .forEach(link -> names.loaded(link.structure()));
        drafts.forEach(names::loaded);
        customs.forEach(c -> names.relation(c.name().value(), c.name().range()));
    }

    private Stream<StagingBuilder> stagingBuilders() {
        return mappings()
                .map(Mapping::staging)
                .distinct()
                .filter(StagingBuilder::isUsed)
                .sorted(Comparator.comparing(StagingBuilder::name));
    }

    private Stream<Mapping> mappings() {
        Stream<Mapping> ofEntities = entities.values().stream().flatMap(e -> e.mappings().all().stream());
        Stream<Mapping> ofLinks = links.stream().flatMap(l -> l.mappings().all().stream());
        Stream<Mapping> ofReferences = references.stream().flatMap(r -> r.mappings().all().stream());
        return Stream.concat(Stream.concat(ofEntities, ofLinks), ofReferences);
    }

    /** Source tables with rules. */
    List<StagedPlace> stagedPlaces() {
        return stagedPlaces;
    }

    /** Structures with rules, by relation. */
    List<StructureDraft> ruled() {
        return allDrafts()
                .filter(draft -> !draft.rules().isEmpty())
                .sorted(Comparator.comparing(StructureDraft::name))
                .toList();
    }

    private Stream<StructureDraft> allDrafts() {
        return Stream.of(
                        hubs.values().stream().map(HubResolver::draft),
                        resolvedLinks.stream().map(LinkResolver::structure),
                        drafts.stream())
                .flatMap(all -> all);
    }

    /** What is written with structures of how long their rejects and tracking are kept, by relation; others are left out. */
    Map<String, RetentionSpec> retentions() {
        var written = new TreeMap<String, RetentionSpec>();
        allDrafts()
                .filter(draft -> !draft.retention().equals(RetentionSpec.NOTHING))
                .forEach(draft -> written.put(draft.name(), draft.retention()));
        return written;
    }

    /** What is written of the cardinality of links, by relation. */
    Map<String, Located<LinkSpec.Cardinality>> cardinalities() {
        var written = new TreeMap<String, Located<LinkSpec.Cardinality>>();
        resolvedLinks.forEach(
                l -> l.draft().spec().relationshipType().ifPresent(type -> written.put(l.relation(), type)));
        return written;
    }

    /** Names of relations that are taken. */
    RelationNames names() {
        return names;
    }

    /** Hubs and links, by what they belong to. */
    List<ParentDraft> parents() {
        return Stream.concat(
                        hubs.values().stream().map(HubResolver::parent),
                        resolvedLinks.stream().map(LinkResolver::parent))
                .toList();
    }

    /** Stagings that feed something, by name. */
    List<Staging> stagings() {
        Stream<Staging> seeds = references.stream().flatMap(r -> r.seeded().stream());
        return Stream.concat(stagingBuilders().map(StagingBuilder::build), seeds)
                .sorted(Comparator.comparing(Staging::name))
                .toList();
    }

    /** What documents of points in time and of the access layer may name; only without errors. */
    VaultCatalog catalog() {
        var hubNames = new TreeMap<String, String>();
        var linkNames = new TreeMap<String, String>();
        var shortNames = new TreeMap<String, String>();
        var all = new ArrayList<Structure>();
        Stream.concat(used.stream(), Stream.of(this)).forEach(vault -> {
            vault.hubs.forEach((name, hub) -> hubNames.put(name, hub.key().relation()));
            vault.resolvedLinks.forEach(l -> linkNames.put(l.draft().name(), l.relation()));
            vault.drafts.forEach(d -> shortNames.put(d.name(), d.shortName()));
            all.addAll(vault.structures());
        });
        return new VaultCatalog(all, hubNames, linkNames, shortNames);
    }

    /** Hubs, then links, then what hangs on them; each by name. They are made when first asked for: stagings are then complete. */
    List<Structure> structures() {
        if (structures == null) {
            var made = new ArrayList<Structure>();
            made.addAll(byName(hubs.values().stream().map(hub -> hub.draft().build())));
            made.addAll(
                    byName(resolvedLinks.stream().map(link -> link.structure().build())));
            made.addAll(byName(drafts.stream().map(StructureDraft::build)));
            made.addAll(byName(customs.stream().map(spec -> () -> custom(spec))));
            structures = List.copyOf(made);
        }
        return structures;
    }

    private static Collection<Structure> byName(Stream<Supplier<Structure>> builds) {
        return builds.map(Supplier::get)
                .sorted(Comparator.comparing(Structure::name))
                .toList();
    }

    private static Structure custom(CustomSpec spec) {
        return new CustomStructure(
                spec.kind().value(),
                spec.entity().value(),
                spec.name().value(),
                new HashMap<>(spec.properties()),
                Origins.of(spec.range(), spec.about()));
    }
}
