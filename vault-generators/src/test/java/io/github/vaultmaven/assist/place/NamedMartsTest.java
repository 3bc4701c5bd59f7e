// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.OffAssistant;
import io.github.vaultmaven.assist.name.NamedMarts;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.VaultModel;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Columns of marts get labels in business words; their names stay. */
class NamedMartsTest {

    private static final String VAULT = """
            source: crm
            load_timestamp: loaded_at
            tables:
              customer:
                columns: {no: bigint, dob: date, cust_seg: varchar, seg: varchar, city: varchar, xqz_amt: integer, loaded_at: timestamp}
            ---
            entity: customer
            hub: {business_key: [no], sources: [crm]}
            satellites: [{name: details, attributes: [dob, cust_seg, seg, city, xqz_amt], sources: [crm]}]
            source_mappings: {crm: {table: customer, key_field: no}}
            ---
            dimension: buyer
            hub: customer
            labels: {seg: Market}
            """;

    private final VaultModel model = Specs.model(VAULT);
    private final NamedMarts place = new NamedMarts();

    @Test
    void abbreviationsAreWrittenOutInLabels() {
        assertThat(labels(place.assisted(model, new OffAssistant())))
                .containsExactly(
                        Tuple.tuple("dob", "Date of birth"),
                        Tuple.tuple("cust_seg", "Customer segment"),
                        Tuple.tuple("seg", "Market"),
                        Tuple.tuple("city", ""),
                        Tuple.tuple("xqz_amt", "Xqz amount"));
    }

    @Test
    void anAcceptedNameIsTheLabelAndWrongOnesAreNot() {
        var answers = new Answers(Map.of(
                "name relation dim_buyer column xqz_amt", "{\"name\":\"xqz_total_of_all\"}",
                "name relation dim_buyer column dob", "{\"name\":\"birth_date\"}",
                "name relation dim_buyer column cust_seg", "{\"name\":\"segment_of_customer\"}"));
        List<Tuple> labels = labels(place.assisted(model, answers));
        assertThat(answers.asked)
                .containsExactly(
                        "name relation dim_buyer column dob",
                        "name relation dim_buyer column cust_seg",
                        "name relation dim_buyer column xqz_amt");
        assertThat(labels)
                .contains(
                        Tuple.tuple("dob", "Birth date"),
                        Tuple.tuple("cust_seg", "Segment of customer"),
                        Tuple.tuple("xqz_amt", "Xqz amount"));
        assertThat(answers.refused).containsExactly("name relation dim_buyer column xqz_amt");
        assertThat(answers.asked)
                .doesNotContain("name relation dim_buyer column city", "name relation dim_buyer column seg");
    }

    @Test
    void twoColumnsNeverShareALabel() {
        String same = "{\"name\":\"customer_segment\"}";
        var answers = new Answers(
                Map.of("name relation dim_buyer column cust_seg", same, "name relation dim_buyer column seg", same));
        VaultModel unlabelled = Specs.model(VAULT.replace("labels: {seg: Market}\n", ""));
        List<Tuple> labels = labels(place.assisted(unlabelled, answers));
        assertThat(labels.stream()
                        .filter(l -> l.toList().get(1).equals("Customer segment"))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private static List<Tuple> labels(VaultModel model) {
        return model.structures().stream()
                .filter(Dimension.class::isInstance)
                .map(Dimension.class::cast)
                .flatMap(d -> d.attributes().stream())
                .map((MartColumn c) -> Tuple.tuple(c.name(), c.label()))
                .toList();
    }
}
