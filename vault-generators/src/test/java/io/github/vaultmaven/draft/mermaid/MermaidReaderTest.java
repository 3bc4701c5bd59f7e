// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams by the grammar that Mermaid publishes. */
class MermaidReaderTest {

    private static SourceSchema read(String name, String text) {
        return new MermaidReader().read(List.of(new InputFile(name, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static SourceSchema diagram(String text) {
        SourceSchema schema = read("a.mmd", "erDiagram\n" + text);
        assertThat(schema.unread()).isEmpty();
        return schema;
    }

    private static InputTable table(SourceSchema schema, String name) {
        return schema.table("", name).orElseThrow();
    }

    private static List<String> columns(InputTable table) {
        return table.columns().stream().map(InputColumn::name).toList();
    }

    private static List<String> references(InputTable table) {
        return table.foreignKeys().stream()
                .map(f -> String.join("+", f.columns()) + " -> " + f.table() + "." + String.join("+", f.targets()))
                .toList();
    }

    @Test
    void attributesWithKeysAndComments() {
        InputTable car = table(diagram("""
                  CAR["Motor car"] {
                    string registrationNumber PK "The plate, {really}"
                    decimal(10,2) price
                    int[] seats UK
                    string? driver_id FK,UK "who drives"
                    List~string~ tags string *chassis
                    `double precision` `max speed` PK, FK
                  }
                """), "CAR");
        assertThat(car.comment()).isEqualTo("Motor car");
        assertThat(columns(car))
                .containsExactly("registrationNumber", "price", "seats", "driver_id", "tags", "chassis", "max speed");
        assertThat(car.columns().get(0).comment()).isEqualTo("The plate, {really}");
        assertThat(car.columns().stream().map(InputColumn::type))
                .containsExactly(
                        "string", "decimal(10,2)", "int[]", "string", "liststring", "string", "double precision");
        assertThat(car.primaryKey()).containsExactly("registrationNumber", "chassis", "max speed");
        assertThat(car.uniqueKeys()).containsExactly(List.of("seats"), List.of("driver_id"));
        assertThat(car.column("driver_id").orElseThrow().nullable()).isTrue();
        assertThat(car.columns().get(0).nullable()).isFalse();
        assertThat(car.columns().get(1).place().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "||--o{; right; false",
                "||--|{; right; false",
                "|o--o{; right; true",
                "|o..|{; right; true",
                "}o--||; left; false",
                "}|..o|; left; true",
                "}|.-||; left; false",
                "||-.o{; right; false",
                "one to zero or more; right; false",
                "only one to many(0); right; false",
                "one or zero to one or more; right; true",
                "zero or one optionally to one or many; right; true",
                "1 to 1+; right; false",
                "1 to 0+; right; false",
                "1--0+; right; false",
                "many(1) to 1; left; false",
                "many to only one; left; false",
                "zero or many optionally to one; left; false",
                "u--o{; right; true",
                "||--||; right; false",
                "||--o|; right; false"
            })
    void everySpellingOfACardinality(String relation, String many, boolean nullable) {
        SourceSchema schema = diagram("A " + relation + " B : has");
        InputTable from = table(schema, many.equals("right") ? "B" : "A");
        InputTable to = table(schema, many.equals("right") ? "A" : "B");
        String key = to.name().toLowerCase(Locale.ROOT) + "_id";
        assertThat(references(from)).containsExactly(key + " -> " + to.name() + "." + key);
        assertThat(from.column(key).orElseThrow().nullable()).isEqualTo(nullable);
        assertThat(to.foreignKeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"}o--o{", "}|--|{", "many to many", "one or more optionally to 0+"})
    void manyToManyHasATableBetween(String relation) {
        InputTable between = table(diagram("A " + relation + " B : has"), "A_B");
        assertThat(between.primaryKey()).containsExactly("a_id", "b_id");
        assertThat(references(between)).containsExactly("a_id -> A.a_id", "b_id -> B.b_id");
    }

    @Test
    void referencesFindTheirColumns() {
        SourceSchema schema = diagram("""
                  ORDER }o--|| CUSTOMER : "placed by"
                  ORDER |o--o{ ORDER : follows
                  ORDER }o--|| ADDRESS : ships
                  ORDER { int id PK
                    int customer_no FK
                    int ship_to FK
                    date placed }
                  CUSTOMER { int no PK }
                  ADDRESS { int id PK }
                  LINE ||--|{ ORDER : x
                  LINE { int order_no PK
                   int line_no PK }
                """);
        assertThat(references(table(schema, "ORDER")))
                .containsExactlyInAnyOrder(
                        "customer_no -> CUSTOMER.no",
                        "parent_order_id -> ORDER.id",
                        "ship_to -> ADDRESS.id",
                        "order_no+line_no -> LINE.order_no+line_no");
    }

    @Test
    void whatSpeaksOfLooksIsPassedOver() {
        SourceSchema schema = read("a.mmd", """
                ---
                title: Shop
                config:
                  layout: elk
                ---
                %%{init: {"theme": "dark"}}%%
                erDiagram
                  accTitle: The shop
                  accDescr: one line
                  accDescr {
                    several
                    lines
                  }
                  direction LR
                  %% A comment with CUSTOMER { x
                  classDef some fill:#f9f,stroke:#333,stroke-width:4px;
                  CUSTOMER:::some ||--o{ "Sales order":::other,some : places
                  subgraph s [A group]
                    direction TB
                    p[Person] { string name }
                  end
                  class CUSTOMER,p some
                  style p fill:#f9f
                  Größe-2.1
                  classroom }o--|| p : ""
                  style_guide
                """);
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::name)
                .containsExactly("CUSTOMER", "Sales order", "p", "Größe-2.1", "classroom", "style_guide");
        assertThat(references(table(schema, "Sales order"))).containsExactly("customer_id -> CUSTOMER.customer_id");
        assertThat(table(schema, "p").comment()).isEqualTo("Person");
    }

    @Test
    void fencesOfMarkdown() {
        SourceSchema schema = read("doc.md", """
                # Model
                ```mermaid
                flowchart LR
                  a --> b
                ```
                Text with erDiagram.
                ```mermaid
                erDiagram
                  A { int id PK }
                ```
                ~~~mermaid
                erDiagram
                  A ||--o{ B : x
                  B { int id PK
                ~~~
                """.replace("\n", "\r\n"));
        assertThat(schema.tables()).extracting(InputTable::name).contains("A", "B");
        assertThat(schema.unread())
                .extracting(Object::toString)
                .containsExactly("doc.md:14: the attributes of B are cut off; those that are there are taken");
        assertThat(table(schema, "A").place().line()).isEqualTo(9);
        assertThat(read("x.md", "no diagram").unread().get(0).reason()).contains("no fenced block of mermaid");
        assertThat(read("x.mmd", "graph LR").unread().get(0).reason()).isEqualTo("there is no erDiagram in it");
        assertThat(read("x.mmd", "").unread().get(0).reason()).isEqualTo("the file is empty");
        assertThat(read("x.mmd", "\0\0").unread().get(0).reason()).startsWith("the file is no text");
    }

    @Test
    void whatCannotBeReadIsListedAndTheRestIsRead() {
        SourceSchema schema = read("a.mmd", """
                erDiagram
                  A ||->> B : x
                  ??? what
                  C { int id PK
                    17 wrong
                    date d }
                  D { int id }
                """);
        assertThat(schema.unread().stream().map(Object::toString))
                .hasSize(3)
                .anyMatch(u -> u.startsWith("a.mmd:2: ") && u.contains("is no relationship"))
                .anyMatch(u -> u.startsWith("a.mmd:3: '??? what' is no statement"))
                .anyMatch(u -> u.startsWith("a.mmd:5: '17 wrong' of C is no attribute"));
        assertThat(columns(table(schema, "C"))).containsExactly("id", "d");
        assertThat(columns(table(schema, "D"))).containsExactly("id");
    }

    @Test
    void aVaultIsReadForWhatItHolds() {
        SourceSchema schema = diagram("""
                  h_customer { string customer_hk PK
                    string customer_no UK
                    timestamp load_ts
                    string record_source }
                  s_customer_details { string customer_hk PK
                    timestamp load_ts PK
                    string hashdiff
                    string name
                    string city }
                  hub_order { string hk_order PK
                    int order_no }
                  l_customer_order { string customer_order_hk PK
                    string customer_hk FK
                    string hk_order FK
                    timestamp ldts }
                  sat_customer_order { string customer_order_hk PK
                    decimal discount }
                  h_customer ||--o{ s_customer_details : has
                  h_customer ||--o{ l_customer_order : in
                  hub_order ||--o{ l_customer_order : in
                """);
        assertThat(schema.tables()).extracting(InputTable::name).containsExactly("customer", "order", "customer_order");
        assertThat(columns(table(schema, "customer"))).containsExactly("customer_no", "name", "city");
        assertThat(table(schema, "customer").primaryKey()).containsExactly("customer_no");
        assertThat(columns(table(schema, "customer_order"))).containsExactly("customer_no", "order_no", "discount");
        assertThat(references(table(schema, "customer_order")))
                .containsExactly("customer_no -> customer.customer_no", "order_no -> order.order_no");
        Draft draft = new Drafting(getClass().getClassLoader())
                .draft("shop", "", List.of(new InputFile("v.mmd", """
                        erDiagram
                          h_customer { string customer_no UK }
                          h_order { int order_no }
                          s_order { string status }
                          l_customer_order { }
                        """.getBytes(StandardCharsets.UTF_8))));
        assertThat(draft.files())
                .containsOnlyKeys(
                        "entities/customer.yaml",
                        "entities/order.yaml",
                        "links/customer_order.yaml",
                        "sources/shop.yaml");
    }

    @Test
    void aForeignKeyIsDeclaredOnce() {
        List<ForeignKey> keys =
                table(diagram("A ||--o{ B : x\nA ||--o{ B : x"), "B").foreignKeys();
        assertThat(keys).hasSize(1);
    }
}
