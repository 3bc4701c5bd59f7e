// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.ArrayList;
import java.util.HashSet;

/** A mapping that feeds nothing. */
public final class UnusedMapping implements ModelRule {

    @Override
    public String id() {
        return "unused-mapping";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        var used = new HashSet<SourceRange>();
        for (Structure structure : context.model().structures()) {
            for (Feed feed : structure.feeds()) {
                used.add(feed.stage().origin().range());
            }
        }
        var mappings = new ArrayList<MappingSpec>();
        context.specs().entities().forEach(entity -> mappings.addAll(entity.mappings()));
        context.specs().links().forEach(link -> mappings.addAll(link.mappings()));
        context.specs().references().forEach(reference -> mappings.addAll(reference.mappings()));
        mappings.stream()
                .filter(mapping -> !used.contains(mapping.range()))
                .forEach(mapping -> findings.add(
                        mapping.range(),
                        "this mapping of " + Wording.quote(mapping.table().value()) + " feeds nothing",
                        "name its source under `sources`, or take it out"));
    }
}
