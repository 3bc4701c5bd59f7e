// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static io.github.vaultmaven.model.resolve.AccessLayerTest.VAULT;
import static io.github.vaultmaven.model.resolve.AccessLayerTest.expression;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.expression.AggregateFunction;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Facts, field by field. */
class FactTest {

    private static final String DIMENSIONS = """
            {calendar: days, from: 2024-01-01, to: 2024-12-31}
            ---
            {dimension: buyer, hub: person, type: scd2, attributes: {name: details.name}}
            ---
            """;

    @Test
    void aTransactionIsALinkWithItsEventDates() {
        VaultModel model = Specs.model(VAULT
                + DIMENSIONS
                + Specs.lines(
                        "fact: purchases",
                        "grain: link purchase",
                        "filter: price > 0",
                        "measures: {price: {expression: details.price}, city_length: {expression: length(person_details.city)}}",
                        "labels: {price: Price paid}",
                        "dimensions:",
                        "  buyer: {dimension: buyer, as_of: details.bought}",
                        "  bought_on: {calendar: days, date: bought}"));
        Fact fact = Specs.structure(model, Fact.class, "fact_purchases");
        Link link = Specs.structure(model, Link.class, "l_purchase");
        Dimension buyer = Specs.structure(model, Dimension.class, "dim_buyer");
        Calendar days = Specs.structure(model, Calendar.class, "days");
        assertThat(fact.kind()).isEqualTo(Fact.Kind.TRANSACTION);
        assertThat(fact.base()).isEqualTo(ViewResolver.ofLink("purchase", link));
        assertThat(fact.unit()).containsExactly("purchase_hk");
        assertThat(fact.satellites())
                .extracting(MartSatellite::alias, MartSatellite::relation, MartSatellite::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("details", "s_purchase_details_erp", "purchase_hk"),
                        org.assertj.core.groups.Tuple.tuple("person_details", "s_person_details_erp", "person_hk"));
        assertThat(fact.filter()).contains(expression("price > 0"));
        assertThat(fact.attributes()).extracting(MartColumn::name).containsExactly("line", "bought");
        assertThat(fact.measures())
                .contains(new Fact.Measure(
                        "price",
                        new DataType.Decimal(9, 2),
                        Optional.of(expression("details.price")),
                        Optional.empty(),
                        "Price paid",
                        ""));
        assertThat(fact.roles())
                .extracting(Fact.Role::name, Fact.Role::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("buyer", "buyer_key"),
                        org.assertj.core.groups.Tuple.tuple("bought_on", "bought_on_key"));
        assertThat(fact.roles())
                .extracting(Fact.Role::target)
                .containsExactlyInAnyOrder(
                        new Fact.Target.Member(buyer, "person_hk", new Fact.AsOf.Event("bought")),
                        new Fact.Target.Day(days, "bought"));
    }

    @Test
    void aPeriodicFactReadsThePitAndCountsASet() {
        VaultModel model = Specs.model(VAULT
                + DIMENSIONS
                + Specs.lines(
                        "{snapshots: daily, from: 2024-01-01}",
                        "---",
                        "{pit: person, hub: person, snapshots: daily}",
                        "---",
                        "fact: phones",
                        "grain: hub person",
                        "kind: periodic",
                        "snapshots: daily",
                        "measures: {phones: {aggregate: count, expression: phones.phone}}",
                        "dimensions: {buyer: {}, day: {calendar: days, date: snapshot}}"));
        Fact fact = Specs.structure(model, Fact.class, "fact_phones");
        assertThat(fact.base().relation()).isEqualTo("pit_person");
        assertThat(fact.satellites()).extracting(MartSatellite::reach).containsExactly(MartSatellite.Reach.SET);
        assertThat(fact.measures())
                .isEqualTo(List.of(new Fact.Measure(
                        "phones",
                        DataType.BIGINT,
                        Optional.of(expression("phones.phone")),
                        Optional.of(AggregateFunction.COUNT),
                        "",
                        "")));
        assertThat(fact.roles())
                .extracting(Fact.Role::target)
                .containsExactlyInAnyOrder(
                        new Fact.Target.Member(
                                Specs.structure(model, Dimension.class, "dim_buyer"),
                                "person_hk",
                                new Fact.AsOf.Snapshot()),
                        new Fact.Target.Day(Specs.structure(model, Calendar.class, "days"), "snapshot_timestamp"));
    }
}
