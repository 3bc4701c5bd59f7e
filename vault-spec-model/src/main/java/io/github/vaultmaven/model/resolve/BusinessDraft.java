// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.spec.About;
import io.github.vaultmaven.spec.BusinessHubSpec;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.ComputedLinkSpec;
import io.github.vaultmaven.spec.ComputedSatelliteSpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.SameAsSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document of the business vault.
 *
 * @param kind what it makes
 * @param name its name
 * @param relation name of the relation that it makes
 * @param on entity or link that a satellite describes
 * @param members members of a link
 * @param columns attributes; of a hub, the business key
 * @param computation where its rows come from
 * @param rules what must be true of its rows
 * @param about words
 * @param range its place
 */
record BusinessDraft(
        Kind kind,
        Located<String> name,
        String relation,
        Optional<Located<String>> on,
        List<MemberSpec> members,
        List<KeySpec> columns,
        Computation computation,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    /** What a document makes. */
    enum Kind {
        HUB("business hub"),
        LINK("computed link"),
        SAME_AS("same-as link"),
        SATELLITE("computed satellite");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Entity or link that its structures belong to: what a satellite describes, else itself. */
    String entity() {
        return on.orElse(name).value();
    }

    /** All documents by relation. */
    static List<BusinessDraft> all(SpecSet.Business specs, Conventions names) {
        return Stream.of(
                        specs.hubs().stream().map(spec -> of(spec, names)),
                        specs.links().stream().map(spec -> of(spec, names)),
                        specs.sameAs().stream().map(spec -> of(spec, names)),
                        specs.satellites().stream().map(spec -> of(spec, names)))
                .flatMap(drafts -> drafts)
                .sorted(Comparator.comparing(BusinessDraft::relation).thenComparing(BusinessDraft::range))
                .toList();
    }

    /** The same rows from elsewhere. */
    BusinessDraft from(Computation other) {
        return new BusinessDraft(kind, name, relation, on, members, columns, other, rules, about, range);
    }

    private static BusinessDraft of(BusinessHubSpec spec, Conventions names) {
        return new BusinessDraft(
                Kind.HUB,
                spec.name(),
                names.name(NameConvention.HUB, "entity", spec.name().value()),
                Optional.empty(),
                List.of(),
                spec.businessKey(),
                spec.computation(),
                spec.rules(),
                spec.about(),
                spec.range());
    }

    private static BusinessDraft of(ComputedLinkSpec spec, Conventions names) {
        return new BusinessDraft(
                Kind.LINK,
                spec.name(),
                names.name(NameConvention.LINK, "link", spec.name().value()),
                Optional.empty(),
                spec.members(),
                spec.attributes(),
                spec.computation(),
                spec.rules(),
                spec.about(),
                spec.range());
    }

    private static BusinessDraft of(SameAsSpec spec, Conventions names) {
        return new BusinessDraft(
                Kind.SAME_AS,
                spec.name(),
                names.name(NameConvention.LINK, "link", spec.name().value()),
                Optional.empty(),
                List.of(member(spec, "master"), member(spec, "duplicate")),
                List.of(),
                spec.computation(),
                spec.rules(),
                spec.about(),
                spec.range());
    }

    private static MemberSpec member(SameAsSpec spec, String role) {
        return new MemberSpec(spec.hub(), spec.hub().map(hub -> role), Link.NullRule.REJECT, true);
    }

    private static BusinessDraft of(ComputedSatelliteSpec spec, Conventions names) {
        return new BusinessDraft(
                Kind.SATELLITE,
                spec.name(),
                names.name(
                        NameConvention.COMPUTED_SATELLITE, "name", spec.name().value()),
                Optional.of(spec.on()),
                List.of(),
                spec.attributes(),
                spec.computation(),
                spec.rules(),
                spec.about(),
                spec.range());
    }
}
