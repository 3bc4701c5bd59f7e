// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.inject.Provides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.commons.io.FileUtils;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.duckdb.DuckDBDriver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each goal on a project with right specs, with wrong ones, without any, and skipped. */
@MojoTest
class GoalsTest {

    private static final String WRONG =
            "1 error in 1 file, the first at src/main/vault/shop.yaml:10:43: `nmae` is not a column of"
                    + " shop.customers; did you mean `name`?";

    private final LogLines log = new LogLines();

    @Inject
    private MavenProject project;

    @Inject
    private MavenSession session;

    @BeforeEach
    void nothingIsThereYet() throws IOException {
        FileUtils.deleteDirectory(target().toFile());
        project.setPluginArtifactRepositories(List.of());
        when(session.getExecutionRootDirectory()).thenReturn(MojoExtension.getBasedir());
    }

    private static Path target() {
        return Path.of(MojoExtension.getBasedir()).resolve("target");
    }

    /** Finds the driver where this test has it. */
    @Provides
    @Singleton
    static RepositorySystem repositories() throws Exception {
        Path jar = Path.of(DuckDBDriver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        RepositorySystem repositories = mock(RepositorySystem.class);
        when(repositories.resolveArtifact(any(), any()))
                .thenAnswer(call -> new ArtifactResult(call.getArgument(1, ArtifactRequest.class))
                        .setArtifact(new DefaultArtifact("org.duckdb:duckdb_jdbc:1").setFile(jar.toFile())));
        return repositories;
    }

    @Provides
    @Singleton
    static SettingsDecrypter decrypter() {
        return mock(SettingsDecrypter.class);
    }

    private List<String> run(AbstractMojo goal) throws Exception {
        goal.setLog(log);
        goal.execute();
        return log.lines();
    }

    private void assertRefusesWrongSpecs(AbstractMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage(WRONG);
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("error ") && line.contains("src/main/vault/shop.yaml:10:43"))
                .anyMatch(line -> line.startsWith("error ") && line.contains("attributes: [nmae]"));
        assertThat(target().resolve("out")).doesNotExist();
        assertThat(target().resolve("vault.state.json")).doesNotExist();
    }

    private void assertSkips(AbstractMojo goal) throws Exception {
        assertThat(run(goal)).containsExactly("info Skipped (vault.skip).");
        assertThat(target()).doesNotExist();
    }

    private void assertFindsNoSpecs(AbstractMojo goal) throws Exception {
        assertThat(run(goal))
                .containsExactly("info There are no specs: " + target().resolveSibling("src/main/vault")
                        + " is not a folder, and no dependency brings some.");
        assertThat(target()).doesNotExist();
    }

    @Test
    @Basedir("/projects/good")
    void validates(@InjectMojo(goal = "validate", pom = "pom.xml") ValidateMojo goal) throws Exception {
        assertThat(run(goal)).containsExactly("info vault: the specs are valid");
        assertThat(target()).doesNotExist();
    }

    @Test
    @Basedir("/projects/wrong")
    void validateRefuses(@InjectMojo(goal = "validate", pom = "pom.xml") ValidateMojo goal) {
        assertRefusesWrongSpecs(goal);
    }

    @Test
    @Basedir("/projects/wrong")
    @MojoParameter(name = "skip", value = "true")
    void validateSkips(@InjectMojo(goal = "validate", pom = "pom.xml") ValidateMojo goal) throws Exception {
        assertSkips(goal);
    }

    @Test
    @Basedir("/projects/none")
    void validateWithoutSpecs(@InjectMojo(goal = "validate", pom = "pom.xml") ValidateMojo goal) throws Exception {
        assertFindsNoSpecs(goal);
    }

    @Test
    @Basedir("/projects/good")
    void generates(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) throws Exception {
        assertThat(run(goal))
                .singleElement()
                .asString()
                .matches("info vault: 1 model, \\d+ files, \\d+ written, 0 unchanged, 0 removed, \\d+ ms");
        assertThat(target().resolve("out/shop/duckdb/load/hubs/h_customer.sql")).exists();
        assertThat(target().resolve("out/shop/duckdb/manifest.json")).exists();
        assertThat(target().resolve("reports/generation-report.json")).exists();
        assertThat(target().resolve("reports/generation-report.md")).exists();
    }

    /** Wrong specs are a failure of the build; a disk that does not do what it is to is an error. */
    @Test
    @Basedir("/projects/good")
    void whatCannotBeWrittenIsAnError(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal)
            throws Exception {
        Files.createDirectories(target());
        Files.writeString(target().resolve("out"), "a file where the folder is to be");
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("Cannot write the generated files: ");
    }

    @Test
    @Basedir("/projects/wrong")
    void generateRefuses(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) {
        assertRefusesWrongSpecs(goal);
    }

    @Test
    @Basedir("/projects/wrong")
    @MojoParameter(name = "skip", value = "true")
    void generateSkips(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) throws Exception {
        assertSkips(goal);
    }

    @Test
    @Basedir("/projects/none")
    void generateWithoutSpecs(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) throws Exception {
        assertFindsNoSpecs(goal);
    }

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "layers", value = "raw,staging")
    void generatesLayers(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) throws Exception {
        run(goal);
        assertThat(target().resolve("out/shop/duckdb/load/hubs/h_customer.sql")).exists();
        assertThat(target().resolve("out/shop/duckdb/create/landing/land_shop_customers.sql"))
                .exists();
    }

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "layers", value = "rwa")
    void refusesAnUnknownLayer(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("vault.layers has no `rwa`; it takes staging, raw, business, access.");
    }

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "entities", value = "custmer")
    void refusesAnUnknownEntity(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("vault.entities names `custmer`, which no spec defines; did you mean `customer`?\n"
                        + "There are customer.");
        assertThat(target()).doesNotExist();
    }

    @Test
    @Basedir("/projects/good")
    void releasesTheState(@InjectMojo(goal = "release-state", pom = "pom.xml") ReleaseStateMojo goal) throws Exception {
        Path file = target().resolve("vault.state.json");
        assertThat(run(goal)).containsExactly("info vault: " + file + " written, 1 model");
        assertThat(Files.readString(file)).contains("\"name\": \"h_customer\"");
        run(goal);
        assertThat(log.lines()).endsWith("info vault: " + file + " unchanged, 1 model");
    }

    @Test
    @Basedir("/projects/wrong")
    void releaseStateRefuses(@InjectMojo(goal = "release-state", pom = "pom.xml") ReleaseStateMojo goal) {
        assertRefusesWrongSpecs(goal);
    }

    @Test
    @Basedir("/projects/wrong")
    @MojoParameter(name = "skip", value = "true")
    void releaseStateSkips(@InjectMojo(goal = "release-state", pom = "pom.xml") ReleaseStateMojo goal)
            throws Exception {
        assertSkips(goal);
    }

    @Test
    @Basedir("/projects/none")
    void releaseStateWithoutSpecs(@InjectMojo(goal = "release-state", pom = "pom.xml") ReleaseStateMojo goal)
            throws Exception {
        assertFindsNoSpecs(goal);
    }

    @Test
    @Basedir("/projects/good")
    void whatWasReleasedIsCompared(
            @InjectMojo(goal = "release-state", pom = "pom.xml") ReleaseStateMojo release,
            @InjectMojo(goal = "validate", pom = "pom.xml") ValidateMojo validate)
            throws Exception {
        run(release);
        Path file = target().resolve("vault.state.json");
        Files.writeString(file, Files.readString(file).replace("varchar(20)", "varchar(10)"));
        assertThatThrownBy(() -> run(validate))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "1 error in 1 file, the first at src/main/vault/shop.yaml:9:7: `h_customer` was released with the key"
                                + " `customer_no varchar(10)`, now it is made with the key `customer_no varchar(20)`");
    }

    @Test
    @Basedir("/projects/good")
    void loadsAndTests(
            @InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo generate,
            @InjectMojo(goal = "run", pom = "pom.xml") RunMojo load,
            @InjectMojo(goal = "test", pom = "pom.xml") TestMojo test)
            throws Exception {
        run(generate);
        run(load);
        assertThat(log.lines()).last().asString().startsWith("info shop (duckdb), ");
        assertThat(Files.readString(target().resolve("reports/shop-duckdb.load.json")))
                .contains("\"object\": \"h_customer\"");
        run(test);
        assertThat(log.lines()).last().asString().startsWith("info shop (duckdb), ");
        assertThat(target().resolve("reports/TEST-shop-duckdb.xml")).exists();
    }

    @Test
    @Basedir("/projects/good")
    void aWrongAddressIsRefused(
            @InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo generate,
            @InjectMojo(goal = "run", pom = "pom.xml") @MojoParameter(name = "url", value = "jdbc:oracle:x")
                    RunMojo load)
            throws Exception {
        run(generate);
        assertThatThrownBy(() -> run(load))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("vault.url does not begin with jdbc:duckdb:, but vault.dialect is duckdb; set both");
    }

    @Test
    @Basedir("/projects/none")
    void runWithoutScripts(@InjectMojo(goal = "run", pom = "pom.xml") RunMojo goal) throws Exception {
        assertThat(run(goal))
                .containsExactly("info There are no duckdb scripts in " + target().resolve("out")
                        + "; vault:generate writes them.");
    }

    @Test
    @Basedir("/projects/none")
    @MojoParameter(name = "skip", value = "true")
    void runSkips(@InjectMojo(goal = "run", pom = "pom.xml") RunMojo goal) throws Exception {
        assertSkips(goal);
    }

    @Test
    @Basedir("/projects/none")
    void testWithoutScripts(@InjectMojo(goal = "test", pom = "pom.xml") TestMojo goal) throws Exception {
        assertThat(run(goal))
                .containsExactly("info There are no duckdb scripts in " + target().resolve("out")
                        + "; vault:generate writes them.");
    }

    @Test
    @Basedir("/projects/none")
    @MojoParameter(name = "skip", value = "true")
    void testSkips(@InjectMojo(goal = "test", pom = "pom.xml") TestMojo goal) throws Exception {
        assertSkips(goal);
    }

    @Test
    @Basedir("/projects/good")
    void rekeysOnlyWhereSpecsSayWhatTheyReplace(
            @InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo generate,
            @InjectMojo(goal = "rekey", pom = "pom.xml") RekeyMojo rekey)
            throws Exception {
        run(generate);
        assertThatThrownBy(() -> run(rekey))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("conventions.hash.replaces");
    }

    @Test
    @Basedir("/projects/good")
    void maintains(
            @InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo generate,
            @InjectMojo(goal = "run", pom = "pom.xml") RunMojo load,
            @InjectMojo(goal = "maintain", pom = "pom.xml") MaintainMojo maintain)
            throws Exception {
        run(generate);
        run(load);
        run(maintain);
        assertThat(log.lines())
                .contains(
                        "info shop (duckdb), h_customer_rejects: 0 deleted",
                        "info shop (duckdb), s_customer_details_shop_rejects: 0 deleted")
                .last()
                .asString()
                .matches("info shop \\(duckdb\\), 0 rows deleted of 2 relations, \\d+ ms");
        assertThat(target().resolve("reports/shop-duckdb.maintenance.json")).exists();
        assertThat(target().resolve("reports/shop-duckdb.maintenance.md")).exists();
    }

    @Test
    @Basedir("/projects/none")
    @MojoParameter(name = "skip", value = "true")
    void maintainSkips(@InjectMojo(goal = "maintain", pom = "pom.xml") MaintainMojo goal) throws Exception {
        assertSkips(goal);
    }

    @Test
    @Basedir("/projects/none")
    void dbtWithoutProjects(@InjectMojo(goal = "dbt", pom = "pom.xml") DbtMojo goal) {
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("There is no dbt project for duckdb in " + target().resolve("out")
                        + "; vault:generate writes one where vault.target is dbt.");
    }

    @Test
    @Basedir("/projects/none")
    @MojoParameter(name = "skip", value = "true")
    void dbtSkips(@InjectMojo(goal = "dbt", pom = "pom.xml") DbtMojo goal) throws Exception {
        assertSkips(goal);
    }

    @Test
    @Basedir("/projects/none")
    void checkWithoutProjects(@InjectMojo(goal = "check", pom = "pom.xml") CheckMojo goal) throws Exception {
        assertThat(run(goal))
                .containsExactly("info There is no dbt project in " + target().resolve("out")
                        + ", and scripts of the target sql are compiled by the database only: nothing to check.");
    }

    @Test
    @Basedir("/projects/none")
    @MojoParameter(name = "skip", value = "true")
    void checkSkips(@InjectMojo(goal = "check", pom = "pom.xml") CheckMojo goal) throws Exception {
        assertSkips(goal);
    }

    /** A program that says and writes what dbt would. */
    private static final String DBT = """
            #!/bin/sh
            echo "$*" > asked.txt
            echo "$DBT_PROFILES_DIR" >> asked.txt
            echo "$VAULT_DB_PATH" >> asked.txt
            mkdir target
            echo '{"nodes": {"model.shop.h_customer": {"resource_type": "model", "name": "h_customer", "config": {"meta":
             {"vault_spec": "src/main/vault/shop.yaml:2:1"}}}}}' > target/manifest.json
            echo '{"metadata": {"invocation_id": "1"}, "results": [{"unique_id": "model.shop.h_customer", "status": "error",
             "message": "something else"}]}' > target/run_results.json
            echo '{"data": {"version": "=1.11.16"}, "info": {"name": "MainReportVersion", "invocation_id": "1"}}'
            echo '{"data": {"node_count": 1}, "info": {"name": "ConcurrencyLine", "invocation_id": "1"}}'
            echo '{"data": {"execution_time": 0.5, "node_info": {"node_name": "h_customer", "resource_type": "model",\
             "node_status": "error"}}, "info": {"name": "LogModelResult", "invocation_id": "1"}}'
            exit 1
            """;

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "executable", value = "target/dbt")
    void dbtFails(@InjectMojo(goal = "dbt", pom = "pom.xml") DbtMojo goal) throws Exception {
        Path folder = Files.createDirectories(target().resolve("out/shop/duckdb"));
        Files.writeString(folder.resolve("dbt_project.yml"), "name: shop\n");
        Files.writeString(folder.resolve("profiles.example.yml"), "shop: {}\n");
        Path dbt = Files.writeString(target().resolve("dbt"), DBT.replace("\\\n", ""));
        assertThat(dbt.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("1 error in 1 file, the first at src/main/vault/shop.yaml:2:1: model h_customer failed:"
                        + " something else");
        assertThat(log.lines())
                .containsSubsequence(
                        "info shop (duckdb), dbt 1.11.16",
                        "error [1/1] error   model h_customer (0.5 s)",
                        "info shop (duckdb), dbt failed: 1 error",
                        "error error[dbt-error]: model h_customer failed: something else",
                        "error  --> src/main/vault/shop.yaml:2:1")
                .noneMatch(line -> line.contains("vault:explain"));
        assertThat(folder.resolve("asked.txt"))
                .hasContent("--log-format json build\n" + target().resolve("reports/dbt/profiles/shop/duckdb") + "\n"
                        + target().resolve("vault.duckdb"));
    }

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "dbtProject", value = "target/dbt")
    @MojoParameter(name = "importDirectory", value = "target/specs")
    void imports(@InjectMojo(goal = "import", pom = "pom.xml") ImportMojo goal) throws Exception {
        Path models = Files.createDirectories(target().resolve("dbt/models"));
        Files.writeString(target().resolve("dbt/dbt_project.yml"), "name: shop\n");
        Files.writeString(
                models.resolve("stg_customer.sql"),
                "{{ automate_dv.stage(source_model='raw_customer', hashed_columns={'customer_hk': 'customer_no'}) }}\n");
        Files.writeString(
                models.resolve("hub_customer.sql"),
                "{{ automate_dv.hub(src_pk='customer_hk', src_nk='customer_no', src_ldts='loaded_at', src_source='rs',"
                        + " source_model='stg_customer') }}\n");
        Path specs = target().resolve("specs");
        run(goal);
        assertThat(log.lines())
                .hasSize(3)
                .contains(
                        "warn models/stg_customer.sql:1: types of columns of raw_customer are not declared, and text is taken:"
                                + " customer_no, rs",
                        "info vault: 3 files written to " + specs + ", 2 things not carried over, listed in "
                                + specs.resolve("import.md"));
        assertThat(specs.resolve("import.md")).content().contains("- `models/stg_customer.sql:1` types of columns");
        assertThatThrownBy(() -> run(goal))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("nothing was written");
    }

    @Test
    @Basedir("/projects/none")
    @MojoParameter(name = "skip", value = "true")
    void importSkips(@InjectMojo(goal = "import", pom = "pom.xml") ImportMojo goal) throws Exception {
        assertSkips(goal);
    }
}
