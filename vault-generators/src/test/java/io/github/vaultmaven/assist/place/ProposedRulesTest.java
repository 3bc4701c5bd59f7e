// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.OffAssistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.rule.ProposedRules;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

/** Accepted rules become tests that report; what is wrong or hostile becomes nothing. */
class ProposedRulesTest {

    private static final String VAULT = """
            source: crm
            load_timestamp: loaded_at
            tables:
              customer:
                columns: {no: bigint, status: varchar, score: integer, city: varchar, email: {type: varchar, pii: contact}, loaded_at: timestamp}
            ---
            entity: customer
            hub: {business_key: [no], sources: [crm]}
            satellites:
              - name: details
                attributes: [status, score, city, email]
                sources: [crm]
                rules: [{name: city_known, on: city, not_null: true}]
            source_mappings: {crm: {table: customer, key_field: no}}
            """;
    private static final String AT = "rule table s_customer_details_crm column ";

    private final VaultModel model = Specs.model(VAULT);
    private final ProposedRules place = new ProposedRules(new DuckDbTrial(DuckDBDriver::new));

    private List<DeclaredRule> rules(Answers answers) {
        return place.assisted(model, answers).rules().stream()
                .filter(r -> r.name().startsWith("assisted_"))
                .toList();
    }

    @Test
    void withoutAnAnswerThereIsNoRule() {
        assertThat(place.assisted(model, new OffAssistant())).isEqualTo(model);
    }

    /** Columns are many, and a task's own answers are no rules. */
    @Test
    void nothingIsAskedWhereAssistanceIsOff() {
        Assistant off = new Assistant() {
            @Override
            public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions) {
                throw new AssertionError("asked " + questions.size() + " questions");
            }

            @Override
            public boolean isOn() {
                return new OffAssistant().isOn();
            }
        };
        assertThat(place.assisted(model, off)).isEqualTo(model);
    }

    @Test
    void acceptedRulesReport() {
        List<DeclaredRule> rules = rules(new Answers(Map.of(
                AT + "status", "{\"rule\":\"in\",\"value\":\"open, closed\"}",
                AT + "score", "{\"rule\":\"min\",\"value\":\"0\"}",
                AT + "email", "{\"rule\":\"check\",\"value\":\"length(email) > 5\"}")));
        assertThat(rules)
                .extracting(DeclaredRule::name)
                .containsExactlyInAnyOrder("assisted_status_in", "assisted_score_min", "assisted_email_check");
        assertThat(rules).extracting(DeclaredRule::severity).containsOnly(DeclaredRule.Severity.WARNING);
        assertThat(rules)
                .extracting(DeclaredRule::rule)
                .contains(
                        new Rule.InSet("status", List.of("open", "closed")),
                        new Rule.Range("score", Optional.of("0"), Optional.empty()));
    }

    @Test
    void wrongAndHostileAnswersMakeNothing() {
        var answers = new Answers(Map.of(
                AT + "status",
                "{\"rule\":\"check\",\"value\":\"status is null or status is not null\"}",
                AT + "score",
                "{\"rule\":\"check\",\"value\":\"score > 0; drop table h_customer\"}",
                AT + "email",
                "{\"rule\":\"in\",\"value\":\"a@example.org\"}",
                "rule table h_customer column no",
                "{\"rule\":\"check\",\"value\":\"no in (select 1 from read_csv('/etc/passwd'))\"}"));
        assertThat(rules(answers)).isEmpty();
        assertThat(answers.refused).hasSize(4);
        assertThat(answers.asked).doesNotContain(AT + "city");
    }
}
