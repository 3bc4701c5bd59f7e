// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Reads and checks the specs and does no more. */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class ValidateMojo extends SpecMojo {

    /** Corrects in the specs what is surely meant otherwise, and says what it changed. */
    @Parameter(property = "vault.fix", defaultValue = "false")
    private boolean fix;

    /** Writes all findings that there are now to the baseline. */
    @Parameter(property = "vault.baseline.write", defaultValue = "false")
    private boolean baselineWrite;

    @Override
    GenerationResult work() throws MojoExecutionException, MojoFailureException {
        Generation generation = generation();
        GenerationResult result = generation.validate();
        if (fix && new SpecFixer(folder(), getLog()).fix(result)) {
            result = generation.validate();
        }
        if (baselineWrite) {
            write(result.judged().acceptable());
            result = generation().validate();
        }
        if (!result.failed()) {
            getLog().info("vault: the specs are valid");
        }
        return result;
    }

    private void write(Baseline known) throws MojoExecutionException {
        try {
            AtomicFile.write(baseline(), known.json());
            getLog().info("vault: " + Wording.count(known.entries().size(), "finding") + " written to " + baseline());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the baseline " + baseline() + ": " + e.getMessage());
        }
    }
}
