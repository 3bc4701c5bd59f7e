// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.write.SpecWriter;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.run.ScriptStatement;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every drafted project of the labelled set loads on DuckDB, and two on PostgreSQL, untouched by hand, and all generated tests are
 * green: nothing is rejected, every hub has the keys that were delivered.
 */
class DraftedLoadTest {

    /** Where a second delivery is loaded, too: a load of all would take minutes. */
    private static final List<String> TWICE = List.of("tpch", "employees", "flat");

    static List<LabelledSchema> schemas() {
        return LabelledSchema.all();
    }

    /** Two of them on PostgreSQL, all with {@code -Dvault.drafted=all}. */
    static List<LabelledSchema> schemasOnPostgresql() {
        return LabelledSchema.all().stream()
                .filter(s -> System.getProperty("vault.drafted", "").equals("all")
                        || List.of("employees", "gtfs").contains(s.folder()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void itLoads(LabelledSchema labelled) throws SQLException {
        assertLoads(labelled, "duckdb");
    }

    @ParameterizedTest
    @MethodSource("schemasOnPostgresql")
    void itLoadsOnPostgresql(LabelledSchema labelled) throws SQLException {
        assertLoads(labelled, "postgresql");
    }

    private static void assertLoads(LabelledSchema labelled, String engine) throws SQLException {
        SourceSchema schema = labelled.read();
        VaultModel model = model(schema);
        try (var vault = new LoadedVault(model, engine)) {
            int days = TWICE.contains(labelled.folder()) ? 2 : 1;
            for (int day = 0; day < days; day++) {
                var rows = new SampleRows(schema, labelled.tables(), day);
                for (SourceTable table : model.sources()) {
                    vault.deliver(table, rows.of(table));
                }
                vault.runAt("2024-03-0" + (day + 1) + " 00:00:00");
                assertThat(failed(vault)).as("tests after delivery %d", day + 1).isEmpty();
            }
            for (Hub hub : model.structures().stream()
                    .filter(Hub.class::isInstance)
                    .map(Hub.class::cast)
                    .toList()) {
                assertThat(vault.query("select count(*) from " + hub.name() + " where run_id <> 0"))
                        .as(hub.name())
                        .isNotEqualTo(List.of("0"));
            }
        }
    }

    private static VaultModel model(SourceSchema schema) {
        var diagnostics = new Diagnostics();
        List<YamlSource> sources = SpecWriter.write("src", "", schema, Decisions.of(schema)).entrySet().stream()
                .map(e -> YamlSource.of(e.getKey(), e.getValue()))
                .toList();
        Beside beside = (at, path) -> Optional.empty();
        return Resolver.resolve(SpecReader.read(sources, diagnostics), "vault", beside, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
    }

    private static List<String> failed(LoadedVault vault) throws SQLException {
        var failed = new ArrayList<String>();
        for (ScriptStatement test : vault.tests()) {
            List<String> rows = vault.query(test.text());
            if (!rows.isEmpty()) {
                failed.add(test.test().name() + " " + rows.get(0));
            }
        }
        return failed;
    }
}
