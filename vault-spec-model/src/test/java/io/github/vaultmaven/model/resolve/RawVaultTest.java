// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.TypedRows;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the constructs of the raw vault mean, as the page "Spec reference" says. */
class RawVaultTest {

    private static final String SHOP = """
            source: shop
            tables:
              customers:
                columns: {id: bigint, country: varchar(2), name: varchar(50), city: varchar, parent_id: bigint, parent_country: varchar(2)}
              orders:
                delivery: cdc
                operation: {column: op, delete: [D, X]}
                sequence: seq
                columns: {order_no: varchar(20), id: bigint, country: varchar(2), amount: "decimal(12,2)", line: integer, kind: varchar, Phone No: varchar}
            """;

    private static final String CUSTOMER = """
            entity: customer
            hub:
              business_key: [id, {name: country, required: false}]
            source_mappings: {shop: {table: customers}}
            """;

    @Test
    void compositeKeyWithAnOptionalPart() {
        VaultModel model = Specs.model(SHOP, CUSTOMER);
        Hub hub = Specs.structure(model, Hub.class, "h_customer");
        assertThat(hub.businessKey())
                .containsExactly(
                        KeyPart.required("id", DataType.BIGINT),
                        new KeyPart("country", new DataType.Text(2), false, ""));
        assertThat(hub.feeds().get(0).stage().keys())
                .containsExactly(new StageKey(
                        "customer_hk",
                        List.of(new StageKey.Part("id", true), new StageKey.Part("country", false)),
                        ""));
    }

    @Test
    void roleFeedsTheHubASecondTime() {
        VaultModel model = Specs.model(SHOP, """
                entity: customer
                hub: {business_key: [id, {name: country, type: varchar(2)}]}
                source_mappings:
                  shop: {table: customers, collision_code: S, roles: [{name: parent, columns: [parent_id, upper(parent_country)]}]}
                """);
        Hub hub = Specs.structure(model, Hub.class, "h_customer");
        Staging staging = Specs.staging(model, "stg_customer_shop");
        assertThat(hub.feeds())
                .containsExactly(
                        Feed.of(0, staging),
                        new Feed(
                                1,
                                staging,
                                Map.of(
                                        "customer_hk",
                                        "parent_customer_hk",
                                        "id",
                                        "parent_id",
                                        "country",
                                        "parent_country"),
                                List.of()));
        assertThat(staging.column("parent_country"))
                .isEqualTo(new StageColumn(
                        "parent_country",
                        new DataType.Text(2),
                        new ExpressionParser().parse("upper(parent_country)").orThrow(),
                        true));
        assertThat(staging.keys())
                .containsExactly(
                        new StageKey(
                                "customer_hk",
                                List.of(new StageKey.Part("id", true), new StageKey.Part("country", true)),
                                "S"),
                        new StageKey(
                                "parent_customer_hk",
                                List.of(
                                        new StageKey.Part("parent_id", true),
                                        new StageKey.Part("parent_country", true)),
                                "S"));
    }

    @Test
    void aDependentKeyThatIsNoIdentityIsContentBeforeThePayload() {
        VaultModel model =
                Specs.model("""
                source: erp
                tables: {lineitem: {columns: {o: bigint, l: integer, x: integer, amount: bigint}}}
                """, "entity: orders\nhub: {business_key: [{name: no, type: bigint}], fed_by: own}\n", """
                link: order_line
                relationship_type: many_to_one
                members: [{hub: orders, role: one}, {hub: orders, role: other}]
                dependent_keys: [{name: spare, identifying: false}, line]
                kind: non_historized
                attributes: [amount]
                source_mappings:
                  erp: {table: lineitem, keys: {one: o, other: o}, columns: {line: l, spare: x}}
                """);
        Link link = Specs.structure(model, Link.class, "l_order_line");
        assertThat(link.origin().governance())
                .containsExactly(Map.entry("cardinality", "many_to_one (each one has one other at a time)"));
        assertThat(link.dependentKeys())
                .containsExactly(
                        KeyPart.required("spare", DataType.INTEGER), KeyPart.required("line", DataType.INTEGER));
        assertThat(link.carriedKeys()).containsExactly(KeyPart.required("spare", DataType.INTEGER));
        Staging staging = Specs.staging(model, "stg_order_line_erp");
        assertThat(staging.diffs()).containsExactly(new StageDiff("order_line_hashdiff", List.of("spare", "amount")));
        assertThat(staging.keys().stream()
                        .filter(k -> k.name().equals("order_line_hk"))
                        .flatMap(k -> k.parts().stream())
                        .map(StageKey.Part::column))
                .hasSize(3)
                .contains("line")
                .doesNotContain("spare");
    }

    @Test
    void linkSaysForEachMemberWhatANullMeansAndWhatIdentifiesIt() {
        VaultModel model = Specs.model(
                """
                source: erp
                tables:
                  lineitem: {columns: {o: bigint, p: varchar(10), s: bigint, w: bigint, l: integer, sale: "decimal(9,2)"}}
                """,
                "entity: orders\nhub: {business_key: [{name: no, type: bigint}]}\n",
                "entity: product\nhub: {business_key: [{name: code, type: varchar(10)}]}\n",
                "entity: supplier\nhub: {business_key: [{name: no, type: bigint}]}\n",
                "entity: store\nhub: {business_key: [{name: store_no, type: bigint}], fed_by: own}\n",
                """
                link: order_line
                members: [orders, {hub: product, null: zero}, {hub: supplier, null: none}, {hub: store, identifying: false}]
                dependent_keys: [line_number]
                kind: non_historized
                attributes: [{name: amount, from: sale}]
                source_mappings:
                  erp: {table: lineitem, keys: {orders: o, product: [p], supplier: s, store: w}, columns: {line_number: l}}
                """);
        Link link = Specs.structure(model, Link.class, "l_order_line");
        assertThat(link.members())
                .containsExactly(
                        new Link.Member(
                                "orders",
                                "h_orders",
                                "orders_hk",
                                List.of(KeyPart.required("orders_no", DataType.BIGINT)),
                                Link.NullRule.REJECT,
                                true),
                        new Link.Member(
                                "product",
                                "h_product",
                                "product_hk",
                                List.of(new KeyPart("code", new DataType.Text(10), false, "")),
                                Link.NullRule.ZERO,
                                true),
                        new Link.Member(
                                "supplier",
                                "h_supplier",
                                "supplier_hk",
                                List.of(KeyPart.required("supplier_no", DataType.BIGINT)),
                                Link.NullRule.NONE,
                                true),
                        new Link.Member(
                                "store",
                                "h_store",
                                "store_hk",
                                List.of(KeyPart.required("store_no", DataType.BIGINT)),
                                Link.NullRule.REJECT,
                                false));
        assertThat(link.dependentKeys()).containsExactly(KeyPart.required("line_number", DataType.INTEGER));
        assertThat(link.transaction())
                .contains(new Link.Transaction(
                        "order_line_hashdiff", List.of(Attribute.of("amount", new DataType.Decimal(9, 2)))));
        Staging staging = Specs.staging(model, "stg_order_line_erp");
        assertThat(link.feeds()).containsExactly(new Feed(0, staging, Map.of(), List.of("supplier_no")));
        assertThat(staging.keys())
                .contains(new StageKey(
                        "order_line_hk",
                        List.of(
                                new StageKey.Part("orders_no", true),
                                new StageKey.Part("code", false),
                                new StageKey.Part("supplier_no", true),
                                new StageKey.Part("line_number", true)),
                        ""));
        assertThat(staging.diffs()).containsExactly(new StageDiff("order_line_hashdiff", List.of("amount")));
        assertThat(Specs.structure(model, Hub.class, "h_supplier").feeds())
                .containsExactly(new Feed(0, staging, Map.of("no", "supplier_no"), List.of("supplier_no")));
        assertThat(Specs.structure(model, Hub.class, "h_store").feeds()).isEmpty();
    }

    @Test
    void aPartnerThatMayBeMissingIsThereAsAWholeOrNotAtAll() {
        VaultModel model = Specs.model(SHOP, """
                entity: customer
                hub: {business_key: [id, country, {name: name, required: false}]}
                source_mappings: {shop: {table: customers}}
                """, """
                entity: orders
                hub: {business_key: [order_no]}
                links:
                  - {name: ordered, members: [orders, {hub: customer, null: zero}]}
                source_mappings: {shop: {table: orders, links: {ordered: {customer: [id, country, country]}}}}
                """);
        assertThat(Specs.staging(model, "stg_orders_shop").keys())
                .contains(new StageKey(
                        "customer_hk",
                        List.of(
                                new StageKey.Part("id", false, List.of("country")),
                                new StageKey.Part("country", false, List.of("id")),
                                new StageKey.Part("name", false, List.of("id", "country"))),
                        ""));
    }

    @Test
    void effectivityStandsOnTheDrivingKey() {
        VaultModel model = Specs.model(SHOP, CUSTOMER, """
                entity: orders
                hub: {business_key: [order_no]}
                links: [{name: orders_customer, related_hub: customer, driving_key: [orders], effectivity: true}]
                source_mappings: {shop: {table: orders}}
                """);
        EffectivitySatellite satellite = Specs.structure(model, EffectivitySatellite.class, "e_orders_customer_shop");
        assertThat(satellite.parent())
                .isEqualTo(new Parent(
                        "l_orders_customer",
                        "orders_customer_hk",
                        List.of(
                                KeyPart.required("order_no", new DataType.Text(20)),
                                KeyPart.required("id", DataType.BIGINT),
                                new KeyPart("country", new DataType.Text(2), false, ""))));
        assertThat(satellite.drivingKeys()).containsExactly("orders_hk");
        assertThat(satellite.secondaryKeys()).containsExactly("customer_hk");
        assertThat(satellite.delivery()).isEqualTo(Delivery.CDC);
        assertThat(satellite.sequence()).contains(KeyPart.required("seq", DataType.BIGINT));
        assertThat(satellite.tracked()).isTrue();
        assertThat(satellite.feeds()).containsExactly(Feed.of(0, Specs.staging(model, "stg_orders_shop")));
    }

    @Test
    void changeTableHasOperationAndSequence() {
        VaultModel model = Specs.model(SHOP, """
                entity: orders
                hub: {business_key: [order_no], status_tracking: true, record_tracking: true}
                satellites: [{name: data, attributes: [amount]}, {name: first, attributes: [kind], change_tracking: false, late_arrivals: report}]
                source_mappings: {shop: {table: orders}}
                """);
        Staging staging = Specs.staging(model, "stg_orders_shop");
        assertThat(staging.hasOperation()).isTrue();
        assertThat(staging.table().operation().orElseThrow())
                .isEqualTo(new io.github.vaultmaven.model.SourceTable.Operation(
                        "op", List.of("I"), List.of("U"), List.of("D", "X")));
        assertThat(staging.table().sequence()).contains("seq");
        Satellite data = Specs.structure(model, Satellite.class, "s_orders_data_shop");
        assertThat(data.sequence()).contains(KeyPart.required("seq", DataType.BIGINT));
        assertThat(data.tracked()).isTrue();
        assertThat(data.feeds().get(0).operation()).contains(Staging.OPERATION);
        Satellite first = Specs.structure(model, Satellite.class, "s_orders_first_shop");
        assertThat(first.history()).isEqualTo(Satellite.History.FIRST_ROW);
        assertThat(first.tracked()).isFalse();
        StatusTracking status = Specs.structure(model, StatusTracking.class, "st_orders_shop");
        assertThat(status.delivery()).isEqualTo(Delivery.CDC);
        assertThat(status.sequence()).contains(KeyPart.required("seq", DataType.BIGINT));
        assertThat(status.tracked()).isTrue();
        assertThat(status.feed()).isEqualTo(Feed.of(0, staging));
        RecordTracking records = Specs.structure(model, RecordTracking.class, "rts_orders");
        assertThat(records.parent().relation()).isEqualTo("h_orders");
        assertThat(records.feeds()).containsExactly(Feed.of(0, staging));
    }

    @Test
    void multiActiveAndNonHistorizedSatellites() {
        VaultModel model = Specs.model(SHOP, """
                entity: customer
                hub: {business_key: [id]}
                satellites:
                  - {name: cities, kind: multi_active, child_key: [country], attributes: [city]}
                  - {name: birth, kind: non_historized, attributes: [name]}
                source_mappings: {shop: {table: customers}}
                """);
        MultiActiveSatellite cities = Specs.structure(model, MultiActiveSatellite.class, "s_customer_cities_shop");
        assertThat(cities.childKey()).containsExactly(KeyPart.required("country", new DataType.Text(2)));
        assertThat(cities.hashDiff()).isEqualTo("cities_hashdiff");
        assertThat(cities.attributes()).containsExactly(Attribute.of("city", DataType.TEXT));
        assertThat(Specs.staging(model, "stg_customer_shop").diffs())
                .contains(new StageDiff("cities_hashdiff", List.of("city")));
        assertThat(Specs.structure(model, NonHistorizedSatellite.class, "s_customer_birth_shop")
                        .attributes())
                .containsExactly(Attribute.of("name", new DataType.Text(50)));
    }

    @Test
    void restIsWhatNothingElseUses() {
        VaultModel model = Specs.model(SHOP, """
                entity: orders
                hub: {business_key: [order_no]}
                satellites:
                  - {name: others, attributes: rest}
                  - {name: money, attributes: [{name: amount, expression: amount * line, type: double}]}
                source_mappings: {shop: {table: orders}}
                """.replace(", type: double", ", type: \"decimal(30,4)\""));
        assertThat(Specs.structure(model, Satellite.class, "s_orders_others_shop")
                        .attributes())
                .extracting(Attribute::name)
                .containsExactly("Phone_No", "country", "id", "kind");
    }

    @Test
    void mergedSatelliteHasOneRelationAndSeveralFeeds() {
        VaultModel model = Specs.model("""
                source: a
                tables: {people: {columns: {id: bigint, name: varchar(50)}}}
                """, """
                source: b
                tables: {persons: {columns: {pid: integer, full_name: varchar(40)}}}
                """, """
                entity: person
                hub: {business_key: [id], sources: [a, b]}
                satellites: [{name: master, merge: true, sources: [b, a], attributes: [{name: name, type: varchar(60)}]}]
                source_mappings:
                  a: {table: people}
                  b: {table: persons, key_field: pid, columns: {name: full_name}}
                """);
        Satellite satellite = Specs.structure(model, Satellite.class, "s_person_master");
        assertThat(satellite.tracked()).isTrue();
        assertThat(satellite.attributes()).containsExactly(Attribute.of("name", new DataType.Text(60)));
        assertThat(satellite.feeds())
                .containsExactly(
                        Feed.of(0, Specs.staging(model, "stg_person_b")),
                        Feed.of(1, Specs.staging(model, "stg_person_a")));
    }

    @Test
    void severalTablesOfOneSourceAreToldApartByTheTable() {
        VaultModel model = Specs.model("""
                source: a
                tables:
                  now: {columns: {id: bigint, name: varchar}}
                  then: {columns: {id: bigint, name: varchar}}
                  phone: {columns: {id: bigint, phone: varchar}}
                """, """
                entity: person
                hub: {business_key: [id]}
                satellites: [{name: data, attributes: [name]}, {name: call, attributes: [phone]}]
                source_mappings: {a: [{table: now}, {table: then}, {table: phone}]}
                """);
        assertThat(Specs.names(model))
                .containsExactly("h_person", "s_person_call_a", "s_person_data_a_now", "s_person_data_a_then");
        assertThat(model.stagings())
                .extracting(Staging::name)
                .containsExactly("stg_person_a_now", "stg_person_a_phone", "stg_person_a_then");
    }

    @Test
    void oneMemberAndADependentKeyAreALink() {
        VaultModel model = Specs.model(SHOP, CUSTOMER, """
                link: visit
                members: [customer]
                dependent_keys: [line]
                source_mappings: {shop: {table: orders}}
                """);
        Link link = Specs.structure(model, Link.class, "l_visit");
        assertThat(link.dependentKeys()).containsExactly(KeyPart.required("line", DataType.INTEGER));
        assertThat(Specs.staging(model, "stg_visit_shop").keys())
                .filteredOn(key -> key.name().equals("visit_hk"))
                .singleElement()
                .extracting(key -> key.parts().size())
                .isEqualTo(3);
    }

    /** Each source's keys are the same wherever they stand: in the hub's own table, in another one, and where codes differ. */
    @Test
    void aPartnersKeyHasTheCodeOfItsHubsMapping() {
        VaultModel model = Specs.model("""
                source: a
                tables:
                  old: {columns: {id: bigint}}
                  new: {columns: {id: bigint, line: integer}}
                  call: {columns: {id: bigint, line: integer}}
                """, """
                source: b
                tables:
                  all: {columns: {id: bigint}}
                  call: {columns: {id: bigint, line: integer}}
                """, """
                entity: person
                hub: {business_key: [id]}
                source_mappings:
                  a: [{table: old, collision_code: O}, {table: new, collision_code: N}]
                  b: {table: all, collision_code: B}
                """, """
                link: call
                members: [person]
                dependent_keys: [line]
                source_mappings:
                  a: [{table: new}, {table: call, collision_code: X}]
                  b: {table: call}
                """);
        assertThat(model.stagings())
                .filteredOn(staging -> staging.name().startsWith("stg_call_"))
                .flatExtracting(Staging::keys)
                .filteredOn(key -> key.name().equals("person_hk"))
                .extracting(StageKey::collisionCode)
                .containsExactlyInAnyOrder("N", "X", "B");
    }

    @Test
    void stagingNamesApartWhatDiffers() {
        VaultModel model = Specs.model(SHOP, """
                entity: customer
                hub: {business_key: [id]}
                satellites:
                  - {name: one, attributes: [name]}
                  - {name: two, attributes: [{name: name, from: city}, {name: id, from: parent_id}]}
                source_mappings: {shop: {table: customers}}
                """);
        Staging staging = Specs.staging(model, "stg_customer_shop");
        assertThat(staging.columns()).extracting(StageColumn::name).containsExactly("id", "name", "two_name", "two_id");
        assertThat(Specs.structure(model, Satellite.class, "s_customer_two_shop")
                        .feeds())
                .containsExactly(new Feed(0, staging, Map.of("name", "two_name", "id", "two_id"), List.of()));
    }

    @Test
    void conventionsNameEverything() {
        VaultModel model = Specs.model("""
                vault:
                  name: dwh
                  conventions:
                    names: {hub: "hub_{entity}", satellite: "sat_{source}_{table}_{satellite}", staging: "v_{table}", hash_key: "hk_{entity}", hash_diff: "hd_{satellite}"}
                    hash: {algorithm: sha256, storage: binary}
                    columns: {load_timestamp: ldts, record_source: rsrc}
                """, SHOP, CUSTOMER + "satellites: [{name: data, attributes: [name]}]\n");
        assertThat(model.name()).isEqualTo("dwh");
        assertThat(Specs.names(model)).containsExactly("hub_customer", "sat_shop_customers_data");
        assertThat(model.stagings()).extracting(Staging::name).containsExactly("v_customers");
        assertThat(model.hash())
                .isEqualTo(new HashSettings("vault-1", HashSettings.Algorithm.SHA256, HashSettings.Storage.BINARY));
        assertThat(model.columns()).isEqualTo(new TechnicalColumns("ldts", "rsrc", "run_id"));
        Satellite satellite = Specs.structure(model, Satellite.class, "sat_shop_customers_data");
        assertThat(satellite.hashDiff()).isEqualTo("hd_data");
        assertThat(satellite.parent().hashKey()).isEqualTo("hk_customer");
    }

    @Test
    void formerHashesAreReadOverTheDefaultsNotOverThoseThatReplaceThem() {
        VaultModel model = Specs.model("""
                vault:
                  conventions:
                    hash: {algorithm: sha256, storage: binary, replaces: {profile: automate_dv}}
                """, SHOP, CUSTOMER);
        assertThat(model.hash().former())
                .contains(new HashSettings("automate_dv", HashSettings.Algorithm.MD5, HashSettings.Storage.HEX));
    }

    @Test
    void hashesThatReplaceThemselvesReplaceNothing() {
        VaultModel model = Specs.model("vault: {conventions: {hash: {replaces: {algorithm: md5}}}}\n", SHOP, CUSTOMER);
        assertThat(model.hash()).isEqualTo(HashSettings.DEFAULT);
    }

    @Test
    void referencesAreKeyedByTheirCode() {
        VaultModel model = Specs.model("""
                source: erp
                tables: {countries: {delivery: delta, columns: {cc: varchar(2), name: varchar, valid_from: date, valid_to: date}}}
                """, """
                reference: country
                key: [code]
                attributes: [name, valid_from, valid_to]
                history: true
                range: {from: valid_from, to: valid_to}
                source_mappings: {erp: {table: countries, columns: {code: cc}}}
                ---
                reference: colour
                key: [{name: code, type: integer}]
                attributes: [name]
                seed: colours.csv
                """, "FILE colours.csv\nname,code\nred,1\n");
        Reference country = Specs.structure(model, Reference.class, "ref_country");
        assertThat(country.key()).containsExactly(KeyPart.required("code", new DataType.Text(2)));
        assertThat(country.history()).isTrue();
        assertThat(country.tracked()).isTrue();
        assertThat(country.validity()).contains(new Reference.Validity("valid_from", "valid_to"));
        assertThat(country.feeds()).containsExactly(Feed.of(0, Specs.staging(model, "stg_country_erp")));
        assertThat(Specs.staging(model, "stg_country_erp").keys()).isEmpty();
        Reference colour = Specs.structure(model, Reference.class, "ref_colour");
        assertThat(colour.seed()).contains("colours.csv");
        assertThat(colour.feeds()).containsExactly(Feed.of(0, Specs.staging(model, "stg_colour_seed")));
        assertThat(Specs.staging(model, "stg_colour_seed")
                        .computed()
                        .orElseThrow()
                        .query())
                .isEqualTo(new VaultQuery.Given(new TypedRows(
                        Map.of("code", DataType.INTEGER, "name", DataType.TEXT),
                        List.of(List.of(Optional.of("1"), Optional.of("red"))))));
        assertThat(colour.key()).containsExactly(KeyPart.required("code", DataType.INTEGER));
        assertThat(colour.attributes()).containsExactly(Attribute.of("name", DataType.TEXT));
        assertThat(colour.validity()).isEqualTo(Optional.empty());
    }
}
