// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Both;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Profiles of published packages say on DuckDB what they say on PostgreSQL, but for the differences they list. */
class ForeignOnEnginesTest {

    private static final int ROWS = 500;

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void enginesAgreeBeyondTheListedDifferences(@ForAll Random random) throws SQLException {
        try (var both = new Both()) {
            for (DataType type : Values.TYPES) {
                var generator = unlisted(type).injectNull(0.1).generator(1000);
                List<String> values = IntStream.range(0, ROWS)
                        .mapToObj(i -> Values.literal(generator.next(random).value()))
                        .toList();
                for (Both.One engine : both.engines()) {
                    engine.column(type, values);
                }
                for (String name : List.of("automate_dv", "datavault4dbt-1", "datavault4dbt-2")) {
                    HashProfile profile = HashProfiles.byName(name);
                    assertThat(texts(both.engines().get(0), profile, type))
                            .as(name + " " + type)
                            .isEqualTo(texts(both.engines().get(1), profile, type));
                }
            }
        }
    }

    private static Arbitrary<?> unlisted(DataType type) {
        if (type instanceof DataType.Text || type instanceof DataType.Json) {
            return Arbitraries.oneOf(
                    Arbitraries.strings().withChars("aB\"\\^|\n\t\u000b\r '&1$").ofMaxLength(10),
                    Arbitraries.strings().withCharRange('\u0001', '\u007e').ofMaxLength(8));
        }
        return type instanceof DataType.Real
                ? Arbitraries.oneOf(
                        Arbitraries.doubles().between(-1e14, 1e14).ofScale(3),
                        Arbitraries.of(0.0, 1.0, -2.5, 1e-5, 1.5e-7, 0.0001, 123456.0, 1e17, 2.5e300))
                : Values.of(type);
    }

    private static List<String> texts(Both.One engine, HashProfile profile, DataType type) throws SQLException {
        String part = "(" + profile.keyPart(engine.dialect(), "c0", type) + ")";
        String key = profile.key(
                engine.dialect(),
                HashSettings.DEFAULT,
                List.of(new HashProfile.Part(part, false), new HashProfile.Part(part, false)),
                "");
        String diff =
                profile.diff(engine.dialect(), HashSettings.DEFAULT, List.of(new HashProfile.Value("c0", "c0", type)));
        return engine.values(
                "coalesce(" + part + ", 'none') || ' ' || coalesce(" + key + ", 'none') || ' ' || " + diff);
    }
}
