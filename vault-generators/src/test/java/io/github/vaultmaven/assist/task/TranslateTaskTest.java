// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.translate.Instructed;
import io.github.vaultmaven.assist.task.translate.TranslateTask;
import io.github.vaultmaven.assist.task.translate.Translation;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

/** Answers to instructions, judged by a table that was written from the instructions' words. */
class TranslateTaskTest {

    private static final Map<String, Map<String, DataType>> SATELLITES = satellites();

    private final TranslateTask task = new TranslateTask(new DuckDbTrial(DuckDBDriver::new));
    private final TranslateTask untried = new TranslateTask(Trial.none("there is no driver"));

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("translate");
        Instructed question = null;
        for (String line : Table.lines("translate.txt")) {
            if (line.startsWith("? ")) {
                question = question(line.substring(2));
            } else {
                String expression = line.substring(2).split("   ! ")[0];
                quality.note(line, line.startsWith("+"), task.check(question, answer(question, expression)));
            }
        }
        quality.printAndJudge(60);
    }

    @Test
    void answersOfAnyShapeAreJudged() {
        Instructed question = question("risk varchar : risk by score is LOW above 750, else HIGH");
        for (String json : List.of(
                "null",
                "[]",
                "{}",
                "1",
                "{\"expression\":1,\"over\":[\"s_score\"]}",
                "{\"expression\":\"score\"}",
                "{\"expression\":\"score\",\"over\":\"s_score\"}",
                "{\"expression\":\"score\",\"over\":[\"s_none\"]}",
                "{\"expression\":\"score\",\"over\":[\"s_score\",\"s_score\"]}",
                "{\"expression\":\"\",\"over\":[]}",
                "{\"expression\":\"case when score > 750 then 'LOW' else 'HIGH' end\",\"over\":[\"s_score\"],\"more\":1}",
                "{\"expression\":\"case when score > 750 then 'LOW' else 'HIGH' end\",\"over\":[\"s_score\",\"s_money\"]}",
                "{\"expression\":\"" + "(".repeat(1900) + "\",\"over\":[\"s_score\"]}")) {
            assertThat(task.check(question, Table.json(json))).as(json).isInstanceOf(Verdict.Refused.class);
        }
        assertThat(task.check(question, null)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void theFallbackOfACoveredInstructionPassesItsOwnCheckAndIsWrittenAsRead() {
        for (String line : Table.lines("translate.txt")) {
            if (line.startsWith("? ")) {
                Instructed question = question(line.substring(2));
                Translation own = task.fallback(question);
                if (!own.isNone()) {
                    assertThat(task.check(question, task.write(own))).isEqualTo(Verdict.accepted(own));
                    assertThat(task.needsPerson(question, own)).isFalse();
                    assertThat(untried.needsPerson(question, own)).isTrue();
                } else {
                    assertThat(task.needsPerson(question, own)).isTrue();
                }
            }
        }
    }

    @Test
    void aColumnThatSeveralSatellitesHaveIsLeftToAPerson() {
        var satellites = Map.of("s_a", Map.of("score", DataType.INTEGER), "s_b", Map.of("score", DataType.INTEGER));
        var question = new Instructed(
                "s_risk", "risk", Optional.empty(), "risk by score is LOW above 750, else HIGH", satellites);
        assertThat(task.fallback(question).isNone()).isTrue();
        var answer = new Translation("case when s_a.score > 750 then 'LOW' else 'HIGH' end", List.of("s_a"));
        assertThat(task.check(question, task.write(answer))).isEqualTo(Verdict.accepted(answer));
        assertThat(task.needsPerson(question, answer)).isTrue();
    }

    @Test
    void theSchemaNamesWhatThereIs() {
        JsonNode schema = task.schema(question("risk varchar : risk by score is LOW above 750, else HIGH"));
        assertThat(schema.at("/properties/over/items/enum")).hasSize(3);
        assertThat(schema.at("/properties/expression/maxLength").asInt()).isEqualTo(2000);
        assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
    }

    /** The satellites that have the columns named, as a model would say if it knows what it is doing. */
    private JsonNode answer(Instructed question, String expression) {
        if (question.kind() != Instructed.Kind.ATTRIBUTE) {
            return task.write(new Translation(expression, List.of()));
        }
        var over = new ArrayList<String>();
        SATELLITES.forEach((name, columns) -> {
            if (columns.keySet().stream().anyMatch(c -> expression.matches("(?s).*\\b" + c + "\\b.*"))) {
                over.add(name);
            }
        });
        return task.write(new Translation(expression, over.isEmpty() ? List.of("s_score") : over));
    }

    private static Instructed question(String line) {
        String[] sides = line.split(" : ", 2);
        if (sides[0].equals("filter")) {
            return in(Instructed.Kind.CONDITION, "", Optional.of(DataType.BOOLEAN), sides[1]);
        }
        if (sides[0].startsWith("column ")) {
            String[] words = sides[0].split(" ", 3);
            return in(Instructed.Kind.COLUMN, words[1], DataTypes.parse(words[2]), sides[1]);
        }
        String[] target = sides[0].split(" ", 2);
        return new Instructed("s_new", target[0], DataTypes.parse(target[1]), sides[1], SATELLITES);
    }

    private static Instructed in(Instructed.Kind kind, String name, Optional<DataType> type, String text) {
        return new Instructed(kind, "fact sold", name, type, text, SATELLITES, Set.of("s_who"));
    }

    private static Map<String, Map<String, DataType>> satellites() {
        var all = new LinkedHashMap<String, Map<String, DataType>>();
        Stream.of(
                        "s_score:score integer:points integer",
                        "s_money:income decimal(12,2):since date",
                        "s_who:name varchar(50):email varchar:active boolean")
                .map(line -> line.split(":"))
                .forEach(parts -> {
                    var columns = new LinkedHashMap<String, DataType>();
                    for (int i = 1; i < parts.length; i++) {
                        String[] column = parts[i].split(" ");
                        columns.put(column[0], DataTypes.parse(column[1]).orElseThrow());
                    }
                    all.put(parts[0], columns);
                });
        return all;
    }
}
