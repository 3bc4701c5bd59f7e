// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data contracts of the open standard. */
class OdcsReaderTest {

    private static InputFile file(String text) {
        return new InputFile("c.odcs.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String CONTRACT = """
            apiVersion: v3.0.2
            kind: DataContract
            id: 1
            name: shop
            schema:
              - name: Orders
                physicalName: sales.orders
                description: What was ordered
                properties:
                  - {name: line, logicalType: integer, primaryKey: true, primaryKeyPosition: 2}
                  - name: order_no
                    logicalType: string
                    logicalTypeOptions: {maxLength: 12}
                    primaryKey: true
                    primaryKeyPosition: 1
                  - name: customer
                    physicalName: cust_id
                    physicalType: NUMBER(9,0)
                    required: true
                    relationships: [{type: foreignKey, to: customers.id}]
                  - name: ship
                    logicalType: object
                    properties:
                      - {name: city, logicalType: string, description: Where to}
                  - {name: tags, logicalType: array, items: {logicalType: string}}
                  - {name: paid, logicalType: boolean, unique: true}
                  - {name: amount, logicalType: number}
              - name: customers
                properties: [{name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1}]
                relationships: [{from: customers.id, to: people.no}]
              - {name: empty}
            """;

    @Test
    void objectsPropertiesKeysRelationships() {
        assertThat(new OdcsReader().reads(file(CONTRACT))).isTrue();
        SourceSchema schema = new OdcsReader().read(List.of(file(CONTRACT)));
        assertThat(schema.unread().stream().map(Object::toString))
                .containsExactly("c.odcs.yaml:31: the object empty has no properties; it is skipped");
        assertThat(schema.tables()).extracting(InputTable::fullName).containsExactly("sales.orders", "customers");
        InputTable orders = schema.tables().get(0);
        assertThat(orders.columns().stream().map(c -> c.name() + " " + c.type()))
                .containsExactly(
                        "line bigint",
                        "order_no varchar(12)",
                        "cust_id number(9,0)",
                        "ship_city varchar",
                        "tags json",
                        "paid boolean",
                        "amount decimal(38,9)");
        assertThat(orders.primaryKey()).containsExactly("order_no", "line");
        assertThat(orders.uniqueKeys()).containsExactly(List.of("paid"));
        assertThat(orders.column("cust_id").orElseThrow().nullable()).isFalse();
        assertThat(orders.foreignKeys().get(0).table()
                        + orders.foreignKeys().get(0).targets())
                .isEqualTo("customers[id]");
        assertThat(orders.comment()).isEqualTo("What was ordered");
        assertThat(orders.place().line()).isEqualTo(6);
        assertThat(schema.tables().get(1).foreignKeys().get(0).columns()).containsExactly("id");
    }

    @Test
    void otherVersionsBrokenAndEmptyContracts() {
        SourceSchema old = new OdcsReader().read(List.of(file("apiVersion: v2.2.2\nkind: DataContract\n")));
        assertThat(old.unread().get(0).toString())
                .contains("of the version 'v2.2.2', and version 3 of the standard is read");
        assertThat(new OdcsReader()
                        .read(List.of(file("kind: DataContract\nschema: [a\n")))
                        .unread()
                        .get(0)
                        .toString())
                .startsWith("c.odcs.yaml:");
        assertThat(new OdcsReader()
                        .read(List.of(file("apiVersion: v3.1.0\nkind: DataContract\nschema: []\n")))
                        .unread())
                .hasSize(1);
        assertThat(new OdcsReader().reads(file("kind: Deployment"))).isFalse();
    }

    @Test
    void wordsNeedAssistance() {
        Draft draft = new Drafting(getClass().getClassLoader())
                .draft(
                        "shop",
                        "",
                        List.of(new InputFile("notes/shop.txt", "We sell shoes.".getBytes(StandardCharsets.UTF_8))));
        assertThat(draft.files()).isEmpty();
        assertThat(draft.unread()).hasSize(1);
        assertThat(draft.unread().get(0).toString())
                .startsWith(
                        "notes/shop.txt: a description in words is not read without assistance; write its tables down as");
    }
}
