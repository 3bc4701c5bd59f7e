// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.SpecSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Asks all rules, in the order of their ids. */
public final class Validation {

    private final List<ValidationRule> rules;

    /** @param rules the rules, in any order */
    public Validation(List<ValidationRule> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(ValidationRule::id)).toList();
    }

    /**
     * The rules that a class loader sees: the built-in ones and those of a team's own jars.
     *
     * @param loader the plugin's class loader
     */
    public static Validation of(ClassLoader loader) {
        return new Validation(ServiceLoader.load(ValidationRule.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** All rules. */
    public List<ValidationRule> rules() {
        return rules;
    }

    /** Asks the rules that look at what was written. */
    public void check(SpecSet specs, Diagnostics diagnostics) {
        for (ValidationRule rule : rules) {
            if (rule instanceof SpecRule specRule) {
                specRule.check(specs, new RuleFindings(rule, diagnostics));
            }
        }
    }

    /** Asks the rules that look at what the load of one model would create, which is handed over relation by relation. */
    public RelationCheck relations(List<DialectFacts> dialects, Diagnostics diagnostics) {
        var checks = new ArrayList<RelationCheck>();
        for (ValidationRule rule : rules) {
            if (rule instanceof RelationRule relationRule) {
                checks.add(relationRule.check(dialects, new RuleFindings(rule, diagnostics)));
            }
        }
        return RelationCheck.all(checks);
    }

    /** Asks the rules that look at what was meant. */
    public void check(RuleContext context, Diagnostics diagnostics) {
        for (ValidationRule rule : rules) {
            if (rule instanceof ModelRule modelRule) {
                modelRule.check(context, new RuleFindings(rule, diagnostics));
            }
        }
    }
}
