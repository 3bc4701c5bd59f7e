// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.importing.DbtImport;
import io.github.vaultmaven.importing.ImportRefused;
import io.github.vaultmaven.importing.ImportedSpecs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes specs from a dbt project that is built on automate_dv or datavault4dbt, and tells what it could not carry over.
 * Overwrites nothing.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends AbstractMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** The folder of the dbt project, which holds <code>dbt_project.yml</code>. */
    @Parameter(property = "vault.import.project", required = true)
    private File dbtProject;

    /** The folder that specs go to. */
    @Parameter(property = "vault.import.directory", defaultValue = "${basedir}/src/main/vault", required = true)
    private File importDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        try {
            ImportedSpecs specs = DbtImport.read(dbtProject.toPath());
            specs.write(importDirectory.toPath());
            Path report = importDirectory.toPath().resolve("import.md");
            AtomicFile.write(report, specs.report());
            tell(specs, report);
        } catch (ImportRefused e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the specs: " + e, e);
        }
    }

    private void tell(ImportedSpecs specs, Path report) {
        specs.losses().forEach(loss -> getLog().warn(loss.toString()));
        getLog().info("vault: %d files written to %s, %d things not carried over, listed in %s"
                .formatted(specs.files().size(), importDirectory, specs.losses().size(), report));
    }
}
