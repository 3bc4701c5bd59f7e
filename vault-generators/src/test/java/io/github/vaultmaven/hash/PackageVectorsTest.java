// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Both;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digests recorded from the published packages, on both engines. */
class PackageVectorsTest {

    private static final String FILE = "package-vectors.csv";

    private static Both both;

    @BeforeAll
    static void start() throws SQLException {
        both = new Both();
    }

    @AfterAll
    static void stop() throws SQLException {
        both.close();
    }

    @ParameterizedTest
    @CsvSource({"automate_dv, 4, 15", "datavault4dbt-2, 6, 17", "datavault4dbt-1, 8, 13"})
    void keysAreThoseOfThePackage(String profile, int column, int recorded) throws SQLException {
        compare(profile, column, recorded, this::key);
    }

    @ParameterizedTest
    @CsvSource({"automate_dv, 5, 1", "datavault4dbt-2, 7, 15", "datavault4dbt-1, 9, 2"})
    void diffsAreThoseOfThePackage(String profile, int column, int recorded) throws SQLException {
        compare(profile, column, recorded, this::diff);
    }

    @Test
    void sha256KeyIsThatOfAutomateDv() throws SQLException {
        var settings = new HashSettings("automate_dv", HashSettings.Algorithm.SHA256, HashSettings.Storage.HEX);
        var vector = new Vector(List.of(DataType.TEXT, DataType.TEXT), List.of("1001", "DE"), List.of());
        for (Both.One engine : both.engines()) {
            engine.table(vector.types(), List.of(vector.values()));
            assertThat(engine.values(key(engine, settings, vector)))
                    .containsExactly("8c1576bd8b022707f0358253f8f7263b62127f4943dea4c80365a79d5b6f53c8");
        }
    }

    @Test
    void automateDvMakesNoKeyOfRequiredNulls() throws SQLException {
        var vector = new Vector(List.of(DataType.TEXT, DataType.TEXT), Arrays.asList(null, "x"), List.of());
        for (Both.One engine : both.engines()) {
            engine.table(vector.types(), List.of(vector.values()));
            var parts = parts(engine, HashProfiles.byName("automate_dv"), vector, true);
            assertThat(engine.values(
                            HashProfiles.byName("automate_dv").key(engine.dialect(), HashSettings.DEFAULT, parts, "")))
                    .containsOnlyNulls();
        }
    }

    /** The package sorts by the lower-cased name, where the underscore comes before the letters. */
    @Test
    void automateDvSortsPayloadsByLowerCasedName() throws SQLException {
        HashProfile profile = HashProfiles.byName("automate_dv");
        for (Both.One engine : both.engines()) {
            engine.table(List.of(DataType.TEXT, DataType.TEXT), List.of(List.of("1001", "DE")));
            var values = List.of(
                    new HashProfile.Value("CUSTOMERID", "c1", DataType.TEXT),
                    new HashProfile.Value("CUSTOMER_ID", "c0", DataType.TEXT));
            assertThat(engine.values(profile.diff(engine.dialect(), HashSettings.DEFAULT, values)))
                    .containsExactly("99dc70bfc0f925c5858027ab81a8a2ae");
        }
    }

    private void compare(String name, int column, int recorded, Recipe recipe) throws SQLException {
        var settings = new HashSettings(name, HashSettings.Algorithm.MD5, HashSettings.Storage.HEX);
        List<Vector> vectors = vectors().stream()
                .filter(v -> !v.digests().get(column).isEmpty())
                .toList();
        assertThat(vectors).hasSize(recorded);
        var byTypes = vectors.stream().collect(Collectors.groupingBy(Vector::types));
        for (Both.One engine : both.engines()) {
            for (List<Vector> alike : byTypes.values()) {
                engine.table(
                        alike.get(0).types(), alike.stream().map(Vector::values).toList());
                assertThat(engine.values(recipe.sql(engine, settings, alike.get(0))))
                        .as(engine + " " + alike)
                        .isEqualTo(
                                alike.stream().map(v -> v.digests().get(column)).toList());
            }
        }
    }

    private interface Recipe {
        String sql(Both.One engine, HashSettings settings, Vector vector);
    }

    private String key(Both.One engine, HashSettings settings, Vector vector) {
        HashProfile profile = HashProfiles.byName(settings.profile());
        return profile.key(engine.dialect(), settings, parts(engine, profile, vector, false), "");
    }

    private static List<HashProfile.Part> parts(Both.One engine, HashProfile profile, Vector vector, boolean required) {
        var parts = new ArrayList<HashProfile.Part>();
        for (int c = 0; c < vector.types().size(); c++) {
            String text =
                    profile.keyPart(engine.dialect(), "c" + c, vector.types().get(c));
            parts.add(new HashProfile.Part(text, required));
        }
        return parts;
    }

    private String diff(Both.One engine, HashSettings settings, Vector vector) {
        var values = new ArrayList<HashProfile.Value>();
        for (int c = 0; c < vector.types().size(); c++) {
            values.add(new HashProfile.Value(
                    c == 0 ? "a" : "b", "c" + c, vector.types().get(c)));
        }
        return HashProfiles.byName(settings.profile()).diff(engine.dialect(), settings, values);
    }

    private static List<Vector> vectors() {
        try (var in = PackageVectorsTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)))
                    .map(Vector::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Vector(List<DataType> types, List<String> values, List<String> digests) {

        static Vector of(List<String> cells) {
            int columns = cells.get(1).equals("-") ? 1 : 2;
            return new Vector(
                    cells.subList(0, columns).stream()
                            .map(type -> DataTypes.parse(type.replace(';', ',')).orElseThrow())
                            .toList(),
                    Stream.of(2, 3).limit(columns).map(c -> value(cells.get(c))).toList(),
                    cells);
        }

        private static String value(String cell) {
            return cell.equals("\\N")
                    ? null
                    : cell.replace("~", " ")
                            .replace("\\n", "\n")
                            .replace("\\t", "\t")
                            .replace("\\\\", "\\");
        }
    }
}
