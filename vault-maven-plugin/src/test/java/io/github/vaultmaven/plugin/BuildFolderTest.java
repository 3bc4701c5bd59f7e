// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files below the build directory are found without a project. */
class BuildFolderTest {

    /** Where there is no project Maven gives the build directory as {@code ${project.basedir}/target}. */
    @Test
    void filesOfTheBuildDirectoryNeedNoProject() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(BuildFolder.of(new File("${project.basedir}/target/vault/draft.md")))
                .isEqualTo(here.resolve("target/vault/draft.md"));
        assertThat(BuildFolder.of(new File("build/draft.md"))).isEqualTo(here.resolve("build/draft.md"));
        assertThat(BuildFolder.of(here.resolve("draft.md").toFile())).isEqualTo(here.resolve("draft.md"));
    }
}
