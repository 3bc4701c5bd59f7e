// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a rule is explained.
 *
 * @param site address of the project's manual without a slash at its end, if there is one
 */
public record RuleLinks(Optional<String> site) {

    /** No manual is on the web: the goal that prints a rule's page. */
    public static final RuleLinks GOAL = new RuleLinks(Optional.empty());

    /** Findings of dbt are of no rule; one page has them all. */
    private static final Set<String> OF_DBT = Set.of("dbt-error", "dbt-skipped", "dbt-test", "dbt-warning");

    public RuleLinks {
        Objects.requireNonNull(site, "site");
    }

    /** False for a finding that comes from a program rather than from a rule. */
    static boolean isRule(String id) {
        return !OF_DBT.contains(id);
    }

    /** The address of a rule's page, if the manual is on the web. */
    public Optional<String> address(String rule) {
        return site.map(at -> at + (isRule(rule) ? "/rules/" + rule + ".html" : "/dbt.html#Findings"));
    }

    /** The address, or the goal to run. */
    public String text(String rule) {
        String offline = isRule(rule) ? "vault:explain -Drule=" + rule : "found by dbt";
        return address(rule).orElse(offline);
    }
}
