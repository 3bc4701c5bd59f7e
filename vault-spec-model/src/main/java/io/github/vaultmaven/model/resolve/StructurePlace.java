// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A structure on which rules stand.
 *
 * @param relation its relation
 * @param columns its columns
 * @param timed true where rows carry a load timestamp
 * @param diagnostics takes findings
 */
record StructurePlace(String relation, Map<String, RuleColumn> columns, boolean timed, Diagnostics diagnostics)
        implements RulePlace {

    static final String RULE_COLUMN = "rule-column";

    @Override
    public boolean rejects() {
        return timed;
    }

    @Override
    public Optional<RuleColumn> column(Located<String> name) {
        RuleColumn found = columns.get(name.value());
        if (found == null) {
            diagnostics.error(
                    RULE_COLUMN,
                    name.range(),
                    Wording.quote(relation) + " has no column " + Wording.quote(name.value())
                            + Suggestions.question(name.value(), columns.keySet()),
                    "");
        }
        return Optional.ofNullable(found);
    }

    @Override
    public Optional<Expression> condition(RuleSpec rule) {
        WrittenText text = rule.text().orElseThrow();
        Parsed<Expression> parsed = new ExpressionParser().parse(text.text());
        report(text, parsed.problems());
        return parsed.result().filter(tree -> {
            List<Problem> problems =
                    new TypeChecker().checkCondition(tree, scope()).problems();
            report(text, problems);
            return problems.isEmpty();
        });
    }

    private Scope scope() {
        var types = new LinkedHashMap<String, DataType>();
        columns.values().stream().filter(c -> !c.digest()).forEach(c -> types.put(c.name(), c.type()));
        return Scope.of(types);
    }

    private void report(WrittenText text, List<Problem> problems) {
        problems.forEach(p -> diagnostics.error(p.id(), text.rangeOf(p.offset(), p.length()), p.message(), p.help()));
    }
}
