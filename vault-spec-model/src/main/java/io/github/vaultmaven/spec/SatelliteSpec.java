// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A satellite of an entity or link.
 *
 * @param name name within its parent
 * @param relation name of the relation, where it is not by convention
 * @param kind what it keeps
 * @param childKey tells the rows of a set apart; only for multi-active
 * @param attributes its attributes, in order
 * @param rest place of {@code rest} where it takes every column that nothing else uses
 * @param sources sources that feed it, in order of their place; all mappings where nothing is written
 * @param tables tables that feed it, where not all of these sources do
 * @param changeTracking false keeps only a key's first row
 * @param merge true for one satellite that several mappings feed
 * @param lateArrivals what it does about late rows
 * @param sequence column that orders rows of one load timestamp
 * @param retention how long its rejects and tracking are kept
 * @param splits attributes that are stored in satellites of their own
 * @param rules tests
 * @param about words
 * @param range its place
 */
public record SatelliteSpec(
        Located<String> name,
        Optional<Located<String>> relation,
        Kind kind,
        List<KeySpec> childKey,
        List<AttributeSpec> attributes,
        Optional<SourceRange> rest,
        Optional<List<Located<String>>> sources,
        Optional<List<Located<String>>> tables,
        boolean changeTracking,
        boolean merge,
        Optional<Located<LateArrivals>> lateArrivals,
        Optional<Located<String>> sequence,
        RetentionSpec retention,
        List<Split> splits,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public SatelliteSpec {
        childKey = List.copyOf(childKey);
        attributes = List.copyOf(attributes);
        sources = sources.map(List::copyOf);
        tables = tables.map(List::copyOf);
        splits = List.copyOf(splits);
        rules = List.copyOf(rules);
    }

    /** This satellite with those attributes. */
    public SatelliteSpec listed(List<AttributeSpec> all) {
        return new SatelliteSpec(
                name,
                relation,
                kind,
                childKey,
                all,
                Optional.empty(),
                sources,
                tables,
                changeTracking,
                merge,
                lateArrivals,
                sequence,
                retention,
                splits,
                rules,
                about,
                range);
    }

    /** A part of this satellite: other names, attributes and rules, and nothing more to split. */
    public SatelliteSpec part(
            Located<String> partName,
            Optional<Located<String>> partRelation,
            List<AttributeSpec> partAttributes,
            List<RuleSpec> partRules) {
        return new SatelliteSpec(
                partName,
                partRelation,
                kind,
                childKey,
                partAttributes,
                Optional.empty(),
                sources,
                tables,
                changeTracking,
                merge,
                lateArrivals,
                sequence,
                retention,
                List.of(),
                partRules,
                about,
                range);
    }

    /**
     * Attributes that are stored in a satellite of their own: they change more often, or are personal data.
     *
     * @param name what is put behind the satellite's name
     * @param attributes names of attributes
     * @param pii classes of personal data whose attributes it takes
     */
    public record Split(Located<String> name, List<Located<String>> attributes, List<Located<String>> pii) {

        public Split {
            attributes = List.copyOf(attributes);
            pii = List.copyOf(pii);
        }
    }

    /** What a satellite keeps. */
    public enum Kind {
        STANDARD,
        MULTI_ACTIVE,
        NON_HISTORIZED
    }
}
