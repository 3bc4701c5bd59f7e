// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.validation.RuleCatalogue;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ExplainMojoTest {

    private final RuleCatalogue catalogue = ExplainMojo.catalogue();

    @Test
    void aPageIsPlainText() throws MojoFailureException {
        assertThat(ExplainMojo.text(catalogue, "missing-key")).isEqualTo("""
                A key that is missing
                =====================

                `missing-key` (error): A document or a part of one lacks a key that it needs.

                Why
                ---

                What the key says can neither be derived nor guessed.

                Bad
                ---

                    entity: customer
                    satellites: []

                    1.yaml:1:9 missing-key: `hub` is missing: an entity needs it

                Good
                ----

                    entity: customer
                    hub: {business_key: [{name: customer_no, type: bigint}]}
                """);
    }

    /** What is found when sources are compared with specs is told like what is found in specs. */
    @Test
    void findingsOfDriftHavePages() throws MojoFailureException {
        assertThat(ExplainMojo.text(catalogue, "drift-table"))
                .startsWith("A table that is missing\n=====")
                .contains("    create table clients (customer_no bigint, city varchar(10));\n")
                .contains("    1.yaml:3:3 drift-table: the source has no table customers");
    }

    @Test
    void withoutAnIdAllRulesAreListed() throws MojoFailureException {
        List<String> lines = ExplainMojo.text(catalogue, null).lines().toList();
        assertThat(lines)
                .hasSize(catalogue.pages().size())
                .hasSizeGreaterThan(80)
                .isSorted();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .matches("missing-key +error    A document or a part of one lacks a key that it needs\\."));
    }

    @Test
    void anUnknownIdFailsWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> ExplainMojo.text(catalogue, "mising-operation"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is no rule `mising-operation`; did you mean `missing-operation`?"
                        + " (`mvn vault:explain` lists all rules)");
    }
}
