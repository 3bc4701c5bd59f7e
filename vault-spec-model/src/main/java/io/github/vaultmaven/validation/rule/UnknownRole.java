// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Key columns that a mapping names for a member are for one that its link has. */
public final class UnknownRole implements SpecRule {

    @Override
    public String id() {
        return "unknown-role";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (LinkSpec link : specs.links()) {
            link.mappings().stream()
                    .flatMap(m -> m.keys().stream())
                    .forEach(keys -> check(keys.name(), link, findings));
        }
        Map<String, LinkSpec> links = SpecParts.links(specs)
                .collect(Collectors.toMap(link -> link.name().value(), link -> link, (first, second) -> first));
        specs.entities().stream()
                .flatMap(entity -> entity.mappings().stream())
                .flatMap(mapping -> mapping.links().stream())
                .filter(named -> links.containsKey(named.link().value()))
                .forEach(named -> named.keys()
                        .forEach(keys ->
                                check(keys.name(), links.get(named.link().value()), findings)));
    }

    private static void check(Located<String> role, LinkSpec link, RuleFindings findings) {
        List<String> roles = SpecParts.roles(link);
        if (!role.value().isEmpty() && !roles.contains(role.value())) {
            findings.add(
                    role.range(),
                    Wording.quote(role.value()) + " is not a member of link "
                            + Wording.quote(link.name().value()) + Suggestions.question(role.value(), roles),
                    "its members are " + roles.stream().map(Wording::quote).collect(Collectors.joining(", ")));
        }
    }
}
