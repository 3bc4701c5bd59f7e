// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.draft.jdbc.DatabaseReader;
import io.github.vaultmaven.draft.jdbc.Scope;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences between real sources and specs, at the lines of the specs. */
class DriftTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2024, 3, 10, 12, 0);

    private static final String SPEC = """
            source: shop
            load_timestamp: run
            tables:
              customers:
                load_timestamp: loaded_at
                columns:
                  customer_no: {type: integer, nullable: false}
                  city: varchar(10)
                  score: integer
                  phone: varchar(20)
                  loaded_at: timestamp
              orders:
                table: ORDER_HEADER
                columns: {order_no: bigint, "*": open}
              gone: {columns: {a: bigint}}
            ---
            entity: customer
            hub: {business_key: [{name: customer_no, type: integer}]}
            source_mappings:
              shop:
                - {table: customers, key_field: customer_no}
            """;

    private static final String TABLES = """
            create table customers (customer_no integer, city varchar(40), score bigint, loaded_at timestamp, extra integer);
            create table order_header (order_no bigint, anything date);
            insert into customers values (1, 'Ulm', 1, '2024-03-01 10:00:00', 1), (1, null, 1, '2024-03-02 10:00:00', 1),
              (2, null, 1, null, 1), (null, 'x', 1, null, 1)
            """;

    @TempDir
    Path folder;

    private static SourceSchema postgresql(String sql) throws SQLException {
        String url = Engines.postgresqlUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return new DatabaseReader(() -> DriverManager.getConnection(url), "db", t -> t)
                .read(new Scope(List.of(), List.of(), 100));
    }

    private static Drift.Result check(SourceSchema schema, Limits limits) {
        return Drift.check(Map.of("shop.yaml", SPEC), "shop", schema, limits, NOW);
    }

    private static List<String> lines(Drift.Result result) {
        return result.findings().stream()
                .map(f -> f.range() + " " + f.severity().name().charAt(0) + " " + f.id() + " " + f.message())
                .toList();
    }

    @Test
    void whatBreaksAndWhatIsNew() throws SQLException {
        Drift.Result result = check(postgresql(TABLES), Limits.USUAL);
        assertThat(lines(result))
                .containsExactlyInAnyOrder(
                        "shop.yaml:7:7 W drift-nulls 25.0% of customers.customer_no are null",
                        "shop.yaml:8:7 E drift-type customers.city is varchar(40) in the source (varchar(40)), and varchar(10) here",
                        "shop.yaml:9:7 E drift-type customers.score is int8 in the source (bigint), and integer here",
                        "shop.yaml:10:7 E drift-column the table customers has no column phone",
                        "shop.yaml:4:3 W drift-new the table customers has the new column extra (int4)",
                        "shop.yaml:15:3 E drift-table the source has no table gone");
    }

    @Test
    void theStateOfTables() throws SQLException {
        Drift.Result result = check(postgresql(TABLES), Limits.USUAL);
        assertThat(result.states()).hasSize(3);
        TableState customers = result.states().get(0);
        assertThat(customers)
                .isEqualTo(new TableState(
                        "public.customers",
                        "db public.customers",
                        Optional.of(4L),
                        Optional.of(LocalDateTime.of(2024, 3, 2, 10, 0)),
                        Map.of("customer_no", 0.25, "city", 0.5, "loaded_at", 0.5),
                        Optional.of(1 - 2.0 / 3)));
        assertThat(result.report("shop"))
                .contains(
                        "| public.customers | db public.customers | 4 | 2024-03-02T10:00 | city 50.0%, loaded_at 50.0%, customer_no 25.0% | 33.3% |\n")
                .contains("| gone | missing |")
                .contains("- shop.yaml:15:3: the source has no table gone [drift-table]\n");
    }

    @Test
    void limitsOfQuality() throws SQLException {
        SourceSchema schema = postgresql(TABLES);
        Set<DriftKind> all = EnumSet.allOf(DriftKind.class);
        var strict = new Limits(all, 1, 0.2, 0.3, Optional.of(Duration.ofDays(8)));
        assertThat(check(schema, strict).findings()).allMatch(f -> f.severity() == Severity.ERROR);
        assertThat(lines(check(schema, strict)))
                .contains(
                        "shop.yaml:12:3 E drift-rows the table order_header has 0 rows, and 1 are the least",
                        "shop.yaml:4:3 E drift-duplicates the key customer_no of customers comes again in 33.3% of the rows",
                        "shop.yaml:4:3 E drift-freshness the latest of customers is of 2024-03-02T10:00 UTC, PT194H ago, and PT192H is the most");
        var mild = new Limits(Set.of(), 0, 0.25, 0.34, Optional.of(Duration.ofDays(9)));
        assertThat(check(schema, mild).findings())
                .allMatch(f -> f.severity() == Severity.WARNING)
                .noneMatch(f -> List.of("drift-rows", "drift-nulls", "drift-duplicates", "drift-freshness")
                        .contains(f.id()));
    }

    @Test
    void noAccess() {
        SourceSchema none = new DatabaseReader(
                        () -> {
                            throw new SQLException("no route to host");
                        },
                        "db",
                        t -> t)
                .read(Scope.all());
        assertThat(lines(check(none, Limits.USUAL)))
                .hasSize(3)
                .allMatch(l -> l.contains(" E drift-access ")
                        && l.endsWith("cannot be read: db: the database cannot be read: no route to host"));
    }

    @Test
    void files() throws IOException {
        Path customers = Files.writeString(
                folder.resolve("customers.csv"),
                "customer_no,city,score,phone,loaded_at\n1,Ulm,5,,2024-03-01 10:00\n2,Bonn,6,123,2024-03-02 10:00\n");
        Files.setLastModifiedTime(customers, FileTime.from(Instant.parse("2024-03-09T00:00:00Z")));
        Path orders = Files.writeString(folder.resolve("order_header.csv"), "order_no\nx\n");
        Path gone = Files.writeString(folder.resolve("gone.csv"), "");
        SourceSchema schema = new DataReader(Engines::duckdb, folder)
                .read(List.of(InputFile.at(customers), InputFile.at(orders), InputFile.at(gone)));
        Drift.Result result = check(schema, Limits.USUAL);
        assertThat(lines(result)).hasSize(2);
        assertThat(lines(result).get(0))
                .isEqualTo(
                        "shop.yaml:14:15 E drift-type order_header.order_no is varchar in the source (varchar), and bigint here");
        assertThat(lines(result).get(1))
                .startsWith("shop.yaml:15:3 E drift-access the table gone cannot be read: ")
                .contains("the file is empty");
        assertThat(result.states().get(0).latest()).contains(LocalDateTime.of(2024, 3, 9, 0, 0));
    }

    @Test
    void aSourceThatNoSpecKnows() {
        SourceSchema nothing = new SourceSchema(List.of(), List.of());
        assertThatThrownBy(() -> Drift.check(Map.of(), "shop", nothing, Limits.USUAL, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no spec describes the source shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bigint | integer | false | true",
                "integer | bigint | false | false",
                "integer | bigint | true | true",
                "varchar(10) | varchar(10) | false | true",
                "varchar(10) | varchar(11) | false | false",
                "varchar(10) | varchar | false | false",
                "varchar(10) | varchar | true | true",
                "decimal(12,2) | decimal(10,2) | false | true",
                "decimal(12,2) | decimal(12,3) | true | false",
                "decimal(12,2) | decimal(13,2) | false | false",
                "decimal(12,2) | decimal(18,2) | true | true",
                "decimal(12,2) | integer | false | true",
                "decimal(12,2) | bigint | false | false",
                "timestamp | date | false | true",
                "date | timestamp | false | false",
                "double | decimal(9,2) | false | true",
                "double | varchar | false | false"
            })
    void room(String wanted, String given, boolean observed, boolean fits) {
        assertThat(TypeRoom.fits(wanted, given, observed)).isEqualTo(fits);
    }
}
