// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.TestReport;
import io.github.vaultmaven.run.TestResult;
import io.github.vaultmaven.run.TestRunner;
import io.github.vaultmaven.run.VaultRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {

    private static final ProjectAnswers ANSWERS =
            new ProjectAnswers("sales", "web", List.of("duckdb", "postgresql"), "1.2.3");

    @TempDir
    Path folder;

    @Test
    void theProjectGeneratesLoadsAndPassesAsItStands() throws Exception {
        new NewProject(ANSWERS).write(folder);
        GenerationResult generated = generate();
        assertThat(generated.findings()).isEmpty();
        try (Database database = new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null)) {
            ScriptFolder scripts = ScriptFolder.read(folder.resolve("out/sales/duckdb"));
            var options = RunOptions.of(folder, folder.resolve("state"));
            new VaultRunner(database, database, options, RunListener.SILENT, Clock.systemUTC()).run(scripts);
            TestReport tests = new TestRunner(database, 1, folder, RunListener.SILENT).run(scripts);
            assertThat(tests.tests()).hasSizeGreaterThan(10);
            assertThat(tests.count(TestResult.Status.PASSED))
                    .isEqualTo(tests.tests().size());
            assertThat(moneyByCity(database))
                    .containsExactly("Lyon 12.00", "Porto 27.50", "Turku 8.25", "Utrecht 100.00");
        }
    }

    /** The first order of customer 1 was placed from Utrecht, the second from Lyon; order 2 was corrected to 27.50. */
    private static List<String> moneyByCity(Database database) throws SQLException {
        String query = "select d.city || ' ' || sum(f.amount) from fact_orders f"
                + " join dim_customer d on d.customer_key = f.customer_key group by d.city order by d.city";
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var result = new ArrayList<String>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        }
    }

    @Test
    void theAnswersStandInTheFiles() throws IOException {
        NewProject.Result result = new NewProject(ANSWERS).write(folder);
        assertThat(result.keptPom()).isFalse();
        assertThat(result.written())
                .hasSize(12)
                .contains("pom.xml", ".gitignore", "src/main/vault/sources/web.yaml", "data/web/2026-01-02/orders.csv")
                .allSatisfy(path -> assertThat(Files.readString(folder.resolve(path)))
                        .doesNotContain("{vault}", "{source}", "{version}", "{dialects}"));
        assertThat(Files.readString(folder.resolve("pom.xml")))
                .contains("<artifactId>sales</artifactId>")
                .contains("<version>1.2.3</version>")
                .contains("<dialects>duckdb,postgresql</dialects>");
    }

    @Test
    void aPomAndAnIgnoreFileAreKept() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve(".gitignore"), "*.class\n");
        var project = new NewProject(ANSWERS);
        assertThat(project.write(folder).keptPom()).isTrue();
        assertThat(folder.resolve("pom.xml")).hasContent("<project/>");
        assertThat(folder.resolve(".gitignore")).hasContent("*.class\n");
        assertThat(project.pluginElement())
                .startsWith("<plugin>\n  <groupId>io.github.vault-maven</groupId>")
                .endsWith("</plugin>");
    }

    @Test
    void aFileInTheWayStopsTheWritingBeforeAnythingIsTouched() throws IOException {
        Files.writeString(folder.resolve("README.md"), "ours");
        Files.createDirectories(folder.resolve("src/main/vault"));
        Files.writeString(folder.resolve("src/main/vault/order.yaml"), "ours, too");
        assertThatThrownBy(() -> new NewProject(ANSWERS).write(folder))
                .isInstanceOf(ProjectInTheWay.class)
                .hasMessage("Nothing was written, since these files are there already in " + folder
                        + ": README.md, src/main/vault/order.yaml. Move them away or choose another folder.");
        assertThat(folder.resolve("pom.xml")).doesNotExist();
        assertThat(folder.resolve("README.md")).hasContent("ours");
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> new ProjectAnswers("a b", "web", List.of("duckdb"), "1"))
                .hasMessage("`a b` is not a name: use letters, digits and `_`, beginning with a letter.");
        assertThatThrownBy(() -> new ProjectAnswers("a", "web", List.of("postgresql"), "1"))
                .hasMessageContaining("`duckdb` must be among the dialects");
    }

    @Test
    void aFoldersNameBecomesAName() {
        assertThat(ProjectAnswers.nameOf("My Sales-Vault 2")).isEqualTo("my_sales_vault_2");
        assertThat(ProjectAnswers.nameOf("2026_sales_")).isEqualTo("sales");
        assertThat(ProjectAnswers.nameOf("---")).isEqualTo("vault");
    }

    private GenerationResult generate() throws IOException {
        var settings = new GenerationSettings(
                folder.resolve("src/main/vault"),
                folder,
                folder.resolve("out"),
                Optional.empty(),
                "ignored",
                "sql",
                ANSWERS.dialects(),
                Set.of(),
                Set.of(),
                "test");
        return new Generation(settings, getClass().getClassLoader()).run();
    }
}
