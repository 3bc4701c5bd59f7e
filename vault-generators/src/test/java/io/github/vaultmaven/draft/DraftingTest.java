// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to a folder of specs. */
class DraftingTest {

    private static final String CUSTOMERS =
            "CREATE TABLE customers (id int PRIMARY KEY, customer_no varchar(10) NOT NULL UNIQUE, email varchar(50));";
    private static final String ORDERS =
            "CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL, placed_on date, status varchar(3));";

    @TempDir
    Path folder;

    private static InputFile file(String path, String text) {
        return new InputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Draft draft(InputFile... files) {
        return new Drafting(DraftingTest.class.getClassLoader()).draft("shop", "", List.of(files));
    }

    @Test
    void theOrderOfFilesChangesNothing() {
        InputFile a = file("a.sql", CUSTOMERS);
        InputFile b = file("b.sql", ORDERS);
        Draft draft = draft(a, b);
        assertThat(draft(b, a)).isEqualTo(draft);
        assertThat(draft.files())
                .containsOnlyKeys("entities/customer.yaml", "entities/order.yaml", "sources/shop.yaml");
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void aReferenceToANumberFetchesTheKeyThatPeopleUse() {
        Map<String, String> files = draft(file("a.sql", CUSTOMERS + ORDERS)).files();
        assertThat(files.get("entities/customer.yaml")).contains("- {name: customer_no, type: varchar(10)}");
        assertThat(files.get("sources/shop.yaml")).contains("""
                    join:
                      # the key of customer is not what this table carries
                      - table: customers
                        on: {customer_id: id}
                        take: {customer_id_customer_no: customer_no}
                        as_of: delivery
                        unmatched: reject
                """);
        assertThat(files.get("entities/order.yaml")).contains("keys: {order: id, customer: customer_id_customer_no}");
    }

    /** Facts of both: keys, types and words of the definition, form and profile of the rows. */
    @Test
    void definitionAndRowsOfATableAreOneTable() throws IOException {
        String ddl = """
                CREATE TABLE sales.customers (id int PRIMARY KEY, customer_no varchar(10) NOT NULL UNIQUE, fax varchar(20),
                  since date);
                COMMENT ON TABLE sales.customers IS 'who buys';
                CREATE TABLE sales.orders (id int PRIMARY KEY, ordered_by int NOT NULL REFERENCES sales.customers (id));
                """;
        Path rows = Files.writeString(
                folder.resolve("CUSTOMERS.csv"), "since;id;customer_no;vip\n31.12.2023;1;007;x\n1.2.2024;2;;y\n");
        Path orders = Files.writeString(folder.resolve("orders.csv"), "id;ordered_by\n10;1\n11;2\n12;1\n");
        var drafting =
                new Drafting(DraftingTest.class.getClassLoader(), List.of(new DataReader(Engines::duckdb, folder)));
        for (List<InputFile> files : List.of(
                List.of(file("a.sql", ddl), InputFile.at(rows), InputFile.at(orders)),
                List.of(InputFile.at(orders), InputFile.at(rows), file("zz.sql", ddl)))) {
            SourceSchema schema = drafting.read(files, List.of());
            assertThat(schema.tables())
                    .extracting(InputTable::fullName)
                    .containsExactlyInAnyOrder("sales.customers", "sales.orders");
            InputTable customers = schema.table("sales", "customers").orElseThrow();
            assertThat(customers.columns())
                    .extracting(InputColumn::name, InputColumn::type, InputColumn::nullable)
                    .containsExactly(
                            tuple("since", "date", true),
                            tuple("id", "int", false),
                            tuple("customer_no", "varchar(10)", true),
                            tuple("vip", customers.column("vip").orElseThrow().type(), true));
            assertThat(customers.primaryKey()).containsExactly("id");
            assertThat(customers.comment()).isEqualTo("who buys");
            assertThat(customers.files().orElseThrow().delimiter()).isEqualTo(";");
            assertThat(customers
                            .column("since")
                            .orElseThrow()
                            .form()
                            .orElseThrow()
                            .format())
                    .isEqualTo("d.M.yyyy");
            assertThat(customers.profile().orElseThrow().rows()).isEqualTo(2);
            assertThat(schema.table("sales", "orders").orElseThrow().foreignKeys())
                    .extracting(ForeignKey::table)
                    .containsExactly("customers");
            assertThat(schema.inclusions())
                    .filteredOn(i -> i.columns().equals(List.of("ordered_by")))
                    .extracting(Inclusion::table, Inclusion::target)
                    .contains(tuple("sales.orders", "sales.customers"));
            assertThat(schema.unread())
                    .extracting(Unread::reason)
                    .anyMatch(r -> r.startsWith("the column fax is defined, but "))
                    .anyMatch(r -> r.startsWith("the column vip is not defined at "))
                    .hasSize(2);
        }
    }

    @Test
    void whatIsNotSureIsAsked() {
        String report = draft(file("a.sql", CUSTOMERS + ORDERS)).report();
        assertThat(report.lines().filter(l -> l.startsWith("1. ")))
                .contains("1. Is `orders` a hub? Drafted so by guess 0.58: a key of its own, named as something that a"
                        + " business follows.")
                .noneMatch(l -> l.contains("`customers.email`"));
    }

    @Test
    void changesKeepTheNumberAsKey() {
        String cdc = CUSTOMERS.replace("email", "op char(1), load_ts timestamp, email");
        Draft draft = draft(file("a.sql", cdc + ORDERS));
        assertThat(draft.files().get("entities/customer.yaml")).contains("- {name: customer_id, type: integer}");
        assertThat(draft.files().get("sources/shop.yaml"))
                .contains("load_timestamp: load_ts", "delivery: cdc", "operation: {column: op}")
                .doesNotContain("join:");
    }

    @Test
    void filesOfNoKnownKindAndTablesTwiceAreListed() {
        Draft draft = draft(file("a.sql", CUSTOMERS), file("b.sql", CUSTOMERS), file("c.xls", "?"));
        assertThat(draft.unread().stream().map(Object::toString))
                .containsExactly(
                        "b.sql:1: the table customers is defined twice; the definition at a.sql:1 counts",
                        "c.xls: no reader is for files of this name; there are compact, dbml, dbt, dbt sources, ddl, mermaid, odcs, text");
        assertThat(draft.report()).contains("## Skipped\n\n- b.sql:1: the table customers is defined twice");
        assertThat(draft.decisions()).hasSize(1);
    }

    @Test
    void theSourceNeedsAName() {
        assertThatThrownBy(() -> new Drafting(getClass().getClassLoader()).draft("my shop", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'my shop' is no name of a source");
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        var drafts = new DraftFolder(folder);
        Map<String, String> files = draft(file("a.sql", CUSTOMERS)).files();
        assertThat(drafts.write(files)).containsExactly("entities/customer.yaml", "sources/shop.yaml");
        assertThat(drafts.write(files)).isEmpty();
        Path customer = Files.writeString(folder.resolve("entities/customer.yaml"), "mine");
        Files.delete(folder.resolve("sources/shop.yaml"));
        assertThatThrownBy(() -> drafts.write(files))
                .isInstanceOf(DraftInTheWay.class)
                .hasMessageContaining("entities/customer.yaml")
                .hasMessageContaining("vault.draft.directory");
        assertThat(customer).hasContent("mine");
        assertThat(folder.resolve("sources/shop.yaml")).doesNotExist();
    }

    @Test
    void foldersAreReadWithAllBelow() throws IOException {
        Files.createDirectories(folder.resolve("ddl/more"));
        Files.writeString(folder.resolve("ddl/more/b.sql"), ORDERS);
        Files.writeString(folder.resolve("ddl/.hidden.sql"), ORDERS);
        Files.writeString(folder.resolve("ddl/a.sql"), CUSTOMERS);
        assertThat(InputFiles.of(List.of(folder.resolve("ddl"))))
                .extracting(f -> folder.relativize(Path.of(f.path())).toString().replace('\\', '/'))
                .containsExactly("ddl/a.sql", "ddl/more/b.sql");
        assertThatThrownBy(() -> InputFiles.of(List.of(folder.resolve("none.sql"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.sql");
    }
}
