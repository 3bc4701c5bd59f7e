// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputFiles;
import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.draft.ddl.DdlReader;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.write.SpecWriter;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References of several columns where nothing is declared: by names, by roles and by values. */
class CompositeRelationsTest {

    private static final String AIRPORTS =
            "CREATE TABLE airports (country_code char(2), airport_code char(3), name text, PRIMARY KEY (country_code, airport_code));";

    @TempDir
    Path folder;

    private static SourceSchema ddl(String text) {
        return new DdlReader().read(List.of(new InputFile("a.sql", text.getBytes(StandardCharsets.UTF_8))));
    }

    private SourceSchema files() throws IOException {
        return new DataReader(Engines::duckdb, folder).read(InputFiles.of(List.of(folder)));
    }

    private void csv(String name, String header, int rows, IntFunction<String> row) throws IOException {
        var text = new StringBuilder(header + "\n");
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(i)).append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    /** The references of a table: columns, target and its columns. */
    private static List<String> relations(SourceSchema schema, String table) {
        return Decisions.of(schema).stream()
                .filter(d -> d.table().name().equals(table))
                .flatMap(d -> d.relations().stream())
                .map(r -> String.join("+", r.columns()) + " -> " + r.target() + " " + String.join("+", r.targets()))
                .toList();
    }

    /** Stores are known by country and number; three countries have the same numbers. */
    private void stores() throws IOException {
        csv("stores.csv", "country_code,store_no,city", 60, i -> country(i) + "," + number(i) + ",town" + i % 13);
    }

    private static String country(int i) {
        return List.of("AT", "CH", "DE").get(i % 3);
    }

    private static int number(int i) {
        return 100 + i / 3;
    }

    @Test
    void columnsOfOneName() {
        SourceSchema schema = ddl(
                AIRPORTS
                        + "CREATE TABLE lounges (lounge_no int PRIMARY KEY, country_code char(2), airport_code char(3), seats int);");
        assertThat(relations(schema, "lounges"))
                .containsExactly("country_code+airport_code -> airports country_code+airport_code");
    }

    @Test
    void tablesWithoutAnyKeyReferToo() {
        SourceSchema schema = ddl(AIRPORTS
                + "CREATE TABLE weather (country_code char(2), airport_code char(3), at timestamp, wind int);");
        assertThat(relations(schema, "weather"))
                .containsExactly("country_code+airport_code -> airports country_code+airport_code");
    }

    @Test
    void rolesBeforeTheNames() {
        SourceSchema schema = ddl(AIRPORTS + """
                CREATE TABLE flights (flight_no varchar(8) PRIMARY KEY,
                  origin_country_code char(2), origin_airport_code char(3),
                  target_country_code char(2), target_airport_code char(3), via_airport_code char(3));
                """);
        assertThat(relations(schema, "flights"))
                .containsExactly(
                        "origin_country_code+origin_airport_code -> airports country_code+airport_code",
                        "target_country_code+target_airport_code -> airports country_code+airport_code");
        assertThat(SpecWriter.write("src", "", schema, Decisions.of(schema)).get("entities/flight.yaml"))
                .contains("{hub: airport, role: origin, null: none}")
                .contains("origin: [origin_country_code, origin_airport_code]")
                .contains("target: [target_country_code, target_airport_code]");
    }

    /** The company of both accounts is one column. */
    @Test
    void rolesThatShareAColumn() {
        SourceSchema schema = ddl("""
                CREATE TABLE accounts (company_code char(4), account_no int, title text, PRIMARY KEY (company_code, account_no));
                CREATE TABLE postings (posting_id int PRIMARY KEY, company_code char(4), debit_account_no int, credit_account_no int);
                """);
        assertThat(relations(schema, "postings"))
                .containsExactlyInAnyOrder(
                        "company_code+debit_account_no -> accounts company_code+account_no",
                        "company_code+credit_account_no -> accounts company_code+account_no");
    }

    @Test
    void anotherTypeIsNoReference() {
        SourceSchema schema = ddl(
                AIRPORTS + "CREATE TABLE lounges (lounge_no int PRIMARY KEY, country_code char(2), airport_code int);");
        assertThat(relations(schema, "lounges")).isEmpty();
    }

    /** 45 sales in the first 45 stores; no name tells of them. */
    @Test
    void valuesAlone() throws IOException {
        stores();
        csv(
                "sales.csv",
                "sale_no,land,branch_ref,qty",
                90,
                i -> (9000 + i) + "," + country(i % 45) + "," + number(i % 45) + "," + (i % 4 + 1));
        SourceSchema schema = files();
        assertThat(schema.inclusions())
                .contains(new Inclusion(
                        "sales",
                        List.of("land", "branch_ref"),
                        "stores",
                        List.of("country_code", "store_no"),
                        45,
                        45,
                        60));
        assertThat(relations(schema, "sales")).containsExactly("land+branch_ref -> stores country_code+store_no");
        assertThat(SpecWriter.write("src", "", schema, Decisions.of(schema)).values())
                .anyMatch(
                        t -> t.contains(
                                "guess 0.65: land, branch_ref: all 45 sets of values are among stores as country_code, store_no"));
    }

    /** Each value is that of some store, but together they are none. */
    @Test
    void valuesThatDoNotOccurTogether() throws IOException {
        csv("stores.csv", "country_code,store_no,city", 60, i -> country(i) + "," + (100 + i) + ",town" + i % 13);
        csv(
                "sales.csv",
                "sale_no,country_code,store_no,qty",
                60,
                i -> (9000 + i) + "," + country(i + 1) + "," + (100 + i) + "," + (i % 4 + 1));
        csv("stores2.csv", "x", 1, i -> "1");
        assertThat(relations(files(), "sales")).noneMatch(r -> r.contains("country_code"));
    }

    /** The names speak for it, the values against. */
    @Test
    void namesThatValuesRefute() throws IOException {
        stores();
        csv(
                "targets.csv",
                "target_no,country_code,store_no,goal",
                60,
                i -> (700 + i) + "," + country(i) + "," + (number(i) + 500) + "," + i * 1000);
        SourceSchema schema = files();
        assertThat(schema.inclusions())
                .contains(new Inclusion(
                        "targets",
                        List.of("country_code", "store_no"),
                        "stores",
                        List.of("country_code", "store_no"),
                        60,
                        0,
                        60));
        assertThat(relations(schema, "targets")).isEmpty();
    }

    /** Two sets of three values are in the key by chance, out of 60. */
    @Test
    void fewValuesAreChance() throws IOException {
        stores();
        csv("notes.csv", "note_no,land,branch_ref", 40, i -> (9000 + i) + ",AT," + number(i % 2 * 3));
        assertThat(relations(files(), "notes")).noneMatch(r -> r.contains("branch_ref"));
    }
}
