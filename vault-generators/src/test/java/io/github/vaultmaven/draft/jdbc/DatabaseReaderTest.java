// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of live databases, DuckDB and PostgreSQL, by their drivers alone. */
class DatabaseReaderTest {

    private static final String SHOP = """
            create table customers (id integer primary key, customer_no varchar(10) not null unique, city varchar(40), big numeric);
            create table orders (shop smallint, order_no bigint, customer integer references customers (id), amount numeric(9,2),
              placed timestamp, primary key (shop, order_no));
            create table lines (shop smallint, order_no bigint, line_no smallint, note text, primary key (shop, order_no, line_no),
              foreign key (shop, order_no) references orders (shop, order_no));
            create table visits (visit_no integer, client integer);
            insert into customers values (1, 'a', 'Ulm', 1), (2, 'b', 'Ulm', 2), (3, 'c', null, 3);
            insert into orders values (1, 7, 1, 1.5, '2024-01-01'), (1, 8, 3, null, null), (2, 7, null, 2, null);
            insert into visits values (10, 1), (11, 3), (12, 3), (13, 2)
            """;

    @TempDir
    Path folder;

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : sql.split(";")) {
                statement.execute(one);
            }
        }
    }

    private static InputTable table(SourceSchema schema, String name) {
        return schema.table("", name).orElseThrow();
    }

    private static List<String> types(InputTable table) {
        return table.columns().stream().map(c -> c.name() + " " + c.type()).toList();
    }

    private String duckdb(String sql) throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("x.duckdb");
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, sql);
        }
        return url;
    }

    private static SourceSchema read(String url, Scope scope) {
        var properties = new Properties();
        if (url.startsWith("jdbc:duckdb")) {
            properties.setProperty("duckdb.read_only", "true");
        }
        return new DatabaseReader(() -> DriverManager.getConnection(url, properties), "db", t -> t).read(scope);
    }

    private static void assertShop(SourceSchema schema) {
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::name)
                .containsExactly("customers", "lines", "orders", "visits");
        InputTable customers = table(schema, "customers");
        assertThat(customers.primaryKey()).containsExactly("id");
        assertThat(customers.uniqueKeys()).containsExactly(List.of("customer_no"));
        assertThat(customers.column("customer_no").orElseThrow().nullable()).isFalse();
        assertThat(customers.column("city").orElseThrow().nullable()).isTrue();
        assertThat(table(schema, "lines").primaryKey()).containsExactly("shop", "order_no", "line_no");
        ForeignKey key = table(schema, "lines").foreignKeys().get(0);
        assertThat(key.columns()).containsExactly("shop", "order_no");
        assertThat(key.table()).isEqualTo("orders");
        assertThat(key.targets()).containsExactly("shop", "order_no");
        assertThat(table(schema, "orders").foreignKeys().get(0).columns()).containsExactly("customer");
        assertThat(customers.place().toString()).matches("db (main|public)\\.customers");
    }

    private static void assertProfiled(SourceSchema schema) {
        assertThat(table(schema, "customers").column("city").flatMap(InputColumn::profile))
                .contains(new ColumnProfile(3, 1, 1, 3, 3));
        assertThat(table(schema, "orders").profile().orElseThrow().keys()).contains(List.of("shop", "order_no"));
        assertThat(table(schema, "visits").profile().orElseThrow().keys()).containsExactly(List.of("visit_no"));
        assertThat(schema.inclusions())
                .anySatisfy(i -> {
                    assertThat(i.table()).endsWith("visits");
                    assertThat(i.columns()).containsExactly("client");
                    assertThat(i.target()).endsWith("customers");
                    assertThat(i.share()).isEqualTo(1);
                })
                .filteredOn(i -> i.columns().contains("visit_no"))
                .isEmpty();
    }

    /** Nothing declares that deliveries go to stores; a row with a null among its values says nothing. */
    @Test
    void columnsThatHoldAKeyTogether() throws SQLException {
        String url = duckdb("""
                create table stores (country varchar(2), store_no integer, city varchar(20), primary key (country, store_no));
                create table deliveries (delivery_no integer primary key, land varchar(2), branch_id integer);
                insert into stores select case i % 2 when 0 then 'AT' else 'DE' end, 100 + i / 2, 'x' from range(20) t(i);
                insert into deliveries select 9000 + i, case i % 2 when 0 then 'AT' else 'DE' end, 100 + (i % 14) / 2 from range(50) t(i);
                insert into deliveries values (9900, null, 100), (9901, 'AT', null)
                """.replace("i / 2", "i // 2").replace("14) / 2", "14) // 2"));
        SourceSchema schema = read(url, new Scope(List.of(), List.of(), 1000));
        assertThat(schema.inclusions())
                .contains(new Inclusion(
                        "main.deliveries",
                        List.of("land", "branch_id"),
                        "main.stores",
                        List.of("country", "store_no"),
                        14,
                        14,
                        20));
        assertThat(read(url, new Scope(List.of(), List.of(), 10)).inclusions())
                .noneMatch(i -> i.columns().size() > 1);
    }

    @Test
    void aDuckDb() throws SQLException {
        String url = duckdb(SHOP + ";create schema more; create table more.extra (a integer)");
        SourceSchema schema = read(url, new Scope(List.of("MAIN"), List.of(), 0));
        assertShop(schema);
        assertThat(types(table(schema, "orders")))
                .containsExactly(
                        "shop smallint",
                        "order_no bigint",
                        "customer integer",
                        "amount decimal(9,2)",
                        "placed timestamp");
        assertThat(table(schema, "orders").profile()).isEmpty();
        assertProfiled(read(url, new Scope(List.of("main"), List.of(), 1000)));
        assertThat(read(url, Scope.all()).tables()).hasSize(5);
        assertThat(read(url, new Scope(List.of(), List.of("*s", "!ord*", "!lines"), 0))
                        .tables())
                .extracting(InputTable::name)
                .containsExactly("customers", "visits");
    }

    /** Its driver says that no column is computed. */
    @Test
    void computedColumnsOfDuckDb() throws SQLException {
        String url =
                duckdb("create table t (a integer, \"B x\" as (a * 2), c integer generated always as (a + 1) virtual,"
                        + " d integer default 4); create schema s; create table s.t (\"B x\" integer, c integer)");
        SourceSchema schema = read(url, new Scope(List.of(), List.of(), 10));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables().stream()
                        .flatMap(
                                t -> t.columns().stream().map(c -> t.fullName() + " " + c.name() + " " + c.computed())))
                .containsExactly(
                        "main.t a false",
                        "main.t B x true",
                        "main.t c true",
                        "main.t d false",
                        "s.t B x false",
                        "s.t c false");
    }

    @Test
    void aPostgresql() throws SQLException {
        String url = Engines.postgresqlUrl();
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, SHOP);
        }
        SourceSchema schema = read(url, Scope.all());
        assertShop(schema);
        assertThat(types(table(schema, "customers")))
                .containsExactly("id int4", "customer_no varchar(10)", "city varchar(40)", "big numeric");
        assertProfiled(read(url, new Scope(List.of(), List.of(), 1000)));
    }

    @Test
    void whatPostgresqlSaysBesides() throws SQLException {
        String url = Engines.postgresqlUrl();
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, """
                    create table "Odd Name" (id serial primary key, n integer generated always as identity, price numeric(9,2),
                      gross numeric(9,2) generated always as (price * 1.2) stored, tags text[], doc jsonb, body bytea, code char(3));
                    create unique index some_rows on "Odd Name" (price) where price > 0;
                    create unique index an_expression on "Odd Name" (lower(code));
                    comment on table "Odd Name" is 'What it is';
                    comment on column "Odd Name".code is 'The code';
                    create table days (day date not null, v integer) partition by range (day);
                    create table days_2024 partition of days for values from ('2024-01-01') to ('2025-01-01');
                    create view seen as select * from days;
                    create table "under_score" (a integer); create table "underXscore" (b integer)
                    """);
        }
        SourceSchema schema = read(url, new Scope(List.of(), List.of(), 10));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::name)
                .containsExactly("Odd Name", "days", "underXscore", "under_score");
        InputTable odd = table(schema, "Odd Name");
        assertThat(types(odd))
                .containsExactly(
                        "id serial",
                        "n int4",
                        "price numeric(9,2)",
                        "gross numeric(9,2)",
                        "tags text[]",
                        "doc jsonb",
                        "body bytea",
                        "code bpchar(3)");
        assertThat(odd.comment()).isEqualTo("What it is");
        assertThat(odd.column("code").orElseThrow().comment()).isEqualTo("The code");
        assertThat(odd.column("gross").orElseThrow().computed()).isTrue();
        assertThat(odd.column("id").orElseThrow().numbered()).isTrue();
        assertThat(odd.column("n").orElseThrow().numbered()).isTrue();
        assertThat(odd.uniqueKeys()).isEmpty();
        assertThat(types(table(schema, "under_score"))).containsExactly("a int4");
    }

    @Test
    void noRightsOnOneTableWrongPasswordNoDatabase() throws SQLException {
        String url = Engines.postgresqlUrl();
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(
                    connection,
                    "create table open_one (id integer primary key); create table shut (id integer primary key);"
                            + "insert into open_one values (1); drop role if exists reader; create role reader login password 'right';"
                            + "grant select on open_one to reader");
        }
        String other = url.replace("user=postgres", "user=reader") + "&password=right";
        SourceSchema schema = read(other, new Scope(List.of(), List.of(), 10));
        assertThat(schema.tables()).extracting(InputTable::name).containsExactly("open_one", "shut");
        assertThat(table(schema, "open_one").profile()).isPresent();
        assertThat(table(schema, "shut").profile()).isEmpty();
        assertThat(schema.unread()).hasSize(1);
        assertThat(schema.unread().get(0).toString())
                .startsWith("db public.shut: its rows cannot be read, so that it is drafted without a profile: ")
                .contains("permission denied for table shut");
        SourceSchema nowhere = read("jdbc:postgresql://localhost:1/x", Scope.all());
        assertThat(nowhere.tables()).isEmpty();
        assertThat(nowhere.unread()).hasSize(1);
        assertThat(nowhere.unread().get(0).toString()).startsWith("db: the database cannot be read: ");
        SourceSchema secret = new DatabaseReader(
                        () -> {
                            throw new SQLException("FATAL: password \"pass word\" is wrong\nmore");
                        },
                        "db",
                        t -> t.replace("pass word", "***"))
                .read(Scope.all());
        assertThat(secret.unread().get(0).toString())
                .isEqualTo("db: the database cannot be read: FATAL: password \"***\" is wrong");
    }

    /** A server that asks for passwords, as the embedded one does of this role from here on. */
    @Test
    void aWrongPasswordOfPostgresql() throws SQLException, IOException {
        String url = Engines.postgresqlUrl();
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(
                    connection,
                    "drop role if exists locked; create role locked login password 'right';"
                            + "create table mine (id integer primary key)");
            Path rules = Path.of(value(connection, "show hba_file"));
            Files.writeString(rules, "host all locked all scram-sha-256\n" + Files.readString(rules));
            String before = value(connection, "select pg_conf_load_time()");
            execute(connection, "select pg_reload_conf()");
            while (value(connection, "select pg_conf_load_time()").equals(before)) {
                Thread.onSpinWait();
            }
        }
        String locked = url.replace("user=postgres", "user=locked") + "&password=";
        assertThat(read(locked + "right", Scope.all()).tables())
                .extracting(InputTable::name)
                .containsExactly("mine");
        SourceSchema schema = read(locked + "guessed7", Scope.all());
        assertThat(schema.tables()).isEmpty();
        assertThat(schema.unread())
                .extracting(Unread::toString)
                .singleElement()
                .asString()
                .startsWith("db: the database cannot be read: ")
                .contains("password authentication failed for user \"locked\"")
                .doesNotContain("guessed7");
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void nothingIsWrittenAndNothingIsThere() throws SQLException {
        String url = duckdb("create table t (a integer)");
        assertThat(read(url, new Scope(List.of("none"), List.of(), 5)).unread())
                .extracting(Object::toString)
                .containsExactly(
                        "db: there is no table in it that this user may see and the filters of schemas and tables let through");
        assertThat(read("jdbc:duckdb:" + folder.resolve("not/there.duckdb"), Scope.all())
                        .unread())
                .hasSize(1)
                .allMatch(u -> u.toString().startsWith("db: the database cannot be read: "));
        assertThat(folder.resolve("not")).doesNotExist();
    }

    /** A sample that is not the whole table knows no inclusions into it, and says how much it looked at. */
    @Test
    void aSampleIsASample() throws SQLException {
        String url = duckdb("create table a as select i::integer as id, i % 7 as g from range(5000) t(i);"
                + "create table b as select i::integer as id, i + 4000 as a_id from range(100) t(i)");
        SourceSchema schema = read(url, new Scope(List.of(), List.of(), 1000));
        assertThat(table(schema, "a").profile().orElseThrow().rows()).isEqualTo(5000);
        assertThat(table(schema, "a").profile().orElseThrow().looked()).isEqualTo(1000);
        assertThat(schema.inclusions()).extracting(Inclusion::target).doesNotContain("main.a");
        assertThat(read(url, new Scope(List.of(), List.of(), 10_000)).inclusions())
                .anyMatch(i -> i.target().equals("main.a") && i.columns().equals(List.of("a_id")) && i.share() == 1);
    }
}
