// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.PayloadSatellite;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.validation.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Personal data that a satellite keeps.
 *
 * @param relation the satellite's relation
 * @param attribute the attribute there
 * @param column its name where the class is declared
 * @param pii the class
 * @param treatment what the specs say is done about it
 * @param declared where the class is declared
 */
record PersonalData(
        String relation,
        String attribute,
        String column,
        String pii,
        Optional<String> treatment,
        SourceRange declared) {

    /** The class of numbers that mean a person to those only who have another table. */
    static final String IDENTIFIER = "identifier";

    private static final Set<String> HIDING = Set.of("mask", "hash", "drop");

    /** True where nobody sees the value any more. */
    boolean isHidden() {
        return treatment.filter(HIDING::contains).isPresent();
    }

    /** True for a class of personal data. */
    static boolean isClass(String pii) {
        return !pii.isEmpty() && !pii.equals("none");
    }

    /** All that satellites keep, in their order. */
    static List<PersonalData> of(RuleContext context) {
        var kept = new ArrayList<PersonalData>();
        if (!SpecIndex.hasClassOfColumn(context.specs()) && !SpecIndex.hasClassOfAttribute(context.specs())) {
            return kept;
        }
        var specs = new SpecIndex(context.specs());
        for (Structure structure : context.model().structures()) {
            if (structure instanceof PayloadSatellite satellite) {
                satellite.attributes().forEach(a -> add(structure, a, satellite.feeds(), specs, kept));
            }
        }
        return kept;
    }

    /** What is said with the attribute counts, else what is said with the columns that it is made of. */
    private static void add(
            Structure structure, Attribute attribute, List<Feed> feeds, SpecIndex specs, List<PersonalData> kept) {
        Optional<AttributeSpec> own = specs.attribute(structure.origin().range(), attribute.name());
        Optional<String> treatment = own.flatMap(AttributeSpec::treatment).map(Located::value);
        if (own.filter(a -> !a.pii().isEmpty()).isPresent()) {
            if (isClass(own.get().pii())) {
                Located<String> name = own.get().name();
                kept.add(new PersonalData(
                        structure.name(),
                        attribute.name(),
                        name.value(),
                        own.get().pii(),
                        treatment,
                        name.range()));
            }
            return;
        }
        for (Feed feed : feeds) {
            if (!specs.hasClasses(feed.stage().table().fullName())) {
                continue;
            }
            for (SourceColumn read : StageReads.all(feed, attribute.name())) {
                specs.column(feed.stage().table().fullName(), read.name())
                        .filter(c -> isClass(c.pii()))
                        .ifPresent(c -> kept.add(new PersonalData(
                                structure.name(),
                                attribute.name(),
                                c.name().value(),
                                c.pii(),
                                treatment.or(() -> c.treatment().map(Located::value)),
                                c.name().range())));
            }
        }
    }

    /** True for a column that is left out of the vault on purpose. */
    static boolean isDropped(SourceColumnSpec column) {
        return column.treatment().isPresent()
                && column.treatment().get().value().equals("drop");
    }
}
