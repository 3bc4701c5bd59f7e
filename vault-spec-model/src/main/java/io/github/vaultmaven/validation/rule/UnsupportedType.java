// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.List;
import java.util.Map;

/** A type that an engine does not have. */
public final class UnsupportedType implements ModelRule {

    @Override
    public String id() {
        return "unsupported-type";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        List<DialectFacts> lacking = context.dialects().stream()
                .filter(dialect -> !dialect.lackedTypes().isEmpty())
                .toList();
        Map<DataType, SourceRange> types = lacking.isEmpty() ? Map.of() : ModelTypes.of(context.model());
        for (DialectFacts dialect : lacking) {
            types.forEach((type, use) -> {
                if (dialect.lackedTypes().contains(ModelTypes.word(type))) {
                    findings.add(
                            use,
                            Wording.quote(dialect.name()) + " has no type for " + type,
                            "declare another type that holds the values");
                }
            });
        }
    }
}
