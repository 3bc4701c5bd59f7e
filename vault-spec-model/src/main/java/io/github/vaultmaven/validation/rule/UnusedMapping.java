// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Set<SourceRange> used = context.model().structures().stream()
                .flatMap(structure -> structure.feeds().stream())
                .map(feed -> feed.stage().origin().range())
                .collect(Collectors.toSet());
        Stream.concat(
                        context.specs().entities().stream().flatMap(entity -> entity.mappings().stream()),
                        Stream.concat(
                                context.specs().links().stream().flatMap(link -> link.mappings().stream()),
                                context.specs().references().stream()
                                        .flatMap(reference -> reference.mappings().stream())))
                .filter(mapping -> !used.contains(mapping.range()))
                .forEach(mapping -> findings.add(
                        mapping.range(),
                        "this mapping of " + Wording.quote(mapping.table().value()) + " feeds nothing",
                        "name its source under `sources`, or take it out"));
    }
}
