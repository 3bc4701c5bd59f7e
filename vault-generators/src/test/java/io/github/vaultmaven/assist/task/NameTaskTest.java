// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.name.NameTask;
import io.github.vaultmaven.assist.task.name.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTaskTest {

    private final NameTask task = new NameTask(Dictionary.standard());

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("name");
        Named question = null;
        for (String line : Table.lines("name.txt")) {
            if (line.startsWith("? ")) {
                String[] sides = line.substring(2).split(" : ", 2);
                String[] words = sides[0].split(" ");
                question = new Named("r", words[0], words[1], List.of(sides[1].split(" ")), false);
            } else {
                String name = line.substring(2).split("   ! ")[0];
                quality.note(
                        line,
                        line.startsWith("+"),
                        task.check(
                                question, JsonNodeFactory.instance.objectNode().put("name", name)));
            }
        }
        quality.printAndJudge(60);
    }

    @ParameterizedTest
    @CsvSource({
        "customer, cust_dob, date_of_birth",
        "customer, customer_nm, name",
        "customer, CustAcctNo, account_number",
        "order, ord_dt, order_date",
        "customer, email, email",
        "product, uom, unit_of_measure",
        "customer, tel, phone",
        "customer, nm, nm"
    })
    void abbreviationsAreWrittenOutUnlessTheNameIsTaken(String entity, String column, String name) {
        List<String> siblings = column.equals("nm") ? List.of("name") : List.of("other");
        var question = new Named("r", entity, column, siblings, false);
        assertThat(task.fallback(question)).isEqualTo(name);
        assertThat(task.check(question, task.write(name))).isEqualTo(Verdict.accepted(name));
    }

    @Test
    void answersOfAnyShapeAreJudged() {
        var question = new Named("r", "customer", "cust_dob", List.of(), false);
        for (String json : List.of(
                "null", "[]", "{}", "{\"name\":null}", "{\"name\":\"\"}", "{\"name\":\"birth_date\",\"x\":1}")) {
            assertThat(task.check(question, Table.json(json))).as(json).isInstanceOf(Verdict.Refused.class);
        }
    }
}
