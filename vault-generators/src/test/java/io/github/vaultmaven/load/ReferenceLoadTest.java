// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference data in the notation of the manual: {@code de=Germany@1} is a code, its meaning and a day. */
class ReferenceLoadTest {

    private static final SourceTable TABLE =
            ModelText.table("erp", "countries", Delivery.FULL, "cc varchar", "part integer", "label varchar");

    private static VaultModel model(boolean history, boolean tracked, HashSettings hash) {
        var staging = new Staging(
                "stg_country_erp",
                "country",
                TABLE,
                List.of(
                        new StageColumn("cc", DataType.TEXT, ModelText.expression("cc"), false),
                        new StageColumn("part", DataType.INTEGER, ModelText.expression("part"), false),
                        new StageColumn("label", DataType.TEXT, ModelText.expression("label"), false)),
                List.of(),
                List.of(new StageDiff("country_hd", List.of("label"))),
                Origin.MEMORY);
        var reference = new Reference(
                "country",
                "ref_country",
                List.of(KeyPart.required("code", DataType.TEXT), new KeyPart("part", DataType.INTEGER, false, "")),
                "country_hd",
                List.of(Attribute.of("name", DataType.TEXT)),
                history,
                tracked,
                Optional.empty(),
                Optional.empty(),
                List.of(new Feed(0, staging, java.util.Map.of("code", "cc", "name", "label"), List.of())),
                Origin.MEMORY);
        return new VaultModel(
                "test", hash, TechnicalColumns.DEFAULT, List.of(TABLE), List.of(staging), List.of(reference));
    }

    private static List<String> load(String engine, VaultModel model, String runs, String query) throws SQLException {
        try (var vault = new LoadedVault(model, engine)) {
            for (String run : runs.split(";")) {
                var rows = new ArrayList<List<String>>();
                for (String row : run.split(",")) {
                    String[] words = row.strip().split("[=@]");
                    rows.add(List.of(
                            "timestamp '2026-01-0" + words[2] + " 00:00:00'",
                            "'r'",
                            words[0].isEmpty() ? "null" : "'" + words[0] + "'",
                            "null",
                            "'" + words[1] + "'"));
                }
                vault.deliver(TABLE, rows);
                vault.run();
            }
            return vault.query(query);
        }
    }

    private static final String ROWS =
            "select code || '=' || name || '@' || extract(day from load_timestamp) from ref_country";

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theFirstRowOfACodeStays(String engine) throws SQLException {
        var model = model(false, false, HashSettings.DEFAULT);
        assertThat(load(engine, model, "de=Germany@1, fr=France@1 ; DE =Deutschland@2, fr=France@2, it=Italy@2", ROWS))
                .containsExactly("de=Germany@1", "fr=France@1", "it=Italy@2");
        assertThat(load(engine, model, "de=Germany@1 ; de=Germany@1", ROWS)).containsExactly("de=Germany@1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void withHistoryEveryChangeStays(String engine) throws SQLException {
        assertThat(load(
                        engine,
                        model(true, false, HashSettings.DEFAULT),
                        "de=A@1 ; DE=A@2 ; de=B@3 ; de=A@4 ; de=A@4",
                        ROWS))
                .containsExactly("de=A@1", "de=A@4", "de=B@3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aLateMeaningBetweenEqualsIsReassertedWhereTracked(String engine) throws SQLException {
        String late = "de=A@1 ; de=A@3 ; de=B@2";
        assertThat(load(engine, model(true, true, HashSettings.DEFAULT), late, ROWS))
                .containsExactly("de=A@1", "de=A@3", "de=B@2");
        assertThat(load(engine, model(true, false, HashSettings.DEFAULT), late, ROWS))
                .containsExactly("de=A@1", "de=B@2");
        var binary = new HashSettings("vault-1", HashSettings.Algorithm.SHA256, HashSettings.Storage.BINARY);
        assertThat(load(engine, model(true, true, binary), late, ROWS)).containsExactly("de=A@1", "de=A@3", "de=B@2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatCannotBeStoredLandsInTheRejects(String engine) throws SQLException {
        assertThat(load(
                        engine,
                        model(true, false, HashSettings.DEFAULT),
                        "=A@1, de=A@1, de=B@1 ; =A@1, de=B@1, de=A@1",
                        "select reason, code, name from ref_country_rejects"))
                .containsExactly("conflict|de|A", "conflict|de|B", "null_key|~|A");
    }
}
