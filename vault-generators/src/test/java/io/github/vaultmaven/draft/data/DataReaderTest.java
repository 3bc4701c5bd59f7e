// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.FileForm;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.TextForm;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.engine.Engines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of data: their form, the types of their columns, keys and references, each told from rows alone. */
class DataReaderTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private SourceSchema read(Path... files) {
        return new DataReader(Engines::duckdb, folder)
                .read(Stream.of(files).map(InputFile::at).toList());
    }

    private InputTable only(Path file) {
        SourceSchema schema = read(file);
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables()).hasSize(1);
        return schema.tables().get(0);
    }

    private static List<String> types(InputTable table) {
        return table.columns().stream().map(c -> c.name() + " " + c.type()).toList();
    }

    private static TextForm form(InputTable table, String column) {
        return table.column(column).orElseThrow().form().orElse(TextForm.PLAIN);
    }

    private static ColumnProfile profile(InputTable table, String column) {
        return table.column(column).flatMap(InputColumn::profile).orElseThrow();
    }

    private List<String> unread(Path... files) {
        return read(files).unread().stream()
                .map(Unread::toString)
                .map(u -> u.replace(folder.toString().replace('\\', '/') + "/", ""))
                .toList();
    }

    @Test
    void typesAndTheFormOfTheFile() throws IOException {
        InputTable table = only(file("in/customers.csv", """
                id;zip;amount;big;born;seen;vip;note
                1;01234;1.234,50;12345678901234567890;3.2.2024;2024-02-03T10:00:00Z;true;a
                2;10115;-7,5;1;31.12.2023;2024-02-03 10:00;no;"b;c"
                """));
        assertThat(types(table))
                .containsExactly(
                        "id bigint",
                        "zip varchar",
                        "amount decimal(18,2)",
                        "big decimal(38,0)",
                        "born date",
                        "seen timestamp",
                        "vip boolean",
                        "note varchar");
        assertThat(form(table, "amount")).isEqualTo(new TextForm(List.of(), ",", ".", "", false, ""));
        assertThat(form(table, "born").format()).isEqualTo("d.M.yyyy");
        assertThat(form(table, "seen")).isEqualTo(TextForm.PLAIN);
        assertThat(table.files()).contains(new FileForm("in/customers.csv", "csv", ";", "\"", "utf-8", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5 / 12       | decimal(18,1) | , | ''  | ''",
                "$5.00 / $1,200.00  | decimal(18,2) | , | ''  | $",
                "1/31/2024 / 2/1/2024   | date | '' | M/d/yyyy | ''",
                "31/1/2024 / 1/2/2024   | date | '' | d/M/yyyy | ''",
                "1/5/15 / 12/31/99      | date | '' | M/d/yy | ''",
                "31-Jan-2024 / 1-FEB-2024 | date | '' | d-MMM-yyyy | ''",
                "1/31/2024 9:05 PM / 2/1/2024 12:00 AM | timestamp | '' | M/d/yyyy h:mm a | ''",
                "1.5e10 / 3             | double | '' | '' | ''",
                "2024-13-01 / 2024-01-01 | varchar | '' | '' | ''",
                "007 / 12               | varchar | '' | '' | ''"
            })
    void spellings(String values, String type, String group, String format, String strip) throws IOException {
        String[] both = values.split(" / ");
        InputTable table = only(file("x.csv", "a;b\n%s;1\n%s;2\n".formatted(both[0], both[1])));
        assertThat(table.columns().get(0).type()).isEqualTo(type);
        assertThat(form(table, "a").groupSign()).isEqualTo(group);
        assertThat(form(table, "a").format()).isEqualTo(format);
        assertThat(form(table, "a").strip()).isEqualTo(strip);
    }

    @Test
    void marksOfNullAreNoValues() throws IOException {
        InputTable table = only(file("x.csv", "id,qty,name\n1,5,NA\n2,N/A,x\n3,,\\N\n4,-,y\n"));
        assertThat(types(table)).containsExactly("id bigint", "qty bigint", "name varchar");
        assertThat(form(table, "qty").nulls()).containsExactly("-", "N/A");
        assertThat(form(table, "name").nulls()).containsExactly("\\N");
        assertThat(profile(table, "qty")).isEqualTo(new ColumnProfile(4, 3, 1, 1, 1));
    }

    /** What the first rows say does not hold for the last ones. */
    @Test
    void allRowsCount() throws IOException {
        var text = new StringBuilder("id,no,amount,paid\n");
        for (int i = 1; i <= 30_000; i++) {
            text.append(i).append(',').append(i).append(',').append(i).append(",2024-01-01\n");
        }
        text.append("30001,x7,12345.678,none at all\n");
        InputTable table = only(file("x.csv", text.toString()));
        assertThat(types(table)).containsExactly("id bigint", "no varchar", "amount decimal(18,3)", "paid varchar");
        assertThat(profile(table, "id").unique()).isTrue();
        assertThat(profile(table, "paid").distinct()).isEqualTo(2);
        assertThat(table.profile().orElseThrow().rows()).isEqualTo(30_001);
    }

    @Test
    void encodings() throws IOException {
        InputTable latin = only(file("a.csv", "id,stadt\n1,Köln\n2,Ulm\n".getBytes(Charset.forName("windows-1252"))));
        assertThat(latin.files().orElseThrow().encoding()).isEqualTo("latin-1");
        assertThat(profile(latin, "stadt").longest()).isEqualTo(4);
        InputTable wide = only(file("b.csv", "\uFEFFid,stadt\n1,Köln\n2,Ulm\n".getBytes(StandardCharsets.UTF_16LE)));
        assertThat(wide.files().orElseThrow().encoding()).isEqualTo("utf-16");
        assertThat(types(wide)).containsExactly("id bigint", "stadt varchar");
        InputTable utf = only(file("c.csv", "\uFEFFid,stadt\n1,Köln\n"));
        assertThat(types(utf)).containsExactly("id bigint", "stadt varchar");
    }

    @Test
    void headersThatAreOrAreNot() throws IOException {
        assertThat(types(only(file("a.csv", "name,city\nx,y\nz,w\n")))).containsExactly("name varchar", "city varchar");
        InputTable without = only(file("b.csv", "1,2024-01-01\n2,2024-01-02\n"));
        assertThat(without.files().orElseThrow().header()).isFalse();
        assertThat(types(without)).containsExactly("column0 bigint", "column1 date");
        assertThat(types(only(file("c.tsv", "id\tname\n1\ta,b\n2\tc;d\n"))))
                .containsExactly("id bigint", "name varchar");
    }

    @Test
    void aHeaderAloneAndTextsAlone() throws IOException {
        InputTable header = only(file("h.csv", "customer_no,name\n"));
        assertThat(types(header)).containsExactly("customer_no varchar", "name varchar");
        assertThat(header.files().orElseThrow().header()).isTrue();
        assertThat(header.profile().orElseThrow().rows()).isZero();
        InputTable texts = only(file("t.csv", "a,b\nx,y\nz,y\n"));
        assertThat(texts.profile().orElseThrow().keys()).containsExactly(List.of("a"));
    }

    @Test
    void deliveriesOfOneTable() throws IOException {
        SourceSchema schema = read(
                file("in/orders_2024-01-01.csv", "id,old\n1,2\n"),
                file("in/orders_2024-01-02.csv", "id,no\n1,2\n3,4\n"));
        assertThat(schema.tables()).extracting(InputTable::name).containsExactly("orders");
        assertThat(types(schema.tables().get(0))).containsExactly("id bigint", "no bigint");
        assertThat(schema.tables().get(0).files().orElseThrow().pattern()).isEqualTo("in/orders_*.csv");
    }

    @Test
    void keysOfSeveralColumns() throws IOException {
        var text = new StringBuilder("order_id,line_no,shop,qty\n");
        for (int order = 1; order <= 40; order++) {
            for (int line = 1; line <= 3; line++) {
                text.append("%d,%d,s%d,%d%n".formatted(order, line, order % 2, line % 2));
            }
        }
        InputTable table = only(file("lines.csv", text.toString()));
        assertThat(table.profile().orElseThrow().keys()).containsExactly(List.of("order_id", "line_no"));
        InputTable three = only(file("three.csv", "a,b,c,d\n1,1,1,x\n1,1,2,x\n1,2,1,x\n2,1,1,x\n2,2,2,x\n"));
        assertThat(three.profile().orElseThrow().keys()).containsExactly(List.of("a", "b", "c"));
        InputTable none = only(file("none.csv", "a,b\n1,1\n1,1\n"));
        assertThat(none.profile().orElseThrow().keys()).isEmpty();
    }

    /** Two systems deliver files of one name: two tables, of which none is lost. */
    @Test
    void filesOfOneNameInSeveralFolders() throws IOException {
        SourceSchema schema = read(
                file("in/crm/customers.csv", "customer_no,tier\nC1,a\nC2,b\n"),
                file("in/erp/customers.csv", "customer_no,terms\nC1,x\nC3,y\n"),
                file("in/erp/old/orders.csv", "id\n1\n"),
                file("in/crm/old/orders.csv", "id\n1\n"),
                file("in/lone.csv", "id\n1\n"));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::name, t -> t.files().orElseThrow().pattern())
                .containsExactlyInAnyOrder(
                        tuple("crm_customers", "in/crm/customers.csv"),
                        tuple("erp_customers", "in/erp/customers.csv"),
                        tuple("erp_old_orders", "in/erp/old/orders.csv"),
                        tuple("crm_old_orders", "in/crm/old/orders.csv"),
                        tuple("lone", "in/lone.csv"));
    }

    /** Folders called after days hold deliveries of one table. */
    @Test
    void foldersOfDays() throws IOException {
        SourceSchema schema = read(
                file("in/2024-01-01/orders.csv", "id\n1\n"),
                file("in/2024-01-02/orders.csv", "id,qty\n1,2\n"),
                file("in/year=2024/month=1/stock_1.csv", "no\n1\n"),
                file("in/year=2024/month=2/stock_2.csv", "no\n1\n"));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::name, t -> t.files().orElseThrow().pattern())
                .containsExactlyInAnyOrder(
                        tuple("orders", "in/*/orders.csv"), tuple("stock", "in/year=2024/month=*/stock_*.csv"));
        assertThat(schema.tables().stream()
                        .filter(t -> t.name().equals("orders"))
                        .findFirst()
                        .orElseThrow()
                        .columns())
                .hasSize(2);
    }

    @Test
    void valuesOfOneFileInAnother() throws IOException {
        SourceSchema schema = read(
                file("customers.csv", "id,name\n1,a\n2,b\n3,c\n4,d\n"),
                file("orders.csv", "no,cust,qty\n10,1,7\n11,1,8\n12,4,9\n13,9,7\n"));
        assertThat(schema.inclusions())
                .contains(new Inclusion("orders", "cust", "customers", "id", 3, 2, 4))
                .noneMatch(i -> i.columns().contains("qty"));
    }

    @Test
    void nestedRowsBecomeColumnsAndTables() throws IOException {
        SourceSchema schema = read(file("orders.jsonl", """
                {"id": 7, "placed": "2024-01-05", "ship": {"city": "Ulm", "geo": {"lat": 1.5}}, "items": [{"sku": "a", "qty": 2, "tags": ["x", "y"]}, {"sku": "b", "qty": 1, "tags": []}]}
                {"id": 8, "placed": "2024-01-06", "ship": null, "items": []}
                """));
        assertThat(schema.unread()).isEmpty();
        assertThat(schema.tables())
                .extracting(InputTable::name)
                .containsExactly("orders", "orders_items", "orders_items_tags");
        assertThat(types(schema.tables().get(0)))
                .containsExactly("id bigint", "placed date", "ship_city varchar", "ship_geo_lat double");
        InputTable items = schema.tables().get(1);
        assertThat(types(items)).containsExactly("order_id bigint", "items_no bigint", "sku varchar", "qty bigint");
        assertThat(items.primaryKey()).containsExactly("order_id", "items_no");
        assertThat(items.foreignKeys().get(0).table()).isEqualTo("orders");
        assertThat(items.profile().orElseThrow().rows()).isEqualTo(2);
        assertThat(types(schema.tables().get(2)))
                .containsExactly("order_id bigint", "items_no bigint", "tags_no bigint", "value varchar");
        assertThat(profile(schema.tables().get(2), "value").distinct()).isEqualTo(2);
    }

    @Test
    void aListOfRowsWithoutAKeyStaysAColumn() throws IOException {
        SourceSchema schema = read(file("x.jsonl", "{\"a\": 1, \"l\": [1, 2]}\n{\"a\": 1, \"l\": []}\n"));
        assertThat(types(schema.tables().get(0))).containsExactly("a bigint", "l json");
        assertThat(schema.unread()).hasSize(1);
        assertThat(schema.unread().get(0).reason()).contains("the list l of x stays one column");
    }

    @Test
    void parquet() throws SQLException {
        Path file = folder.resolve("p.parquet");
        try (Connection duckdb = Engines.duckdb();
                Statement statement = duckdb.createStatement()) {
            statement.execute(
                    "copy (select i::integer as id, i / 3 as v, i::decimal(9,2) as amount, timestamp '2024-01-01' as at,"
                            + " {'a': i} as doc from range(100) t(i)) to '" + file + "'");
        }
        InputTable table = only(file);
        assertThat(types(table))
                .containsExactly("id integer", "v double", "amount decimal(9,2)", "at timestamp", "doc json");
        assertThat(profile(table, "id")).isEqualTo(new ColumnProfile(100, 0, 100, 1, 2));
        assertThat(table.files()).contains(FileForm.parquet("p.parquet"));
    }

    @Test
    void badFilesAreListedAndTheRestIsRead() throws IOException {
        Path good = file("good.csv", "id,a\n1,2\n2,3\n");
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        Path binary = file("binary.csv", noise);
        Path empty = file("empty.csv", "");
        Path cut = file("cut.parquet", "PAR1 and no more");
        Path open = file("open.csv", "id,text\n1,\"never closed\n2,x\n3,y\n");
        Path ragged = file("ragged.csv", "id,a\n" + "1,2\n".repeat(30_000) + "1,2,3,4\n");
        Path broken = file("broken.jsonl", "{\"a\": 1}\n{\"a\": \n");
        SourceSchema schema = read(good, binary, empty, cut, open, ragged, broken);
        assertThat(schema.tables())
                .extracting(InputTable::name)
                .contains("good")
                .doesNotContain("binary", "empty", "cut");
        assertThat(unread(good, binary, empty, cut, ragged, broken))
                .hasSize(5)
                .allMatch(u -> u.endsWith("; the file is skipped"))
                .anyMatch(u -> u.startsWith("binary.csv: the file is no text"))
                .anyMatch(u -> u.startsWith("empty.csv: the file is empty"))
                .anyMatch(u -> u.startsWith("cut.parquet: "))
                .anyMatch(u -> u.startsWith("ragged.csv:30002: the row has more than 2 values, where 2 are expected"))
                .anyMatch(u -> u.startsWith("broken.jsonl:2: the line is no JSON ("));
    }

    /** The driver says no more than that its search for a form failed. */
    @Test
    void packedFilesAndMarks() throws IOException {
        var empty = new ByteArrayOutputStream();
        new GZIPOutputStream(empty).close();
        var whole = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(whole)) {
            packed.write("id,x\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(unread(
                        file("empty.csv.gz", empty.toByteArray()),
                        file("plain.csv.gz", "id\n1\n"),
                        file("cut.jsonl.gz", Arrays.copyOf(whole.toByteArray(), 12)),
                        file("marked.json", "\uFEFF[{\"id\": 1}, {\"id\": 2}]"),
                        file("marked.csv", "\uFEFFid,x\n1,a\n2,b\n"),
                        file("whole.csv.gz", whole.toByteArray())))
                .containsExactly(
                        "empty.csv.gz: the file is empty; the file is skipped",
                        "plain.csv.gz: the file ends in .gz, and is not packed so or is cut off; the file is skipped",
                        "cut.jsonl.gz: the file ends in .gz, and is not packed so or is cut off; the file is skipped",
                        "marked.json: the file begins with a byte order mark, which JSON does not have; take it away; the file is skipped");
    }

    @Test
    void aFileOfNoFormSaysWhatToLookFor() throws IOException {
        Path cut = file("cut.csv", "a,b\n1,2\n1\n\"x");
        assertThat(unread(cut))
                .containsExactly(
                        "cut.csv: its rows have the same columns under no delimiter and quote; look for rows with"
                                + " too few or too many values, and for a quote that is not closed; the file is skipped");
    }

    @Test
    void twoFilesOfOneNameAndNoDriver() throws IOException {
        Path a = file("a/x.csv", "id\n1\n");
        Path b = file("a/x.tsv", "id\n1\n");
        assertThat(unread(a, b)).hasSize(1).first().asString().startsWith("a/x.tsv: the table x is there twice");
        SourceSchema schema = new DataReader(
                        () -> {
                            throw new SQLException("no driver here");
                        },
                        folder)
                .read(List.of(InputFile.at(a)));
        assertThat(schema.unread().get(0).reason())
                .isEqualTo("files of data cannot be read with DuckDB: no driver here");
    }
}
