// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.classify.ClassOfColumn;
import io.github.vaultmaven.assist.task.classify.ClassifyTask;
import io.github.vaultmaven.assist.task.classify.SourceColumnQuestion;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.ddl.DdlReader;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.TableDecision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifyTaskTest {

    private static final List<TableDecision> TABLES = tables();

    private final ClassifyTask task = new ClassifyTask();

    static List<TableDecision> tables() {
        byte[] ddl = String.join("\n", Table.lines("schema.sql")).getBytes(StandardCharsets.UTF_8);
        return Decisions.of(new DdlReader().read(List.of(new InputFile("schema.sql", ddl))));
    }

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("classify");
        for (String line : Table.lines("classify.txt")) {
            String[] words = line.substring(2).split("   ! ")[0].split(" ");
            JsonNode answer =
                    JsonNodeFactory.instance.objectNode().put("class", words[3]).put("pii", words[4]);
            quality.note(line, line.startsWith("+"), task.check(question(words[0], words[1]), answer));
        }
        quality.printAndJudge(60);
    }

    @Test
    void theOwnAnswerPassesTheCheckForEachColumn() {
        for (TableDecision table : TABLES) {
            table.table().columns().forEach(column -> {
                var question = new SourceColumnQuestion(table, column.name());
                ClassOfColumn own = task.fallback(question);
                assertThat(task.check(question, task.write(own))).isEqualTo(Verdict.accepted(own));
                assertThat(task.needsPerson(question, own)).isFalse();
            });
        }
    }

    @Test
    void anInstructionInACommentIsTold_asDataOnly() {
        SourceColumnQuestion question = question("customer", "segment");
        assertThat(task.prompt(question).instructions()).doesNotContain("Ignore");
        assertThat(task.prompt(question).facts())
                .filteredOn(f -> f.text().contains("Ignore the rules"))
                .extracting(Fact::kind)
                .containsExactly(Fact.Kind.DESCRIPTION);
    }

    @Test
    void answersOfAnyShapeAreJudged() {
        for (String json : List.of(
                "null",
                "[]",
                "{}",
                "{\"class\":\"key\",\"pii\":\"none\"}",
                "{\"class\":\"descriptive\",\"pii\":\"secret\"}",
                "{\"class\":[\"descriptive\"],\"pii\":\"none\"}",
                "{\"class\":\"descriptive\",\"pii\":\"none\",\"column\":\"other\"}")) {
            assertThat(task.check(question("customer", "segment"), Table.json(json)))
                    .as(json)
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    private static SourceColumnQuestion question(String table, String column) {
        return new SourceColumnQuestion(
                TABLES.stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow(), column);
    }
}
