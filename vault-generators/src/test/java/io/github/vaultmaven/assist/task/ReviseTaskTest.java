// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.revise.Revisable;
import io.github.vaultmaven.assist.task.revise.ReviseTask;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

class ReviseTaskTest {

    private final ReviseTask task = new ReviseTask(new DuckDbTrial(DuckDBDriver::new));

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("revise");
        String[] head = {};
        Revisable question = null;
        for (String line : Table.lines("revise.txt")) {
            String text = line.substring(2).split("   ! ")[0];
            if (line.startsWith("? ")) {
                head = text.split(" : ", 2);
            } else if (line.startsWith("= ")) {
                question = question(head, text, "duckdb");
            } else {
                quality.note(line, line.startsWith("+"), task.check(question, task.write(text)));
            }
        }
        quality.printAndJudge(60);
    }

    @Test
    void theRenderedQueryIsItsOwnAnswerAndNeedsNobody() {
        Revisable question =
                question(new String[] {"v customer_hk", "Show it"}, "select customer_hk from h_customer", "duckdb");
        assertThat(task.check(question, task.write(task.fallback(question))))
                .isEqualTo(Verdict.accepted(question.query()));
        assertThat(task.needsPerson(question, question.query())).isFalse();
        assertThat(task.needsPerson(question, "select customer_hk from h_customer as h"))
                .isTrue();
        assertThat(task.notes(question)).isEmpty();
    }

    @Test
    void whatCannotBeTriedIsSaid() {
        Revisable other =
                question(new String[] {"v customer_hk", "Show it"}, "select customer_hk from h_customer", "postgresql");
        assertThat(task.notes(other).get(0)).contains("postgresql").contains("was not run");
        assertThat(task.check(other, task.write("select 1; drop table x -- "))).isInstanceOf(Verdict.Refused.class);
        var untried = new ReviseTask(Trial.none("no driver"));
        Revisable question =
                question(new String[] {"v customer_hk", "Show it"}, "select customer_hk from h_customer", "duckdb");
        assertThat(untried.notes(question).get(0)).contains("was not run");
    }

    private static Revisable question(String[] head, String query, String dialect) {
        List<String> words = List.of(head[0].split(" "));
        return new Revisable(words.get(0), dialect, query, head[1], words.subList(1, words.size()), tables());
    }

    private static Map<String, Map<String, DataType>> tables() {
        var tables = new LinkedHashMap<String, Map<String, DataType>>();
        tables.put("h_customer", columns("customer_hk varchar", "customer_no varchar"));
        tables.put(
                "s_customer",
                columns("customer_hk varchar", "load_timestamp timestamp", "name varchar", "score integer"));
        tables.put("f_sale", columns("customer_hk varchar", "day date", "amount decimal(12,2)", "quantity integer"));
        return tables;
    }

    private static Map<String, DataType> columns(String... columns) {
        var map = new LinkedHashMap<String, DataType>();
        for (String column : columns) {
            String[] words = column.split(" ");
            map.put(words[0], DataTypes.parse(words[1]).orElseThrow());
        }
        return map;
    }
}
