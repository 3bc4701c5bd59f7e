// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flatten, derive, filter and number, in this order; load timestamps and record sources. */
class StagingStepsTest {

    private static final String DAY = "timestamp '2026-01-01 00:00:00'";

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void derivedColumnsMayBeFilteredAndOnlyWhatIsLeftIsCounted(String engine) throws SQLException {
        String specs = """
                source: s
                schema: staging_area
                tables:
                  t:
                    columns:
                      load_timestamp: timestamp
                      g: varchar
                      a: {type: integer, text: true}
                    number:
                      n: {per: [g], order: [label]}
                    filter: "twice <> 6"
                    derive:
                      label: "concat('#', cast(twice as varchar))"
                      twice: "a * 2"
                ---
                entity: e
                hub: {business_key: [g, n]}
                satellites:
                  - {name: d, attributes: [label, twice]}
                source_mappings:
                  s: {table: t, key_field: [g, n]}
                """;
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver(
                            "s.t",
                            "load_timestamp, g, a",
                            DAY + ", 'p', '10'",
                            DAY + ", 'p', '3'",
                            DAY + ", 'p', '9'",
                            DAY + ", null, '1'",
                            DAY + ", 'q', '2'",
                            "timestamp '2026-01-02 00:00:00', 'p', '1'")
                    .run();
            // '#18' stands before '#20'; 3 was filtered out before anything was counted.
            assertThat(vault.query("select g, n, label, twice from stg_e_s"))
                    .containsExactlyInAnyOrder("p|1|#18|18", "p|2|#20|20", "~|1|#2|2", "q|1|#4|4", "p|1|#2|2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aFilterDropsNoRowWhoseValueDidNotFit(String engine) throws SQLException {
        String specs = """
                source: s
                load_timestamp: run
                tables:
                  t:
                    columns: {k: varchar, a: {type: integer, text: true}}
                    filter: "a > 1"
                ---
                entity: e
                hub: {business_key: [k]}
                satellites: [{name: d, attributes: [{name: a, type: integer}]}]
                source_mappings: {s: {table: t, key_field: k}}
                """;
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver("s.t", "k, a", "'one', '1'", "'two', '2'", "'none', null", "'bad', 'x'")
                    .run();
            assertThat(vault.query("select a from s_e_d_s where run_id <> 0")).containsExactly("2");
            assertThat(vault.query("select reason, k, a from s_e_d_s_rejects")).containsExactly("bad_type|bad|x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void countingIsATotalOrder(String engine) throws SQLException {
        String specs = """
                source: s
                tables:
                  t:
                    columns: {load_timestamp: timestamp, b: varchar, a: {type: integer, text: true}, c: integer}
                    number: {n: {per: [], order: [c]}}
                ---
                entity: e
                hub: {business_key: [n]}
                satellites: [{name: d, attributes: [b, {name: a, type: integer}]}]
                source_mappings: {s: {table: t, key_field: n}}
                """;
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver(
                            "s.t",
                            "load_timestamp, b, a, c",
                            DAY + ", 'a', '2', 1",
                            DAY + ", 'Z', '2', 1",
                            DAY + ", 'x', 'y', null",
                            DAY + ", 'x', 'Y', null",
                            DAY + ", null, '1', 1",
                            DAY + ", 'é', '2', 0",
                            DAY + ", 'a', '2', 1")
                    .run();
            // c first, null before 0; then a, a misfit before any value and by its text; then b by code point. Equal
            // rows
            // have a number each.
            assertThat(vault.query("select n, coalesce(a__raw, cast(a as varchar)), b from stg_e_s"))
                    .containsExactly("1|Y|x", "2|y|x", "3|2|é", "4|1|~", "5|2|Z", "6|2|a", "7|2|a");
        }
    }

    private static final String ORDERS = """
            source: shop
            load_timestamp: run
            tables:
              orders:
                files: {path: "o.csv", format: csv}
                columns: {order_no: varchar, doc: json}
                flatten:
                  - column: doc
                    path: "$.lines[*]"
                    as:
                      sku: {path: "$.sku", type: varchar}
                      qty: {path: "$.qty", type: "decimal(30,10)"}
                      note: {path: "$.more.note", type: varchar}
                      whole: {path: "$", type: varchar}
                    index: line_no
            ---
            entity: line
            hub: {business_key: [order_no, line_no]}
            satellites: [{name: d, attributes: [sku, qty, note]}]
            source_mappings: {shop: {table: orders, key_field: [order_no, line_no]}}
            ---
            entity: order
            hub: {business_key: [order_no]}
            source_mappings: {shop: {table: orders, key_field: order_no}}
            """;

    private static String order(String number, String doc) {
        String text = doc == null ? "null" : "'" + doc.replace("'", "''") + "'";
        return "'" + number + "', " + text + ", 'o.csv', " + DAY;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void eachElementIsARow(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, ORDERS)) {
            vault.deliver(
                            "shop.orders",
                            "order_no, doc, _file, _load_timestamp",
                            order(
                                    "1",
                                    "{\"lines\": [{\"sku\": \"A\", \"qty\": 1.50}, {\"qty\": 12345678901234567890.0123456789, \"sku\": null}]}"),
                            order("2", "{\"lines\": []}"),
                            order("3", "{\"other\": 1}"),
                            order("4", null),
                            order("5", "{\"lines\": null}"),
                            order(
                                    "6",
                                    "{\"lines\": [{\"sku\": 7.10, \"qty\": \"2\", \"more\": {\"note\": [1, {\"x\": 1.0}]}}]}"),
                            order("7", "{\"lines\": [1, \"t \\\" 12\", true]}"))
                    .run();
            assertThat(vault.query("select order_no, line_no, sku, qty, note from stg_line_shop"))
                    .containsExactlyInAnyOrder(
                            "1|1|A|1.5000000000|~",
                            "1|2|~|12345678901234567890.0123456789|~",
                            "6|1|7.10|2.0000000000|[1,{\"x\":1.0}]",
                            "7|1|~|~|~",
                            "7|2|~|~|~",
                            "7|3|~|~|~");
            assertThat(vault.query("select order_no from h_order where order_no is not null"))
                    .containsExactly("1", "6", "7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatIsNoDocumentOrNoArrayIsRejectedWhereItIsRead(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, ORDERS)) {
            vault.deliver(
                            "shop.orders",
                            "order_no, doc, _file, _load_timestamp",
                            order("1", "{\"lines\": [{\"sku\": \"A\", \"qty\": \"many\"}]}"),
                            order("2", "{oops"),
                            order("3", "{\"lines\": {\"sku\": \"A\"}}"),
                            order("4", "{\"lines\": \"A\"}"))
                    .run();
            assertThat(vault.query("select reason, order_no, line_no, sku, qty from s_line_d_shop_rejects"))
                    .containsExactlyInAnyOrder(
                            "bad_type|1|1|A|many",
                            "bad_type|2|1|{oops|{oops",
                            "bad_type|3|1|{\"lines\": {\"sku\": \"A\"}}|{\"lines\": {\"sku\": \"A\"}}",
                            "bad_type|4|1|{\"lines\": \"A\"}|{\"lines\": \"A\"}");
            assertThat(vault.query("select order_no from h_order where order_no is not null"))
                    .containsExactly("1", "2", "3", "4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPathWithoutElementsKeepsTheRowAsOne(String engine) throws SQLException {
        String specs = """
                source: s
                load_timestamp: run
                tables:
                  t:
                    columns: {k: varchar, doc: json}
                    flatten:
                      - column: doc
                        path: "$.\\"home address\\".tags"
                        as: {second: {path: "$[1]", type: varchar}, all_tags: {path: "$", type: json}}
                      - {column: all_tags, path: "$[*]", as: {tag: {path: "$", type: varchar}}, index: tag_no}
                ---
                entity: e
                hub: {business_key: [k, tag_no]}
                satellites: [{name: d, attributes: [second, tag]}]
                source_mappings: {s: {table: t, key_field: [k, tag_no]}}
                """;
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver("s.t", "k, doc", "'a', '{\"home address\": {\"tags\": [\"x\", 2]}}'", "'b', '{}'", "'c', '{'")
                    .run();
            assertThat(vault.query("select k, tag_no, second, tag, second__raw, tag__raw from stg_e_s"))
                    .containsExactlyInAnyOrder("a|1|2|x|~|~", "a|2|2|2|~|~", "c|1|~|~|{|{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void loadTimestampsAndRecordSourcesComeFromExpressionsAndPaths(String engine) throws SQLException {
        String specs = """
                source: s
                load_timestamp: {expression: "cast(d as timestamp)"}
                record_source: "concat('S/', region)"
                tables:
                  t: {columns: {k: varchar, d: date, region: varchar}}
                  f:
                    files: {path: "*/f.csv", format: csv}
                    load_timestamp: {path: '(\\d{4}-\\d{2}-\\d{2})/', format: yyyy-MM-dd, zone: UTC}
                    record_source: "'F'"
                    columns: {k: varchar}
                ---
                entity: e
                hub: {business_key: [k]}
                source_mappings: {s: [{table: t, key_field: k}, {table: f, key_field: k}]}
                """;
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver("s.t", "k, d, region", "'a', date '2026-02-03', 'EU'", "'b', null, 'US'")
                    .deliver(
                            "s.f",
                            "k, _file, _load_timestamp",
                            "'c', '2026-03-04/f.csv', timestamp '2026-03-04 00:00:00'")
                    .run();
            assertThat(vault.query("select k, load_timestamp, record_source from h_e where k is not null"))
                    .hasSize(2)
                    .anyMatch(row -> row.matches("a\\|2026-02-03 00:00:00(\\.0)?\\|S/EU"))
                    .anyMatch(row -> row.matches("c\\|2026-03-04 00:00:00(\\.0)?\\|F"));
            assertThat(vault.query("select reason, k, record_source from h_e_rejects"))
                    .containsExactly("null_ldts|b|S/US");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theFirstLoadOfChangesNeedsNoOperation(String engine) throws SQLException {
        String specs = """
                source: s
                tables:
                  t:
                    delivery: {kind: cdc%s}
                    operation: {column: op, insert: [I], update: [U], delete: [D]}
                    columns: {load_timestamp: timestamp, k: varchar, v: varchar, op: varchar}
                ---
                entity: e
                hub: {business_key: [k]}
                satellites: [{name: d, attributes: [v]}]
                source_mappings: {s: {table: t, key_field: k}}
                """;
        try (var with = new SpecVault(engine, specs.formatted(", first: full"));
                var without = new SpecVault(engine, specs.formatted(""))) {
            String[] rows = {DAY + ", 'a', 'x', null", DAY + ", 'b', 'y', '?'", DAY + ", 'c', 'z', 'U'"};
            with.deliver("s.t", "load_timestamp, k, v, op", rows).run();
            assertThat(with.query("select v from s_e_d_s where v is not null")).containsExactly("x", "z");
            assertThat(with.query("select reason, v from s_e_d_s_rejects")).containsExactly("bad_operation|y");
            without.deliver("s.t", "load_timestamp, k, v, op", rows).run();
            assertThat(without.query("select v from s_e_d_s where v is not null"))
                    .containsExactly("z");
            assertThat(without.query("select reason, v from s_e_d_s_rejects"))
                    .containsExactly("bad_operation|x", "bad_operation|y");
        }
    }
}
