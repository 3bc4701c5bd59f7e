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

/** A name that an engine cuts off may meet another one cut off at the same place. */
public final class IdentifierLength implements ModelRule {

    /** What a unit of UTF-16 takes at most in UTF-8. */
    private static final int MOST_BYTES = 3;

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
            add(relation.name(), relation, allowed, longest);
            for (String column : relation.columns()) {
                add(column, relation, allowed, longest);
            }
        }
        return longest;
    }

    private static void add(String name, PlannedRelation relation, int allowed, Map<SourceRange, String> longest) {
        if (name.length() > allowed / MOST_BYTES && bytes(name) > allowed) {
            longest.merge(relation.origin(), name, IdentifierLength::longer);
        }
    }

    private static String longer(String one, String other) {
        return bytes(one) >= bytes(other) ? one : other;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
