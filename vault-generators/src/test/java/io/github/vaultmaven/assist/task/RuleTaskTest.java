// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.rule.ProposedRule;
import io.github.vaultmaven.assist.task.rule.RuleTask;
import io.github.vaultmaven.assist.task.rule.Sampled;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

class RuleTaskTest {

    private final RuleTask task = new RuleTask(new DuckDbTrial(DuckDBDriver::new));

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("rule");
        for (String line : Table.lines("rule.txt")) {
            String[] sides = line.substring(2).split("   ! ")[0].strip().split(" : ", 2);
            String[] rule = sides[1].split(" ", 2);
            quality.note(
                    line,
                    line.startsWith("+"),
                    task.check(
                            question(sides[0]),
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("rule", rule[0])
                                    .put("value", rule.length > 1 ? rule[1] : "")));
        }
        quality.printAndJudge(60);
    }

    @Test
    void rulesFollowFromKeysCodesAndNames() {
        assertThat(own("order_no")).contains(new ProposedRule(ProposedRule.Kind.UNIQUE, ""));
        assertThat(own("status")).contains(new ProposedRule(ProposedRule.Kind.IN, "open, paid, shipped"));
        assertThat(own("amount")).contains(new ProposedRule(ProposedRule.Kind.MIN, "0"));
        assertThat(own("ordered")).contains(new ProposedRule(ProposedRule.Kind.NOT_NULL, ""));
        assertThat(own("email")).isEmpty();
        for (String column : columns().keySet()) {
            Optional<ProposedRule> own = own(column);
            assertThat(task.check(question(column), task.write(own))).isEqualTo(Verdict.accepted(own));
        }
    }

    @Test
    void whatTheSampleBreaksIsAFinding() {
        assertThat(task.finding(question("amount"), new ProposedRule(ProposedRule.Kind.MIN, "0")))
                .isEmpty();
        assertThat(task.finding(question("amount"), new ProposedRule(ProposedRule.Kind.MIN, "10")))
                .contains("6 of 15 sample rows break `min` on `amount`");
        assertThat(task.needsPerson(question("amount"), Optional.of(new ProposedRule(ProposedRule.Kind.MIN, "0"))))
                .isTrue();
    }

    /** A value that comes twice is two rows that break it. */
    @Test
    void whatIsNotUniqueIsAFinding() {
        assertThat(task.finding(question("order_no"), new ProposedRule(ProposedRule.Kind.UNIQUE, "")))
                .isEmpty();
        assertThat(task.finding(question("shipped"), new ProposedRule(ProposedRule.Kind.UNIQUE, "")))
                .isEmpty();
        assertThat(task.finding(question("amount"), new ProposedRule(ProposedRule.Kind.UNIQUE, "")))
                .contains("15 of 15 sample rows break `unique` on `amount`");
        assertThat(task.finding(question("shipped"), new ProposedRule(ProposedRule.Kind.NOT_NULL, "")))
                .contains("7 of 15 sample rows break `not_null` on `shipped`");
    }

    /** What was accepted beside rows is right where there are none, too; whoever accepts it without rows is told. */
    @Test
    void withoutRowsAPersonIsToldThatThereWereNone() {
        var unseen = new Sampled(new TrialTable("orders", columns(), List.of()), "customer_no", true, false, false);
        Optional<ProposedRule> unique = Optional.of(new ProposedRule(ProposedRule.Kind.UNIQUE, ""));
        assertThat(task.check(unseen, task.write(unique))).isEqualTo(Verdict.accepted(unique));
        assertThat(task.notes(unseen, unique)).containsExactly("no rows were there to try it on (vault.assist.data)");
        assertThat(task.notes(unseen, Optional.empty())).isEmpty();
        assertThat(task.notes(question("amount"), Optional.of(new ProposedRule(ProposedRule.Kind.MIN, "0"))))
                .isEmpty();
    }

    @Test
    void valuesOfPersonalDataAreMarkedSo() {
        assertThat(task.prompt(question("email")).facts())
                .filteredOn(f -> f.kind() == Fact.Kind.SAMPLE)
                .isNotEmpty()
                .allMatch(Fact::personal);
    }

    @Test
    void answersOfAnyShapeAreJudged() {
        for (String json : List.of(
                "null",
                "[]",
                "{}",
                "{\"rule\":\"none\"}",
                "{\"rule\":\"none\",\"value\":\"x\"}",
                "{\"rule\":\"sql\",\"value\":\"select 1\"}",
                "{\"rule\":\"min\",\"value\":1}")) {
            assertThat(task.check(question("amount"), Table.json(json)))
                    .as(json)
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    private Optional<ProposedRule> own(String column) {
        return task.fallback(question(column));
    }

    private static Sampled question(String column) {
        return new Sampled(
                new TrialTable("orders", columns(), rows()),
                column,
                !column.equals("ordered") && !column.equals("order_no"),
                column.equals("order_no"),
                column.equals("email"));
    }

    private static Map<String, DataType> columns() {
        var columns = new LinkedHashMap<String, DataType>();
        for (String column : List.of(
                "order_no bigint",
                "customer_no varchar(10)",
                "status varchar(10)",
                "amount decimal(12,2)",
                "discount_pct integer",
                "ordered date",
                "shipped date",
                "email varchar(100)",
                "express boolean")) {
            String[] words = column.split(" ");
            columns.put(words[0], DataTypes.parse(words[1]).orElseThrow());
        }
        return columns;
    }

    /** Six amounts are 5, nine are 20. */
    private static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 15; i++) {
            String status = List.of("open", "paid", "shipped").get(i % 3);
            rows.add(Arrays.asList(
                    "" + i,
                    "c" + i % 9,
                    status,
                    i <= 6 ? "5.00" : "20.00",
                    "" + i % 3 * 5,
                    "2024-01-" + (10 + i),
                    i % 2 == 0 ? null : "2024-02-" + (10 + i),
                    i % 4 == 0 ? null : "p" + i + "@example.org",
                    "" + (i % 2 == 0)));
        }
        return rows;
    }
}
