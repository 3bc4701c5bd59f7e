// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A finding leads to the page that explains it, and nobody is sent to a page that there is not. */
class RuleLinksTest {

    private static final RuleLinks SITE = new RuleLinks(Optional.of("https://example.org/manual"));

    @Test
    void rulesHaveAPageEach() {
        assertThat(SITE.address("unused-column")).contains("https://example.org/manual/rules/unused-column.html");
        assertThat(RuleLinks.GOAL.text("unused-column")).isEqualTo("vault:explain -Drule=unused-column");
    }

    @Test
    void findingsOnSourcesAndOfDbtAreOfNoRule() {
        assertThat(SITE.address("drift-column")).contains("https://example.org/manual/drafting.html#Drift");
        assertThat(RuleLinks.GOAL.text("drift-column")).isEqualTo("vault:explain -Drule=drift-column");
        assertThat(SITE.address("dbt-test")).contains("https://example.org/manual/dbt.html#Findings");
        assertThat(RuleLinks.GOAL.text("dbt-test")).isEqualTo("found by dbt");
        assertThat(RuleLinks.isRule("drift-new")).isFalse();
    }
}
