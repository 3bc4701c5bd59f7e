// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A hierarchy and a same-as relation relate keys of one hub. */
public final class SameHubMembers implements SpecRule {

    private static final Set<LinkSpec.Kind> KINDS = Set.of(LinkSpec.Kind.HIERARCHICAL, LinkSpec.Kind.SAME_AS);

    @Override
    public String id() {
        return "same-hub-members";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        SpecParts.links(specs).stream()
                .filter(link -> KINDS.contains(link.kind().value()))
                .filter(link -> SpecParts.members(link).stream().distinct().count() > 1)
                .forEach(link -> findings.add(
                        link.kind().range(),
                        "a link of kind " + link.kind().value().name().toLowerCase(Locale.ROOT)
                                + " relates keys of one hub, "
                                + Wording.quote(link.name().value()) + " has "
                                + SpecParts.members(link).stream()
                                        .distinct()
                                        .map(Wording::quote)
                                        .collect(Collectors.joining(" and ")),
                        "write `kind: standard`, or two members of one hub under two roles"));
    }
}
