// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A link of an entity, or a {@code link} document.
 *
 * @param name its name
 * @param relation name of the relation, where it is not by convention
 * @param owner entity that it stands in; its hub is the first member unless {@code members} is written
 * @param relatedHub the second member, in an entity
 * @param members its members, in order
 * @param kind what it relates
 * @param dependentKeys dependent-child keys
 * @param drivingKey roles that drive effectivity
 * @param effectivity true for effectivity satellites
 * @param attributes payload of a non-historized link
 * @param relationshipType documentation and a cardinality test
 * @param sources sources that feed it, in order of their place; all mappings where nothing is written
 * @param tables tables that feed it, where not all of these sources do
 * @param satellites its satellites
 * @param mappings its own mappings; those of the entity where none is written
 * @param tracks tracking switches
 * @param rules tests
 * @param about words
 * @param range its place
 */
public record LinkSpec(
        Located<String> name,
        Optional<Located<String>> relation,
        Optional<Located<String>> owner,
        Optional<Located<String>> relatedHub,
        List<MemberSpec> members,
        Located<Kind> kind,
        List<KeySpec> dependentKeys,
        List<Located<String>> drivingKey,
        Optional<Located<Boolean>> effectivity,
        List<AttributeSpec> attributes,
        Optional<Located<Cardinality>> relationshipType,
        Optional<List<Located<String>>> sources,
        Optional<List<Located<String>>> tables,
        List<SatelliteSpec> satellites,
        List<MappingSpec> mappings,
        TracksSpec tracks,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public LinkSpec {
        members = List.copyOf(members);
        dependentKeys = List.copyOf(dependentKeys);
        drivingKey = List.copyOf(drivingKey);
        attributes = List.copyOf(attributes);
        sources = sources.map(List::copyOf);
        tables = tables.map(List::copyOf);
        satellites = List.copyOf(satellites);
        mappings = List.copyOf(mappings);
        rules = List.copyOf(rules);
    }

    /** What a link relates and whether it carries a payload. */
    public enum Kind {
        STANDARD,
        NON_HISTORIZED,
        HIERARCHICAL,
        SAME_AS
    }

    /** How many partners either side has. */
    public enum Cardinality {
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_ONE,
        MANY_TO_MANY
    }
}
