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

    /** Findings on sources are of no rule either. */
    private static final String OF_DRIFT = "drift-";

    public RuleLinks {
        Objects.requireNonNull(site, "site");
    }

    /** False for a finding that is about sources, or comes from a program, rather than from a rule on specs. */
    static boolean isRule(String id) {
        return !OF_DBT.contains(id) && !isDrift(id);
    }

    private static boolean isDrift(String id) {
        return id.startsWith(OF_DRIFT);
    }

    /** The address of a rule's page, or of what has the others, if the manual is on the web. */
    public Optional<String> address(String rule) {
        return site.map(at -> at + page(rule));
    }

    private static String page(String id) {
        if (isDrift(id)) {
            return "/drafting.html#Drift";
        }
        return isRule(id) ? "/rules/" + id + ".html" : "/dbt.html#Findings";
    }

    /** The address, or the goal to run. */
    public String text(String rule) {
        boolean explained = isRule(rule) || isDrift(rule);
        return address(rule).orElse(explained ? "vault:explain -Drule=" + rule : "found by dbt");
    }
}
