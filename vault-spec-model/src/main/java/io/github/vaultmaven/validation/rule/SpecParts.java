// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ReferenceSpec;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.TracksSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds parts of specs. */
final class SpecParts {

    private SpecParts() {}

    /** Links of entities and of documents. */
    static List<LinkSpec> links(SpecSet specs) {
        var links = new ArrayList<LinkSpec>();
        for (EntitySpec entity : specs.entities()) {
            links.addAll(entity.links());
        }
        links.addAll(specs.links());
        return links;
    }

    /** Satellites of entities and links. */
    static List<SatelliteSpec> satellites(SpecSet specs) {
        var satellites = new ArrayList<SatelliteSpec>();
        for (EntitySpec entity : specs.entities()) {
            satellites.addAll(entity.satellites());
        }
        for (LinkSpec link : links(specs)) {
            satellites.addAll(link.satellites());
        }
        return satellites;
    }

    /** Hubs of a link's members, in order; one that stands there twice stands here twice. */
    static List<String> members(LinkSpec link) {
        return link.members().isEmpty()
                ? Stream.concat(link.owner().stream(), link.relatedHub().stream())
                        .map(Located::value)
                        .toList()
                : link.members().stream().map(member -> member.hub().value()).toList();
    }

    /** Roles of a link's members, in order. */
    static List<String> roles(LinkSpec link) {
        return link.members().isEmpty()
                ? members(link)
                : link.members().stream().map(member -> member.role().value()).toList();
    }

    /** Names in an entity for which a mapping of it may name a column; those of all links are such names, too. */
    static List<String> mappedNames(EntitySpec entity) {
        Stream<String> keys =
                entity.hub().businessKey().stream().map(part -> part.name().value());
        Stream<String> satellites = entity.satellites().stream().flatMap(SpecParts::names);
        return Stream.concat(keys, satellites).toList();
    }

    /** Names in the vault for which a mapping of a link may name a column. */
    static Stream<String> mappedNames(LinkSpec link) {
        return Stream.of(
                        link.dependentKeys().stream().map(key -> key.name().value()),
                        link.attributes().stream()
                                .map(attribute -> attribute.name().value()),
                        link.satellites().stream().flatMap(SpecParts::names))
                .flatMap(s -> s);
    }

    /** Names in the vault for which a mapping of a reference may name a column. */
    static List<String> mappedNames(ReferenceSpec reference) {
        return Stream.concat(
                        reference.key().stream().map(key -> key.name().value()),
                        reference.attributes().stream()
                                .map(attribute -> attribute.name().value()))
                .toList();
    }

    private static Stream<String> names(SatelliteSpec satellite) {
        return Stream.concat(
                satellite.childKey().stream().map(KeySpec::name).map(Located::value),
                satellite.attributes().stream().map(AttributeSpec::name).map(Located::value));
    }

    /** Place of an attribute of the satellite that stands at a place; the satellite's name where it is not listed. */
    static SourceRange attribute(SpecSet specs, SourceRange satellite, String name) {
        return satellites(specs).stream()
                .filter(spec -> spec.range().equals(satellite))
                .map(spec -> spec.attributes().stream()
                        .map(AttributeSpec::name)
                        .filter(attribute -> attribute.value().equals(name))
                        .map(Located::range)
                        .findFirst()
                        .orElse(spec.name().range()))
                .findFirst()
                .orElse(satellite);
    }

    /** Where status tracking was switched on: at the hub or link, its table, or its source. */
    static SourceRange statusSwitch(SpecSet specs, StatusTracking status) {
        Stream<TracksSpec> own = Stream.concat(
                specs.entities().stream()
                        .filter(entity -> entity.name().value().equals(status.entity()))
                        .map(entity -> entity.hub().tracks()),
                links(specs).stream()
                        .filter(link -> link.name().value().equals(status.entity()))
                        .map(LinkSpec::tracks));
        Stream<Optional<Located<Boolean>>> tables = specs.sources().stream()
                .filter(source -> source.name()
                        .value()
                        .equals(status.feed().stage().table().source()))
                .flatMap(source -> ofTable(source, status.feed().stage().table().name()));
        return Stream.concat(own.map(TracksSpec::status), tables)
                .flatMap(Optional::stream)
                .filter(Located::value)
                .map(Located::range)
                .findFirst()
                .orElse(status.origin().range());
    }

    private static Stream<Optional<Located<Boolean>>> ofTable(SourceSpec source, String name) {
        return source.tables().stream()
                .filter(table -> table.name().value().equals(name))
                .map(table -> table.settings().over(source.settings()).statusTracking());
    }

    /** Place of the hash profile or algorithm, else of the vault. */
    static SourceRange hash(SpecSet specs) {
        return specs.vault()
                .map(vault -> vault.hash()
                        .profile()
                        .map(Located::range)
                        .or(() -> vault.hash().algorithm().map(Located::range))
                        .orElse(vault.range()))
                .orElse(SourceRange.NONE);
    }
}
