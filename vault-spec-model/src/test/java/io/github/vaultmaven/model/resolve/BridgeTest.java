// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Bridge.Hop;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.Effectivity.Mark;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.VaultModel;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Bridges and facts over them, field by field. */
class BridgeTest {

    private static final String VAULT = """
            source: erp
            load_timestamp: at
            tables:
              people: {columns: {id: bigint, name: varchar, town: varchar, boss_id: bigint, at: timestamp}}
              sales: {columns: {buyer_id: bigint, seller_id: bigint, shop: varchar, price: "decimal(9,2)", at: timestamp}}
              shops: {columns: {shop: varchar, town: varchar, at: timestamp}}
            ---
            entity: person
            hub: {business_key: [id]}
            satellites: [{name: details, attributes: [name]}]
            source_mappings: {erp: {table: people, key_field: id}}
            ---
            entity: shop
            hub: {business_key: [shop]}
            source_mappings: {erp: {table: shops, key_field: shop}}
            ---
            entity: town
            hub: {business_key: [{name: town, type: varchar}]}
            ---
            link: sale
            members: [{hub: person, role: buyer}, {hub: person, role: seller}, shop]
            satellites: [{name: details, attributes: [price]}]
            source_mappings: {erp: {table: sales}}
            ---
            link: place
            members: [shop, town]
            driving_key: [shop]
            effectivity: true
            status_tracking: true
            source_mappings: {erp: {table: shops}}
            ---
            link: boss
            kind: hierarchical
            members: [person, {hub: person, role: boss}]
            source_mappings: {erp: {table: people, keys: {person: id}}}
            ---
            {snapshots: daily, from: 2024-01-01}
            ---
            {dimension: person, hub: person, type: scd2, attributes: {name: details.name}}
            ---
            """;

    private static final Optional<Effectivity> BY_EFFECTIVITY =
            Optional.of(new Effectivity("e_place_erp", "place_hk", Optional.empty(), Mark.IS_OPEN));

    private static Bridge bridge(String name, String spec) {
        VaultModel model = Specs.model(VAULT + spec);
        return Specs.structure(model, Bridge.class, name);
    }

    @Test
    void aPathGoesFromHubToHub() {
        Bridge bridge = bridge("bridge_sales", """
                bridge: sales
                description: Who bought where
                start: person
                path: [{link: sale, from: buyer, to: shop}, l_place]
                snapshots: daily
                """);
        assertThat(bridge)
                .isEqualTo(new Bridge(
                        "sales",
                        "bridge_sales",
                        "person_hk",
                        java.util.List.of(
                                new Hop(
                                        "l_sale",
                                        "sale_hk",
                                        "person_hk",
                                        "buyer_person_hk",
                                        "shop_hk",
                                        Optional.empty(),
                                        "sale_hk",
                                        "shop_hk"),
                                new Hop(
                                        "l_place",
                                        "place_hk",
                                        "shop_hk",
                                        "shop_hk",
                                        "town_hk",
                                        BY_EFFECTIVITY,
                                        "place_hk",
                                        "town_hk")),
                        "daily",
                        bridge.origin()));
        assertThat(bridge.origin().description()).isEqualTo("Who bought where");
        assertThat(bridge.keyColumns()).containsExactly("person_hk", "sale_hk", "shop_hk", "place_hk", "town_hk");
    }

    @Test
    void effectivityIsTheOneThatIsNamedOrNone() {
        assertThat(bridge(
                                "bridge_b",
                                "{bridge: b, start: town, path: [{link: place, effectivity: none}], snapshots: daily}")
                        .hops()
                        .get(0)
                        .effectivity())
                .isEmpty();
        assertThat(bridge(
                                "bridge_b",
                                "{bridge: b, start: town, path: [{link: place, effectivity: st_place_erp}], snapshots: daily}")
                        .hops()
                        .get(0)
                        .effectivity())
                .contains(new Effectivity("st_place_erp", "place_hk", Optional.empty(), Mark.STATUS));
    }

    @Test
    void aHubThatComesAgainHasAColumnOfItsOwn() {
        Bridge bridge = bridge("bridge_up", """
                bridge: up
                start: person
                path: [{link: boss, to: boss}, {link: boss, to: boss}]
                snapshots: daily
                """);
        assertThat(bridge.keyColumns())
                .containsExactly("person_hk", "boss_hk", "boss_person_hk", "boss_hk_2", "boss_person_hk_2");
        assertThat(bridge.hops())
                .extracting(Hop::fromColumn, Hop::from, Hop::to)
                .containsExactly(
                        Tuple.tuple("person_hk", "person_hk", "boss_person_hk"),
                        Tuple.tuple("boss_person_hk", "person_hk", "boss_person_hk"));
    }

    @Test
    void aLinkMayBeJoinedAtAnEarlierHub() {
        Bridge bridge = bridge("bridge_tree", """
                bridge: tree
                start: town
                path: [place, {link: sale, to: seller}, {link: boss, from: person}, place]
                snapshots: daily
                """);
        assertThat(bridge.hops())
                .extracting(Hop::fromColumn, Hop::toColumn)
                .containsExactly(
                        Tuple.tuple("town_hk", "shop_hk"),
                        Tuple.tuple("shop_hk", "seller_person_hk"),
                        Tuple.tuple("seller_person_hk", "boss_person_hk"),
                        Tuple.tuple("shop_hk", "town_hk_2"));
    }

    @Test
    void aFactOverABridgeReadsTheSatellitesOnItsPath() {
        VaultModel model = Specs.model(VAULT + """
                {bridge: sales, start: person, path: [{link: sale, from: buyer, to: seller}], snapshots: daily}
                ---
                fact: sales
                grain: bridge sales
                kind: periodic
                filter: "person_details.name <> 'x'"
                measures: {price: {expression: sale_details.price}, seller: {expression: upper(seller_details.name)}}
                dimensions:
                  buyer_then: {dimension: person, member: person}
                  buyer_now: {dimension: person, member: person, as_of: today}
                  seller: {dimension: person}
                """);
        Fact fact = Specs.structure(model, Fact.class, "fact_sales");
        Dimension person = Specs.structure(model, Dimension.class, "dim_person");
        assertThat(fact.base().relation()).isEqualTo("bridge_sales");
        assertThat(fact.unit()).containsExactly("person_hk", "sale_hk", "seller_person_hk");
        assertThat(fact.satellites())
                .extracting(MartSatellite::alias, MartSatellite::relation, MartSatellite::on)
                .containsExactly(
                        Tuple.tuple("person_details", "s_person_details_erp", "person_hk"),
                        Tuple.tuple("sale_details", "s_sale_details_erp", "sale_hk"),
                        Tuple.tuple("seller_details", "s_person_details_erp", "seller_person_hk"));
        assertThat(fact.roles())
                .extracting(Fact.Role::name, Fact.Role::target)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(
                                "buyer_then", new Fact.Target.Member(person, "person_hk", new Fact.AsOf.Snapshot())),
                        Tuple.tuple("buyer_now", new Fact.Target.Member(person, "person_hk", new Fact.AsOf.Today())),
                        Tuple.tuple(
                                "seller",
                                new Fact.Target.Member(person, "seller_person_hk", new Fact.AsOf.Snapshot())));
    }

    @Test
    void aSatelliteOfAHubThatStandsTwiceIsCalledWithItsRole() {
        VaultModel model = Specs.model(VAULT + """
                fact: sales
                grain: link sale
                measures:
                  buyer: {expression: buyer_s_person_details_erp.name}
                  seller: {expression: seller_s_person_details_erp.name}
                """);
        assertThat(Specs.structure(model, Fact.class, "fact_sales").satellites())
                .extracting(MartSatellite::alias, MartSatellite::on)
                .containsExactly(
                        Tuple.tuple("buyer_s_person_details_erp", "buyer_person_hk"),
                        Tuple.tuple("seller_s_person_details_erp", "seller_person_hk"));
    }

    @Test
    void aCoarserUnitIsMadeOfMembers() {
        VaultModel model = Specs.model(VAULT + """
                {bridge: sales, start: person, path: [{link: sale, from: buyer, to: seller}], snapshots: daily}
                ---
                fact: sales
                grain: bridge sales
                per: [seller]
                kind: periodic
                measures: {sales: {aggregate: count}, price: {expression: sale_details.price, aggregate: sum}}
                dimensions: {seller: {dimension: person}}
                ---
                fact: shops
                grain: link sale
                per: [shop, buyer]
                measures: {last: {expression: sale.load_timestamp, aggregate: max}, sales: {aggregate: count}}
                """);
        Fact sales = Specs.structure(model, Fact.class, "fact_sales");
        assertThat(sales.unit()).containsExactly("seller_person_hk");
        assertThat(sales.base().keys()).containsExactly("person_hk", "sale_hk", "seller_person_hk");
        Fact shops = Specs.structure(model, Fact.class, "fact_shops");
        assertThat(shops.unit()).containsExactly("shop_hk", "buyer_person_hk");
        assertThat(shops.attributes()).isEmpty();
        assertThat(shops.base().keys()).containsExactly("sale_hk", "buyer_person_hk", "seller_person_hk", "shop_hk");
    }
}
