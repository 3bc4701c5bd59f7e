// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.TestRunner;
import io.github.vaultmaven.run.VaultRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of one build that name each other's structures, from specs to rows. */
class SeveralModelsTest {

    @TempDir
    Path project;

    private void file(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private GenerationResult generate() throws IOException {
        file("specs/erp.yaml", """
                source: erp
                load_timestamp: {path: '(\\d{4}-\\d{2}-\\d{2})', format: yyyy-MM-dd}
                tables:
                  people:
                    files: "*/people.csv"
                    columns: {id: bigint, name: varchar}
                  orders:
                    files: "*/orders.csv"
                    columns: {no: varchar, id: bigint, price: "decimal(9,2)"}
                """);
        file("specs/core/vault.yaml", "vault: core\n");
        file("specs/core/person.yaml", """
                entity: person
                hub: {business_key: [id]}
                satellites: [{name: details, attributes: [name]}]
                source_mappings: {erp: {table: people}}
                """);
        file("specs/analysis/vault.yaml", "vault: {uses: [core]}\n");
        file("specs/analysis/order.yaml", """
                entity: purchase
                hub: {business_key: [no]}
                links: [{name: bought_by, related_hub: person, satellites: [{name: sums, attributes: [price]}]}]
                source_mappings: {erp: {table: orders}}
                ---
                computed_satellite: loud
                on: person
                attributes: [{name: loud, type: varchar}]
                query: "select person_hk, load_timestamp, upper(name) as loud from s_person_details_erp"
                ---
                view: buyers
                hub: person
                """);
        return new Generation(
                        new GenerationSettings(
                                project.resolve("specs"),
                                project,
                                project.resolve("out"),
                                Optional.empty(),
                                "shop",
                                "sql",
                                List.of("duckdb"),
                                Set.of(),
                                Set.of(),
                                "test"),
                        getClass().getClassLoader())
                .run();
    }

    private List<String> scripts(String model) throws IOException {
        Path folder = project.resolve("out").resolve(model).resolve("duckdb");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".sql"))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.startsWith("load/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatAUsedModelMakesIsMadeOnce() throws IOException {
        GenerationResult result = generate();
        assertThat(result.findings()).extracting(ConsoleReport::oneLine).isEmpty();
        assertThat(scripts("core"))
                .containsExactly(
                        "load/hubs/h_person.sql",
                        "load/satellites/s_person_details_erp.sql",
                        "load/staging/stg_person_erp.sql");
        assertThat(scripts("analysis"))
                .contains("load/hubs/h_purchase.sql", "load/links/l_bought_by.sql", "load/satellites/s_loud.sql")
                .noneMatch(f -> f.contains("h_person") || f.contains("person_details"));
        assertThat(Files.readString(project.resolve("out/analysis/duckdb/manifest.json")))
                .contains("\"uses\": [\n    \"core\"\n  ]");
        assertThat(Files.readString(project.resolve("out/core/duckdb/manifest.json")))
                .doesNotContain("\"uses\"");
    }

    @Test
    void aModelReadsWhatAnotherLoaded() throws IOException, SQLException {
        generate();
        file("in/2026-01-01/people.csv", "id,name\n1,Ada\n2,Bo\n");
        file("in/2026-01-01/orders.csv", "no,id,price\nA1,1,10.50\nA2,2,3.00\n");
        try (Database database = new JdbcDatabase(
                        "duckdb", new DuckDBDriver(), "jdbc:duckdb:" + project.resolve("v.duckdb"), null, null);
                Connection connection = database.connect()) {
            RunOptions options = RunOptions.of(project.resolve("in"), project.resolve("state"));
            var runner = new VaultRunner(database, database, options, RunListener.SILENT, Clock.systemUTC());
            var tests = new TestRunner(database, 1, project, RunListener.SILENT);
            for (String model : List.of("core", "analysis")) {
                ScriptFolder scripts =
                        ScriptFolder.read(project.resolve("out").resolve(model).resolve("duckdb"));
                runner.run(scripts);
                tests.run(scripts);
            }
            assertThat(query(
                            connection,
                            "select id, no, price from h_person join l_bought_by using (person_hk)"
                                    + " join h_purchase using (purchase_hk)"
                                    + " join s_bought_by_sums_erp using (bought_by_hk) where id > 0 order by no"))
                    .containsExactly("1 A1 10.50", "2 A2 3.00");
            assertThat(query(connection, "select loud from s_loud where loud is not null order by loud"))
                    .containsExactly("ADA", "BO");
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
