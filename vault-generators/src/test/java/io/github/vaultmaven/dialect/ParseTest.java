// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Both;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Texts become the same values on both engines, as the manual's page on staging types says. */
class ParseTest {

    private static final int ROWS = 2000;
    private static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "decimal(6,2)",
            "decimal(38,38)",
            "decimal(18,0)",
            "double",
            "boolean",
            "date",
            "timestamp",
            "varchar(5)",
            "json");
    private static final List<String> FORMATS = List.of(
            "d.M.yyyy", "MM/dd/yy", "dd-MMM-yyyy HH:mm:ss.SSS", "yyyyMMddHHmmss", "h:mm a d/M/yyyy", "yyyy-MM-ddTHH");

    private static Both both;

    @BeforeContainer
    static void start() throws SQLException {
        both = new Both();
    }

    @AfterContainer
    static void stop() throws SQLException {
        both.close();
    }

    /** The expected values were written down by hand. */
    @Example
    void goodAndBadTexts() throws SQLException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(250);
        var byKind = rows.stream().collect(Collectors.groupingBy(r -> List.of(r.type(), r.format())));
        for (Both.One engine : both.engines()) {
            for (List<Row> kind : byKind.values()) {
                engine.column(DataType.TEXT, kind.stream().map(Row::text).toList());
                List<String> values =
                        parsed(engine, kind.get(0).type(), kind.get(0).format());
                assertThat(IntStream.range(0, kind.size())
                                .mapToObj(i -> kind.get(i).with(values.get(i)))
                                .toList())
                        .as(engine.toString())
                        .isEqualTo(kind);
            }
        }
    }

    /** Random texts, most of them nearly right: no engine fails, and both say the same. */
    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void enginesAgreeOnAnyText(@ForAll Random random) throws SQLException {
        List<String> texts = sample(random);
        for (Both.One engine : both.engines()) {
            engine.column(DataType.TEXT, texts);
        }
        for (String type : TYPES) {
            agree(type, "", texts);
        }
        for (String format : FORMATS) {
            agree("timestamp", format, texts);
        }
    }

    private static void agree(String type, String format, List<String> texts) throws SQLException {
        List<String> first = parsed(both.engines().get(0), type, format);
        List<String> second = parsed(both.engines().get(1), type, format);
        assertThat(IntStream.range(0, texts.size())
                        .filter(i -> !java.util.Objects.equals(first.get(i), second.get(i)))
                        .mapToObj(i -> type + " " + format + ": '" + texts.get(i) + "' is " + first.get(i) + " and "
                                + second.get(i))
                        .toList())
                .isEmpty();
        assertThat(first).as("at least one text fits " + type + " " + format).anyMatch(v -> v != null);
    }

    private static List<String> sample(Random random) {
        Arbitrary<String> pieces = Arbitraries.of(
                "0",
                "1",
                "9",
                "-",
                "+",
                ".",
                ",",
                "e",
                "E",
                "T",
                "Z",
                ":",
                " ",
                "/",
                "\n",
                "\u00e9",
                "\u0663",
                "_",
                "x",
                "2024",
                "00",
                "12",
                "31",
                "29",
                "02",
                "inf",
                "nan",
                "true",
                "BC",
                "AM",
                "Jan",
                "\ud83d\ude00",
                "'",
                "\\",
                "%");
        Arbitrary<String> anything = pieces.list().ofMaxSize(12).map(list -> String.join("", list));
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789.+-e").ofMinLength(1).ofMaxLength(22);
        Arbitrary<String> numbers = Arbitraries.bigDecimals().ofScale(8).map(n -> n.toPlainString());
        Arbitrary<String> doubles = Arbitraries.longs().map(bits -> Double.toString(Double.longBitsToDouble(bits)));
        Arbitrary<String> mutants = Arbitraries.of(
                        "2024-01-31T10:20:30.123+02:00",
                        "2024-02-29",
                        "29.2.2024",
                        "01/31/70",
                        "31-JAN-2024 23:59:59.999",
                        "20240229235959",
                        "9:05 pm 31/12/1999",
                        "2024-12-31T23",
                        "12345",
                        "-0.50",
                        "yes",
                        "0001-01-01T00:00Z",
                        "9999-12-31 23:59:59.999999-13:30",
                        "1.7976931348623157e308",
                        "32767",
                        "0.00001")
                .flatMap(text -> Arbitraries.integers()
                        .between(0, text.length())
                        .flatMap(at -> pieces.optional(0.5)
                                .map(piece -> piece.map(p -> text.substring(0, at)
                                                + p
                                                + text.substring(Math.min(at + 1, text.length())))
                                        .orElse(text))));
        var generator = Arbitraries.oneOf(anything, digits, numbers, doubles, mutants, mutants)
                .generator(1000);
        return IntStream.range(0, ROWS)
                .mapToObj(i -> generator.next(random).value())
                .toList();
    }

    private static List<String> parsed(Both.One engine, String spelling, String format) throws SQLException {
        DataType type = DataTypes.parse(spelling).orElseThrow();
        String value = engine.dialect().parse("c0", type, format);
        return engine.query("select " + engine.dialect().canonicalText("x", type) + " from (select i, " + value
                + " as x from t) p order by i");
    }

    private static List<Row> rows() {
        try (var in = ParseTest.class.getResourceAsStream("parse.csv")) {
            var rows = new ArrayList<Row>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\\|", -1);
                    rows.add(new Row(cells[0], cells[1], cells[2], cells[3].isEmpty() ? null : cells[3]));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String type, String format, String text, String value) {
        Row with(String found) {
            return new Row(type, format, text, found);
        }
    }
}
