// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.recommend.RecommendTask;
import io.github.vaultmaven.assist.task.recommend.Recommendation;
import io.github.vaultmaven.assist.task.recommend.SourceTableQuestion;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.ddl.DdlReader;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecommendTaskTest {

    private static final List<SourceSchema> SCHEMAS = List.of(schema("schema.sql"), schema("library.sql"));

    private final RecommendTask task = new RecommendTask();

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("recommend");
        for (String line : Table.lines("recommend.txt")) {
            String[] sides = line.substring(2).split("   ! ")[0].strip().split(" : ", 2);
            List<String> words = Arrays.asList(sides[1].split(" "));
            var answer = new Recommendation(
                    Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT)), words.subList(1, words.size()));
            quality.note(line, line.startsWith("+"), task.check(question(sides[0]), task.write(answer)));
        }
        quality.printAndJudge(60);
    }

    @Test
    void theOwnAnswerPassesTheCheck() {
        for (SourceSchema schema : SCHEMAS) {
            for (TableDecision table : Decisions.of(schema)) {
                Recommendation own = task.fallback(question(table.name()));
                assertThat(task.check(question(table.name()), task.write(own))).isEqualTo(Verdict.accepted(own));
                assertThat(task.needsPerson(question(table.name()), own)).isFalse();
            }
        }
    }

    @Test
    void answersOfAnyShapeAreJudged() {
        for (String json : List.of(
                "null",
                "[]",
                "{}",
                "{\"kind\":\"hub\",\"key\":[]}",
                "{\"kind\":\"hub\",\"key\":[\"none\"]}",
                "{\"kind\":\"bridge\",\"key\":[\"customer_no\"]}",
                "{\"kind\":\"hub\",\"key\":\"customer_no\"}",
                "{\"kind\":\"hub\",\"key\":[\"customer_no\",\"customer_no\"]}")) {
            assertThat(task.check(question("customer"), Table.json(json)))
                    .as(json)
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    private static SourceSchema schema(String file) {
        byte[] ddl = String.join("\n", Table.lines(file)).getBytes(StandardCharsets.UTF_8);
        return new DdlReader().read(List.of(new InputFile(file, ddl)));
    }

    private static SourceTableQuestion question(String table) {
        SourceSchema schema = SCHEMAS.stream()
                .filter(s -> s.tables().stream().anyMatch(t -> t.fullName().equals(table)))
                .findFirst()
                .orElseThrow();
        return new SourceTableQuestion(schema, Decisions.of(schema), table);
    }
}
