// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.PlannedRelation;
import io.github.vaultmaven.validation.RelationCheck;
import io.github.vaultmaven.validation.RelationRule;
import io.github.vaultmaven.validation.RuleFindings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A name that an engine cuts off may meet another one cut off at the same place. */
public final class IdentifierLength implements RelationRule {

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
    public RelationCheck check(List<DialectFacts> dialects, RuleFindings findings) {
        return RelationCheck.all(dialects.stream()
                .filter(dialect -> dialect.longestName() > 0)
                .<RelationCheck>map(dialect -> new OfDialect(dialect, findings))
                .toList());
    }

    /** Keeps the longest of the names that are longer than an engine allows, by the place that makes them. */
    private record OfDialect(DialectFacts dialect, RuleFindings findings, Map<SourceRange, String> longest)
            implements RelationCheck {

        OfDialect(DialectFacts dialect, RuleFindings findings) {
            this(dialect, findings, new TreeMap<>());
        }

        @Override
        public void relation(PlannedRelation relation) {
            add(relation.name(), relation);
            for (String column : relation.columns()) {
                add(column, relation);
            }
        }

        private void add(String name, PlannedRelation relation) {
            int allowed = dialect.longestName();
            if (name.length() > allowed / MOST_BYTES && bytes(name) > allowed) {
                longest.merge(relation.origin(), name, IdentifierLength::longer);
            }
        }

        @Override
        public void end() {
            longest.forEach((range, name) -> findings.add(
                    range,
                    "the load needs the name `%s` of %d bytes, and %s cuts names off behind %d"
                            .formatted(name, bytes(name), Wording.quote(dialect.name()), dialect.longestName()),
                    "choose shorter names, or change `conventions.names`"));
        }
    }

    private static String longer(String one, String other) {
        return bytes(one) >= bytes(other) ? one : other;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
