// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.AnswerCheck;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.recommend.SourceTableQuestion;
import io.github.vaultmaven.assist.task.recommend.SplitTask;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.ddl.DdlReader;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SplitTaskTest {

    private static final SourceSchema SCHEMA = schema();

    private final SplitTask task = new SplitTask();

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("recommend satellites");
        for (String line : Table.lines("split.txt")) {
            String[] sides = line.substring(2).split("   ! ")[0].strip().split("   ", 2);
            SourceTableQuestion question = question(sides[0]);
            quality.note(line, line.startsWith("+"), AnswerCheck.of(task, question, answer(sides[1])));
        }
        quality.printAndJudge(60);
    }

    /** {@code satellite: columns | satellite: columns} as an answer says it, by column. */
    private static ObjectNode answer(String text) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (String satellite : text.split(" \\| ")) {
            int end = satellite.lastIndexOf(": ");
            String name = satellite.substring(0, end).replace("\\n", "\n");
            for (String column : satellite.substring(end + 2).split(" ")) {
                answer.put(column, name);
            }
        }
        return answer;
    }

    @Test
    void rulesSplitByPersonalDataAndRateOfChange() {
        assertThat(byColumn("item", task.fallback(question("item"))))
                .containsEntry("stock_quantity", "state")
                .containsEntry("pending_quantity", "state")
                .containsEntry("rating", "state")
                .containsEntry("title", "details");
        assertThat(byColumn("customer", task.fallback(question("customer"))))
                .containsEntry("email", "personal")
                .containsEntry("segment", "details");
    }

    private static Map<String, String> byColumn(String table, Map<String, String> split) {
        assertThat(split).as(table).isNotEmpty();
        return new TreeMap<>(split);
    }

    @Test
    void theOwnAnswerPassesTheCheck() {
        for (TableDecision table : Decisions.of(SCHEMA)) {
            SourceTableQuestion question = question(table.name());
            Map<String, String> own = task.fallback(question);
            assertThat(AnswerCheck.of(task, question, task.write(own))).isEqualTo(Verdict.accepted(own));
            assertThat(task.needsPerson(question, own)).isFalse();
        }
    }

    /** Codes have no satellites, events none either, and one attribute cannot be split. */
    @Test
    void onlyWhatMayBeSplitIsAskedAbout() {
        List<String> asked = Decisions.of(SCHEMA).stream()
                .map(TableDecision::name)
                .filter(name -> SplitTask.isOpen(question(name)))
                .toList();
        assertThat(asked)
                .containsExactly(
                        "customer", "customer_preferences", "machine", "item", "student", "course", "enrollment");
    }

    @Test
    void answersOfAnyShapeAreJudged() {
        for (String json : List.of(
                "null",
                "[]",
                "{}",
                "{\"title\":\"details\"}",
                "{\"title\":null,\"room\":\"details\"}",
                "{\"title\":7,\"room\":\"details\"}",
                "{\"title\":[\"details\"],\"room\":\"details\"}",
                "{\"title\":\"\",\"room\":\"details\"}",
                "{\"satellites\":{\"title\":\"details\",\"room\":\"details\"}}")) {
            assertThat(AnswerCheck.of(task, question("course"), Table.json(json)))
                    .as(json)
                    .isInstanceOf(Verdict.Refused.class);
            assertThat(task.check(question("course"), Table.json(json)))
                    .as(json)
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    private static SourceSchema schema() {
        byte[] ddl = String.join("\n", Table.lines("split.sql")).getBytes(StandardCharsets.UTF_8);
        return new DdlReader().read(List.of(new InputFile("split.sql", ddl)));
    }

    private static SourceTableQuestion question(String table) {
        return new SourceTableQuestion(SCHEMA, Decisions.of(SCHEMA), table);
    }
}
