// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the staging in which the rules of each source table are tested: the first by name that reads the table. */
record StagedRules(List<Mapping> mappings, Diagnostics diagnostics) {

    static final String RULE_UNSTAGED = "rule-unstaged";

    /** The places of all tables with rules. */
    List<StagedPlace> of(List<SourceSpec> sources) {
        var places = new ArrayList<StagedPlace>();
        for (SourceSpec source : sources) {
            for (SourceTableSpec table : source.tables()) {
                List<RuleSpec> rules = rules(table);
                if (!rules.isEmpty()) {
                    place(source.name().value(), table, rules).ifPresent(places::add);
                }
            }
        }
        return places;
    }

    private static List<RuleSpec> rules(SourceTableSpec table) {
        var rules = new ArrayList<>(table.rules());
        for (SourceColumnSpec column : table.columns()) {
            column.rules().forEach(rule -> rules.add(rule.onColumn(column.name())));
        }
        return rules;
    }

    private Optional<StagedPlace> place(String source, SourceTableSpec table, List<RuleSpec> rules) {
        Optional<StagedPlace> place = mappings.stream()
                .filter(m -> m.sourceName().equals(source)
                        && m.tableName().equals(table.name().value()))
                .filter(m -> m.staging().isUsed())
                .min(Comparator.comparing(m -> m.staging().name()))
                .map(m -> new StagedPlace(m, rules));
        if (place.isEmpty()) {
            diagnostics.warning(
                    RULE_UNSTAGED,
                    rules.get(0).range(),
                    "nothing reads " + Wording.quote(source + "." + table.name().value())
                            + ", so its rules are not tested",
                    "map it to an entity, link or reference");
        }
        return place;
    }
}
