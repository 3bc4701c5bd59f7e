// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.policy.RuleBook;
import io.github.vaultmaven.validation.RuleCatalogue;
import io.github.vaultmaven.validation.RulePage;
import io.github.vaultmaven.validation.Validation;
import io.github.vaultmaven.validation.ValidationRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What policy and reports need to know of the rules that a class loader sees. */
public final class Rules {

    private Rules() {}

    /**
     * Rules by whether a project may weigh them otherwise. It may where a rule judges a model; errors of what was written
     * leave no model to generate from.
     */
    public static RuleBook book(ClassLoader loader) {
        Set<String> judgements =
                Validation.of(loader).rules().stream().map(ValidationRule::id).collect(Collectors.toSet());
        var ids = new TreeSet<String>();
        Validation.of(loader).rules().forEach(rule -> ids.add(rule.id()));
        var fixed = new TreeSet<String>();
        for (RulePage page : RuleCatalogue.of(loader).pages()) {
            ids.add(page.id());
            if (page.severity() == Severity.ERROR && !judgements.contains(page.id())) {
                fixed.add(page.id());
            }
        }
        return new RuleBook(ids, fixed, judgements);
    }

    /** What each rule finds, in one sentence, by id. */
    public static Map<String, String> summaries(ClassLoader loader) {
        var summaries = new TreeMap<String, String>();
        RuleCatalogue.of(loader).pages().forEach(page -> summaries.put(page.id(), page.summary()));
        return summaries;
    }
}
