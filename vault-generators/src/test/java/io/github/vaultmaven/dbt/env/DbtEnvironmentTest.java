// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environments that tests with dbt run in have what they are pinned to. */
class DbtEnvironmentTest {

    @TempDir
    Path project;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectory(project.resolve("models"));
        Files.writeString(project.resolve("dbt_project.yml"), "name: small\nprofile: small\n");
        Files.writeString(project.resolve("profiles.yml"), """
                small:
                  target: dev
                  outputs:
                    dev:
                      type: duckdb
                      path: "{{ env_var('SMALL_FILE') }}"
                """);
        Files.writeString(project.resolve("models/one.sql"), "select 1 as id\n");
    }

    @Test
    void dbt111Builds() {
        DbtResult built = DbtEnvironment.dbt111().dbt(project, Map.of("SMALL_FILE", "small.duckdb"), "build");
        assertThat(built.passed().output()).contains("dbt=1.11.16", "duckdb=1.11.1", "PASS=1");
        assertThat(project.resolve("small.duckdb")).isRegularFile();
    }

    @Test
    void dbt112Compiles() {
        DbtResult compiled = DbtEnvironment.dbt112().dbt(project, Map.of("SMALL_FILE", ":memory:"), "compile");
        assertThat(compiled.passed().output()).contains("dbt=1.12.6");
        assertThat(project.resolve("target/compiled/small/models/one.sql")).hasContent("select 1 as id");
    }

    @Test
    void fusionCompiles() throws IOException {
        DbtResult compiled = DbtEnvironment.fusion().dbt(project, Map.of("SMALL_FILE", "small.duckdb"), "compile");
        compiled.passed();
        assertThat(Files.readString(project.resolve("target/manifest.json"))).contains("2.0.0");
    }

    @Test
    void sqlfluffHasTheTemplaterOfDbt() {
        DbtResult version = DbtEnvironment.dbt111().run("sqlfluff", project, Map.of(), "version");
        assertThat(version.passed().output().strip()).isEqualTo("4.4.0");
        assertThat(DbtEnvironment.dbt111()
                        .run("python", project, Map.of(), "-c", "import sqlfluff_templater_dbt")
                        .exitCode())
                .isZero();
    }

    @Test
    void whatWasInterruptedOrChangedIsInstalledAgain() throws IOException {
        Path env = Path.of("target", "dbt-env", "nothing");
        Path packages = Files.writeString(project.resolve("some.txt"), "# nothing\n");
        var installation = new Installation(packages, env);
        String python = DbtEnvironment.python();
        installation.install(python);
        Path left = Files.writeString(env.resolve("left.txt"), "");
        installation.install(python);
        assertThat(left).exists();
        Files.delete(env.resolve("installed.txt"));
        installation.install(python);
        assertThat(left).doesNotExist();
        Files.writeString(packages, "no requirement\n");
        assertThatThrownBy(() -> installation.install(python))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot install some.txt: ")
                .hasMessageContaining("no requirement");
        assertThat(installation.isWhole()).isFalse();
    }
}
