// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.describe.DescribeTask;
import io.github.vaultmaven.assist.task.describe.Subject;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeTaskTest {

    private static final List<String> KNOWN = List.of("customer", "order", "h_customer", "credit_score", "cust_dob");

    private final DescribeTask task = new DescribeTask(Dictionary.standard());

    @Test
    void rightAnswersAreTakenAndWrongOnesRefused() {
        var quality = new CheckerQuality("describe");
        Subject subject = null;
        for (String line : Table.lines("describe.txt")) {
            if (line.startsWith("? ")) {
                subject = subject(line.substring(2));
            } else {
                String text = line.substring(2).split("   ! ")[0];
                quality.note(
                        line,
                        line.startsWith("+"),
                        task.check(
                                subject, JsonNodeFactory.instance.objectNode().put("text", text)));
            }
        }
        quality.printAndJudge(60);
    }

    @Test
    void answersOfAnyShapeAreJudged() {
        Subject subject = subject("COLUMN customer credit_score integer :");
        for (String json : List.of(
                "null",
                "[]",
                "{}",
                "{\"text\":null}",
                "{\"text\":1}",
                "{\"text\":\"\"}",
                "{\"text\":\"The credit score of the\\ncustomer.\"}",
                "{\"text\":\"The credit\\u0000 score of it.\"}",
                "{\"text\":\"The credit score of the customer.\",\"more\":1}",
                "{\"text\":\"The credit score " + "of the customer ".repeat(20) + ".\"}")) {
            assertThat(task.check(subject, Table.json(json))).as(json).isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer | cust_dob | date | The date of birth of the customer.",
                "customer | customer_name | varchar | The name of the customer.",
                "order | ord_amt | decimal(12,2) | The amount of the order.",
                "order | net_wgt_kg | decimal(12,2) | The net weight of the order, in kilograms.",
                "customer | is_active | boolean | Whether the customer is active.",
                "customer | newsletter | boolean | Whether the customer is marked as newsletter.",
                "order | disc_pct | integer | The discount of the order, in percent.",
                "customer | id | bigint | The number that identifies the customer.",
                "customer | TelNo | varchar | The phone number of the customer."
            })
    void columnsAreDescribedByTheirNames(String entity, String name, String type, String text) {
        Subject subject =
                Subject.column("s", entity, name, DataTypes.parse(type).orElseThrow(), KNOWN);
        assertThat(task.fallback(subject)).isEqualTo(text);
        assertThat(task.check(subject, task.write(text))).isEqualTo(Verdict.accepted(text));
    }

    @Test
    void relationsAreDescribedByWhatTheyHold() {
        assertThat(task.fallback(
                        relation(Subject.Kind.HUB, "customer", List.of("customer_no"), List.of("crm.customer"))))
                .isEqualTo("Each customer, known by its number; from crm.customer.");
        assertThat(task.fallback(relation(Subject.Kind.LINK, "purchase", List.of("cust", "prod"), List.of())))
                .isEqualTo("Which customer and product belong together.");
        assertThat(task.fallback(
                        relation(Subject.Kind.SATELLITE, "customer", List.of("dob", "first_nm", "tel"), List.of())))
                .isEqualTo("What is known of each customer over time: date of birth, first name and phone.");
        for (Subject.Kind kind : Subject.Kind.values()) {
            if (kind != Subject.Kind.COLUMN) {
                Subject subject = relation(kind, "customer", List.of("customer_no"), List.of("crm.customer"));
                String own = task.fallback(subject);
                assertThat(task.check(subject, task.write(own))).as(kind.name()).isEqualTo(Verdict.accepted(own));
            }
        }
    }

    private static Subject relation(Subject.Kind kind, String entity, List<String> parts, List<String> sources) {
        return new Subject(kind, "r", entity, "", Optional.empty(), "", parts, sources, KNOWN, false);
    }

    private static Subject subject(String line) {
        String[] sides = line.split(" :", 2);
        String[] words = sides[0].split(" ");
        Optional<DataType> type = words.length > 3 ? DataTypes.parse(words[3]) : Optional.empty();
        return new Subject(
                Subject.Kind.valueOf(words[0]),
                "r",
                words[1],
                words.length > 2 ? words[2] : "",
                type,
                sides[1].strip(),
                List.of(),
                List.of(),
                KNOWN,
                false);
    }
}
