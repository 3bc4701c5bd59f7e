// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What dbt writes about a project, by its published schemas. */
class DbtReaderTest {

    private static final String MANIFEST = """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json"},
             "sources": {
               "source.p.shop.customers": {"schema": "raw", "name": "customers", "identifier": "CUSTOMER", "description": "Who buys",
                 "original_file_path": "models/s.yml",
                 "columns": {"id": {"name": "id", "description": "The number", "data_type": "bigint"}, "city": {"name": "city", "data_type": null}}},
               "source.p.shop.orders": {"schema": "raw", "name": "orders", "identifier": "orders", "columns": {}}},
             "nodes": {
               "model.p.m": {"schema": "x", "name": "m", "columns": {"a": {"name": "a"}}},
               "test.p.1": {"column_name": "id", "depends_on": {"nodes": ["source.p.shop.customers"]}, "test_metadata": {"name": "unique", "kwargs": {"column_name": "id"}}},
               "test.p.2": {"depends_on": {"nodes": ["source.p.shop.customers"]}, "test_metadata": {"name": "not_null", "kwargs": {"column_name": "id"}}},
               "test.p.3": {"depends_on": {"nodes": ["source.p.shop.customers", "source.p.shop.orders"]}, "attached_node": null,
                 "test_metadata": {"name": "relationships", "kwargs": {"column_name": "customer_id", "to": "source('shop', 'customers')", "field": "id"}}}}}
            """;
    private static final String CATALOG = """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/catalog/v1.json"},
             "nodes": {},
             "sources": {
               "source.p.shop.orders": {"metadata": {"type": "BASE TABLE", "schema": "raw", "name": "orders", "comment": null},
                 "columns": {"CUSTOMER_ID": {"type": "INTEGER", "index": 2, "name": "customer_id", "comment": "who"},
                             "ORDER_NO": {"type": "VARCHAR(10)", "index": 1, "name": "order_no", "comment": null}}}}}
            """;

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceSchema read(InputFile... files) {
        return new DbtReader().read(Arrays.asList(files));
    }

    @Test
    void sourcesWithTestsAndTypesOfTheCatalogue() {
        SourceSchema schema = read(file("target/catalog.json", CATALOG), file("target/manifest.json", MANIFEST));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables()).extracting(InputTable::fullName).containsExactly("raw.orders", "raw.CUSTOMER");
        InputTable orders = schema.tables().get(0);
        assertThat(orders.columns().stream().map(c -> c.name() + " " + c.type()))
                .containsExactly("order_no varchar(10)", "customer_id integer");
        assertThat(orders.foreignKeys()).hasSize(1);
        assertThat(orders.foreignKeys().get(0).table()).isEqualTo("CUSTOMER");
        assertThat(orders.foreignKeys().get(0).columns()).containsExactly("customer_id");
        InputTable customers = schema.tables().get(1);
        assertThat(customers.uniqueKeys()).containsExactly(List.of("id"));
        assertThat(customers.column("id").orElseThrow().nullable()).isFalse();
        assertThat(customers.column("id").orElseThrow().comment()).isEqualTo("The number");
        assertThat(customers.column("city").orElseThrow().type()).isEmpty();
        assertThat(customers.comment()).isEqualTo("Who buys");
        assertThat(customers.place().toString()).isEqualTo("target/manifest.json (models/s.yml)");
    }

    @Test
    void modelsWhereThereAreNoSources() {
        SourceSchema schema = read(file("manifest.json", """
                {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json"}, "sources": {}, "nodes": {
                 "model.p.dim": {"schema": "x", "name": "dim", "alias": "dim_v2", "columns": {"a": {"name": "a", "data_type": "int", "constraints": [{"type": "not_null"}]}, "b": {"name": "b"}},
                   "constraints": [{"type": "primary_key", "columns": ["a"]}]}}}
                """));
        assertThat(schema.tables().get(0).fullName()).isEqualTo("x.dim_v2");
        assertThat(schema.tables().get(0).primaryKey()).containsExactly("a");
    }

    @Test
    void brokenForeignAndEmptyFiles() {
        String cut = MANIFEST.substring(0, 300);
        long last = 1 + cut.chars().filter(c -> c == '\n').count();
        assertThat(read(file("manifest.json", cut)).unread().get(0).toString())
                .startsWith("manifest.json:" + last + ": the JSON is broken or cut off: ");
        assertThat(read(file("manifest.json", "{\"name\": \"a web app\"}"))
                        .unread()
                        .get(0)
                        .reason())
                .startsWith("the file is none that dbt writes");
        assertThat(read(file("manifest.json", "")).unread()).isNotEmpty();
        assertThat(new DbtReader().reads(file("x/my_manifest.json", ""))).isTrue();
        assertThat(new DbtReader().reads(file("orders.json", ""))).isFalse();
    }

    @Test
    void sourcesAsPeopleWriteThem() {
        var reader = new SourcesReader();
        InputFile file = file("models/s.yml", """
                version: 2
                sources:
                  - name: shop
                    schema: "{{ var('schema') }}"
                    tables:
                      - name: customers
                        identifier: cust
                        description: Who buys
                        columns:
                          - {name: id, data_type: int, tests: [unique, not_null]}
                          - name: country
                            data_tests:
                              - relationships: {arguments: {to: "source('shop', 'countries')", field: code}}
                              - relationships:
                                  to: ref('x')
                                  field: y
                      - name: bare
                """);
        assertThat(reader.reads(file)).isTrue();
        SourceSchema schema = reader.read(List.of(file));
        assertThat(schema.unread()).isEmpty();
        InputTable table = schema.tables().get(0);
        assertThat(schema.tables()).hasSize(1);
        assertThat(table.fullName()).isEqualTo("shop.cust");
        assertThat(table.uniqueKeys()).containsExactly(List.of("id"));
        assertThat(table.column("id").orElseThrow().nullable()).isFalse();
        assertThat(table.foreignKeys())
                .extracting(f -> f.table() + "." + f.targets())
                .containsExactly("countries.[code]", "x.[y]");
        assertThat(table.place().line()).isEqualTo(6);
        assertThat(reader.read(List.of(file("a.yml", "sources: [{name: a\n")))
                        .unread()
                        .get(0)
                        .toString())
                .startsWith("a.yml:");
        assertThat(reader.reads(file("b.yml", "models: []"))).isFalse();
    }
}
