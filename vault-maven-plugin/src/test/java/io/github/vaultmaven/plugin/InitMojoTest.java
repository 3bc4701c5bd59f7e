// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.init.ProjectAnswers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the goal asks a person, and that it asks nobody else. */
class InitMojoTest {

    private static final Path FOLDER = Path.of("/projects/Corner Shop");

    private final List<String> prompts = new ArrayList<>();

    private Questions answering(UnaryOperator<String> answer) {
        return new Questions(true, prompt -> {
            prompts.add(prompt);
            return answer.apply(prompt);
        });
    }

    @Test
    void asksThreeQuestionsAtMost() {
        ProjectAnswers answers = new InitMojo().answers(FOLDER, answering(prompt -> ""));
        assertThat(prompts)
                .containsExactly(
                        "Name of the vault [corner_shop]: ",
                        "Name of the first source system [shop]: ",
                        "Engines to generate for (duckdb, postgresql) [duckdb]: ");
        assertThat(answers).isEqualTo(new ProjectAnswers("corner_shop", "shop", List.of("duckdb"), null));
    }

    @Test
    void takesAnswers() {
        ProjectAnswers answers = new InitMojo()
                .answers(FOLDER, answering(prompt -> prompt.startsWith("Engines") ? " duckdb, postgresql" : "crm"));
        assertThat(answers).isEqualTo(new ProjectAnswers("crm", "crm", List.of("duckdb", "postgresql"), null));
    }

    @Test
    void endedInputIsNoAnswer() {
        assertThat(answering(prompt -> null).ask(null, "Name", "shop")).isEqualTo("shop");
    }

    @Test
    void whatIsGivenIsNotAsked() {
        assertThat(answering(prompt -> "asked").ask("given", "Name", "shop")).isEqualTo("given");
        assertThat(prompts).isEmpty();
    }

    @Test
    void nobodyIsAskedWhereNobodyIs() {
        var questions = new Questions(false, prompt -> {
            throw new AssertionError(prompt);
        });
        assertThat(new InitMojo().answers(FOLDER, questions).vault()).isEqualTo("corner_shop");
        assertThat(Questions.attended(true, false, true)).isTrue();
        assertThat(Questions.attended(false, false, true)).isFalse();
        assertThat(Questions.attended(true, true, true)).isFalse();
        assertThat(Questions.attended(true, false, false)).isFalse();
    }
}
