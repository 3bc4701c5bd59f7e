// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes down what the specs mean, to be committed at a release. From then on <code>vault:validate</code> and
 * <code>vault:generate</code> compare the specs with it, so that no key, hash or relation of a loaded vault changes
 * unnoticed.
 */
@Mojo(name = "release-state", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class ReleaseStateMojo extends SpecMojo {

    @Override
    boolean comparesState() {
        return false;
    }

    @Override
    GenerationResult work() throws MojoExecutionException, MojoFailureException {
        Path file = stateFile();
        try {
            Generation.Released released = generation().release(file);
            if (!released.result().failed()) {
                getLog().info("vault: " + file + (released.changed() ? " written" : " unchanged") + ", "
                        + released.models() + (released.models() == 1 ? " model" : " models"));
            }
            return released.result();
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write " + file + ": " + e, e);
        }
    }
}
