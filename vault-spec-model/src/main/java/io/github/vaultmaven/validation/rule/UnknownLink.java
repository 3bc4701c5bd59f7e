// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.HubSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a mapping or a hub says of a link is said of one that there is. */
public final class UnknownLink implements SpecRule {

    @Override
    public String id() {
        return "unknown-link";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        Set<String> links =
                SpecParts.links(specs).map(link -> link.name().value()).collect(Collectors.toCollection(TreeSet::new));
        for (EntitySpec entity : specs.entities()) {
            entity.mappings().stream()
                    .flatMap(mapping -> mapping.links().stream())
                    .forEach(named -> check(named.link(), links, findings));
            if (entity.hub().fedBy() instanceof HubSpec.FedBy.Links fedBy) {
                fedBy.names().forEach(name -> check(name, links, findings));
            }
        }
    }

    private static void check(Located<String> name, Set<String> links, RuleFindings findings) {
        if (!name.value().isEmpty() && !links.contains(name.value())) {
            findings.add(
                    name.range(),
                    "there is no link " + Wording.quote(name.value()) + Suggestions.question(name.value(), links),
                    "");
        }
    }
}
