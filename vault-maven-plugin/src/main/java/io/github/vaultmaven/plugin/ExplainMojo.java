// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.validation.RuleCatalogue;
import io.github.vaultmaven.validation.RulePage;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the page of a rule, or the list of all rules. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** The id of a rule, as findings show it in brackets; without it all rules are listed. */
    @Parameter(property = "rule")
    private String rule;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        getLog().info("\n" + text(RuleCatalogue.of(getClass().getClassLoader()), rule));
    }

    /** What to print; a failure where there is no such rule. */
    static String text(RuleCatalogue catalogue, String rule) throws MojoFailureException {
        if (rule == null || rule.isBlank()) {
            return catalogue.list();
        }
        return catalogue
                .page(rule.strip())
                .map(RulePage::text)
                .orElseThrow(() -> new MojoFailureException(
                        catalogue.unknown(rule.strip()) + " (`mvn vault:explain` lists all rules)"));
    }
}
