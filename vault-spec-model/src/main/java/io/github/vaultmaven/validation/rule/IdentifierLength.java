// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.PlannedRelation;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A name that an engine cuts off may meet another one cut off at the same place. */
public final class IdentifierLength implements ModelRule {

    @Override
    public String id() {
        return "identifier-length";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        for (DialectFacts dialect : context.dialects()) {
            longest(context.relations(), dialect.longestName())
                    .forEach((range, name) -> findings.add(
                            range,
                            "the load needs the name `%s` of %d bytes, and %s cuts names off behind %d"
                                    .formatted(name, bytes(name), Wording.quote(dialect.name()), dialect.longestName()),
                            "choose shorter names, or change `conventions.names`"));
        }
    }

    /** The longest of the names that are longer than allowed, by the place that makes them; 0 allows all. */
    private static Map<SourceRange, String> longest(List<PlannedRelation> relations, int allowed) {
        var longest = new TreeMap<SourceRange, String>();
        for (PlannedRelation relation : allowed == 0 ? List.<PlannedRelation>of() : relations) {
            Stream.concat(Stream.of(relation.name()), relation.columns().stream())
                    .filter(name -> bytes(name) > allowed)
                    .forEach(name -> longest.merge(relation.origin(), name, IdentifierLength::longer));
        }
        return longest;
    }

    private static String longer(String one, String other) {
        return bytes(one) >= bytes(other) ? one : other;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
