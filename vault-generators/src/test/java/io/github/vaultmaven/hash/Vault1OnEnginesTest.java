// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Both;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** DuckDB, PostgreSQL and Java say the same, for random values of every type. */
class Vault1OnEnginesTest {

    private static final int ROWS = 600;
    private static final HashProfile PROFILE = HashProfiles.byName("vault-1");

    private static Both both;

    @BeforeContainer
    static void start() throws SQLException {
        both = new Both();
    }

    @AfterContainer
    static void stop() throws SQLException {
        both.close();
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void canonicalTextsAreTheSame(@ForAll Random random) throws SQLException {
        for (DataType type : Values.TYPES) {
            List<?> values = sample(Values.of(type), random, ROWS);
            List<String> expected = values.stream().map(Vault1::canonicalText).toList();
            for (Both.One engine : both.engines()) {
                engine.column(type, values.stream().map(Values::literal).toList());
                assertThat(engine.values(engine.dialect().canonicalText("c0", type)))
                        .as(engine + " " + type)
                        .isEqualTo(expected);
            }
        }
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void keyPartsOfTextAreTheSame(@ForAll Random random) throws SQLException {
        List<String> values = sample(Values.texts(), random, 2 * ROWS);
        List<String> expected = values.stream().map(Vault1::keyPart).toList();
        for (Both.One engine : both.engines()) {
            engine.column(DataType.TEXT, values);
            assertThat(engine.values(PROFILE.keyPart(engine.dialect(), "c0", DataType.TEXT)))
                    .as(engine.toString())
                    .isEqualTo(expected);
        }
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void hashDiffsOfAllTypesAreTheSame(@ForAll Random random) throws SQLException {
        List<List<Object>> rows = rows(Values.TYPES, random);
        for (Both.One engine : both.engines()) {
            engine.table(Values.TYPES, literals(rows));
            for (HashSettings.Algorithm algorithm : HashSettings.Algorithm.values()) {
                var hex = new HashSettings("vault-1", algorithm, HashSettings.Storage.HEX);
                for (String statement : engine.dialect().prerequisites(hex)) {
                    engine.run(statement);
                }
                List<HashProfile.Value> values = IntStream.range(0, Values.TYPES.size())
                        .mapToObj(c -> new HashProfile.Value("c" + c, "c" + c, Values.TYPES.get(c)))
                        .toList();
                assertThat(engine.values(PROFILE.diff(engine.dialect(), hex, values)))
                        .as(engine + " " + algorithm)
                        .isEqualTo(rows.stream()
                                .map(row -> Vault1.hashDiff(algorithm, row))
                                .toList());
            }
        }
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void hashKeysAreTheSame(@ForAll Random random) throws SQLException {
        List<DataType> types = List.of(DataType.TEXT, DataType.TEXT, DataType.INTEGER);
        List<List<Object>> rows = rows(types, random);
        for (Both.One engine : both.engines()) {
            engine.table(types, literals(rows));
            for (boolean required : List.of(true, false)) {
                for (String code : List.of("", "CRM '\\ a")) {
                    assertThat(engine.values(key(engine, types, required, code)))
                            .as(engine + " required " + required + " code " + code)
                            .isEqualTo(rows.stream()
                                    .map(r -> expectedKey(r, required, code))
                                    .toList());
                }
            }
        }
    }

    private static String key(Both.One engine, List<DataType> types, boolean firstRequired, String code) {
        var parts = new ArrayList<HashProfile.Part>();
        for (int c = 0; c < types.size(); c++) {
            String text = PROFILE.keyPart(engine.dialect(), "c" + c, types.get(c));
            parts.add(new HashProfile.Part("(" + text + ")", firstRequired && c == 0));
        }
        return PROFILE.key(engine.dialect(), HashSettings.DEFAULT, parts, code);
    }

    private static String expectedKey(List<Object> row, boolean firstRequired, String code) {
        return firstRequired && Vault1.keyPart(row.get(0)) == null
                ? null
                : Vault1.hashKey(HashSettings.Algorithm.MD5, code, row);
    }

    private static List<List<Object>> rows(List<DataType> types, Random random) {
        var columns = new ArrayList<List<?>>();
        for (DataType type : types) {
            columns.add(sample(Values.of(type).injectNull(0.2), random, ROWS));
        }
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < ROWS; i++) {
            var row = new ArrayList<Object>();
            for (List<?> column : columns) {
                row.add(column.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> literals(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Values::literal).toList())
                .toList();
    }

    private static <T> List<T> sample(Arbitrary<T> arbitrary, Random random, int count) {
        var generator = arbitrary.generator(1000);
        return IntStream.range(0, count)
                .mapToObj(i -> generator.next(random).value())
                .toList();
    }
}
