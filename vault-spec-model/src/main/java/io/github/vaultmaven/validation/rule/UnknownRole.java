// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        List<MappingSpec.LinkKeys> named = named(specs);
        if (!named.isEmpty()) {
            var links = new HashMap<String, LinkSpec>();
            SpecParts.links(specs).forEach(link -> links.putIfAbsent(link.name().value(), link));
            named.stream()
                    .filter(keys -> links.containsKey(keys.link().value()))
                    .forEach(keys -> keys.keys()
                            .forEach(
                                    of -> check(of.name(), links.get(keys.link().value()), findings)));
        }
    }

    /** What mappings of entities say of links. */
    private static List<MappingSpec.LinkKeys> named(SpecSet specs) {
        var named = new ArrayList<MappingSpec.LinkKeys>();
        for (EntitySpec entity : specs.entities()) {
            entity.mappings().forEach(mapping -> named.addAll(mapping.links()));
        }
        return named;
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
