// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a rule is explained.
 *
 * @param site address of the project's manual without a slash at its end, if there is one
 */
public record RuleLinks(Optional<String> site) {

    /** No manual is on the web: the goal that prints a rule's page. */
    public static final RuleLinks GOAL = new RuleLinks(Optional.empty());

    public RuleLinks {
        Objects.requireNonNull(site, "site");
    }

    /** The address of a rule's page, if the manual is on the web. */
    public Optional<String> address(String rule) {
        return site.map(at -> at + "/rules/" + rule + ".html");
    }

    /** The address, or the goal to run. */
    public String text(String rule) {
        return address(rule).orElse("vault:explain -Drule=" + rule);
    }
}
