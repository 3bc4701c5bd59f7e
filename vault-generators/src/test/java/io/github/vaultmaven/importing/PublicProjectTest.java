// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that were not written here become specs from which a vault is generated; a loss always has its place. */
class PublicProjectTest {

    @TempDir
    private Path work;

    /** Folders with a {@code dbt_project.yml}: {@code -Dvault.import.projects=FOLDER,FOLDER}. */
    @Test
    void specsGenerate() throws Exception {
        String folders = System.getProperty("vault.import.projects", "");
        Assumptions.assumeFalse(
                folders.isEmpty(), "No public project is given (-Dvault.import.projects): it is not imported.");
        for (String folder : folders.split(",")) {
            imported(Path.of(folder), work.resolve(Path.of(folder).getFileName()));
        }
    }

    private static void imported(Path project, Path to) throws Exception {
        ImportedSpecs specs = DbtImport.read(project);
        specs.write(to.resolve("specs"));
        assertThat(specs.losses())
                .allSatisfy(loss -> assertThat(project.resolve(loss.file())).exists())
                .allSatisfy(loss -> assertThat(loss.line()).isPositive());
        var settings = new GenerationSettings(
                to.resolve("specs"),
                to.resolve("specs"),
                to.resolve("sql"),
                Optional.empty(),
                "vault",
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "test");
        GenerationResult result = new Generation(settings, PublicProjectTest.class.getClassLoader()).run();
        assertThat(result.failed()).as(project + " " + result.findings()).isFalse();
    }
}
