// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.HubSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        List<Located<String>> named = named(specs);
        if (!named.isEmpty()) {
            var links = new TreeSet<String>();
            SpecParts.links(specs).forEach(link -> links.add(link.name().value()));
            named.forEach(name -> check(name, links, findings));
        }
    }

    /** What mappings and hubs say of links. */
    private static List<Located<String>> named(SpecSet specs) {
        var named = new ArrayList<Located<String>>();
        for (EntitySpec entity : specs.entities()) {
            for (MappingSpec mapping : entity.mappings()) {
                mapping.links().forEach(link -> named.add(link.link()));
            }
            if (entity.hub().fedBy() instanceof HubSpec.FedBy.Links fedBy) {
                named.addAll(fedBy.names());
            }
        }
        return named;
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
