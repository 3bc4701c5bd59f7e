// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.OffAssistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.task.translate.InstructedSpecs;
import io.github.vaultmaven.assist.task.translate.TranslateTask;
import io.github.vaultmaven.assist.task.translate.Translation;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What answers make of instructions. */
class InstructedSpecsTest {

    private static final String VAULT = """
            source: crm
            load_timestamp: loaded_at
            tables:
              customer:
                columns: {customer_no: bigint, score: integer, email: varchar, loaded_at: timestamp}
            ---
            entity: customer
            hub: {business_key: [customer_no], sources: [crm]}
            satellites: [{name: details, attributes: [score, email], sources: [crm]}]
            source_mappings: {crm: {table: customer, key_field: customer_no}}
            ---
            computed_satellite: customer_risk
            on: customer
            attributes: {risk: varchar(10)}
            instructions: risk is LOW above 750, MEDIUM above 650, else HIGH
            ---
            computed_satellite: customer_work
            on: customer
            attributes: {mail: varchar(10)}
            instructions: Say 'work' where the email ends in 'example.org', and 'home' for all others
            """;

    private final TranslateTask task = new TranslateTask(Trial.none("not here"));
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatTheGrammarCoversIsNeverAskedAndTheRestIsMadeOfTheAnswer() {
        SpecSet specs = specs();
        VaultModel without = Resolver.resolve(specs, new Diagnostics()).orElseThrow();
        assertThat(satellites(without)).contains("s_customer_risk").doesNotContain("s_customer_work");
        var answer = new Translation(
                "case when email like '%example.org' then 'work' else 'home' end", List.of("s_customer_details_crm"));
        SpecSet answered = new InstructedSpecs(without, task).answered(specs, answering(answer));
        assertThat(asked).containsExactly("satellite customer_work column mail");
        var diagnostics = new Diagnostics();
        VaultModel with = Resolver.resolve(answered, diagnostics).orElseThrow();
        assertThat(diagnostics.all()).isEmpty();
        assertThat(satellites(with)).contains("s_customer_risk", "s_customer_work");
    }

    @Test
    void withoutAnAnswerNothingIsMadeAndAWarningSaysWhatToWrite() {
        SpecSet specs = specs();
        VaultModel without = Resolver.resolve(specs, new Diagnostics()).orElseThrow();
        SpecSet answered = new InstructedSpecs(without, task).answered(specs, new OffAssistant());
        var diagnostics = new Diagnostics();
        assertThat(satellites(Resolver.resolve(answered, diagnostics).orElseThrow()))
                .isEqualTo(satellites(without));
        assertThat(diagnostics.all()).extracting(Diagnostic::id).containsExactly("instruction-form");
        assertThat(diagnostics.all().get(0).range().toString()).isEqualTo("v.yaml:20:19");
    }

    private static List<String> satellites(VaultModel model) {
        return model.structures().stream()
                .filter(Satellite.class::isInstance)
                .map(s -> s.name())
                .toList();
    }

    private static SpecSet specs() {
        var diagnostics = new Diagnostics();
        SpecSet specs = SpecReader.read(List.of(YamlSource.of("v.yaml", VAULT)), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return specs;
    }

    private Assistant answering(Translation translation) {
        return new Assistant() {
            @Override
            @SuppressWarnings("unchecked")
            public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> asking, List<Q> questions) {
                questions.forEach(q -> asked.add(asking.object(q)));
                return questions.stream()
                        .map(q -> new Outcome<>((A) translation, Outcome.Source.LOCKED, List.of()))
                        .toList();
            }
        };
    }
}
