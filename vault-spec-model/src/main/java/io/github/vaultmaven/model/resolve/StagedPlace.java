// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.type.DataType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source table on which rules stand: its rows are judged where they are staged.
 *
 * <p>Made while stagings are still open, so that the columns and conditions of its rules are staged; used when they are
 * not.
 */
final class StagedPlace implements RulePlace {

    private static final String PREFIX = "rule";

    private final Mapping mapping;
    private final List<RuleSpec> rules;
    private final Map<String, Optional<RuleColumn>> columns = new HashMap<>();
    private final Map<RuleSpec, Optional<Expression>> conditions = new HashMap<>();

    StagedPlace(Mapping mapping, List<RuleSpec> rules) {
        this.mapping = mapping;
        this.rules = List.copyOf(rules);
        for (RuleSpec rule : rules) {
            rule.on().forEach(this::stage);
            if (rule.kind() == RuleSpec.Kind.UNIQUE) {
                rule.values().forEach(this::stage);
            } else if (rule.kind() == RuleSpec.Kind.CHECK && rule.text().isPresent()) {
                conditions.put(rule, stagedCondition(rule));
            }
        }
    }

    private void stage(Located<String> name) {
        columns.computeIfAbsent(
                name.value(),
                key -> mapping.table()
                        .expressions()
                        .column(name)
                        .flatMap(typed -> typed.type().map(type -> staged(name.value(), typed, type))));
    }

    private RuleColumn staged(String name, Typed typed, DataType type) {
        String wanted = NamePattern.identifier(name);
        return RuleColumn.of(mapping.staging().column(wanted, PREFIX, typed, type), type);
    }

    /** The condition's value is a column of the staging. */
    private Optional<Expression> stagedCondition(RuleSpec rule) {
        return mapping.table()
                .expressions()
                .condition(rule.text().orElseThrow())
                .map(typed -> mapping.staging().column("checked", PREFIX, typed, DataType.BOOLEAN))
                .map(TableExpressions::reference);
    }

    List<RuleSpec> rules() {
        return rules;
    }

    Mapping mapping() {
        return mapping;
    }

    /** The staging, when it is complete. */
    Staging staging() {
        return mapping.staging().build();
    }

    @Override
    public String relation() {
        return mapping.staging().name();
    }

    @Override
    public Optional<RuleColumn> column(Located<String> name) {
        return columns.getOrDefault(name.value(), Optional.empty());
    }

    @Override
    public Optional<Expression> condition(RuleSpec rule) {
        return conditions.getOrDefault(rule, Optional.empty());
    }

    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public boolean rejects() {
        return false;
    }
}
