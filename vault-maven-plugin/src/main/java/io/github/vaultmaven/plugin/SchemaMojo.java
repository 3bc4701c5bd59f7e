// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.editor.ProjectSchema;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.schema.SpecSchema;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Writes JSON Schemas of spec files for editors: <code>vault.schema.json</code>, which describes every key, and
 * <code>vault.project.schema.json</code>, which also proposes the sources, tables, entities and other names of this project.
 * Specs may have errors.
 */
@Mojo(name = "schema", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class SchemaMojo extends AbstractMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** The folder of the specs. */
    @Parameter(property = "vault.specDirectory", defaultValue = "${project.basedir}/src/main/vault", required = true)
    private File specDirectory;

    /** The folder that schemas go to. */
    @Parameter(property = "vault.schemaDirectory", defaultValue = "${project.build.directory}/vault", required = true)
    private File schemaDirectory;

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** This plugin, whose dependencies may bring specs. */
    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        Path folder = schemaDirectory.toPath();
        Path own = folder.resolve(ProjectSchema.FILE_NAME);
        try {
            AtomicFile.write(folder.resolve(SpecSchema.FILE_NAME), SpecSchema.text());
            AtomicFile.write(own, new Generation(settings(), getClass().getClassLoader()).projectSchema());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the schemas to " + folder + ": " + e, e);
        }
        getLog().info("vault: " + SpecSchema.FILE_NAME + " and " + ProjectSchema.FILE_NAME + " written to " + folder);
        getLog().info("An editor takes one by the first line of a spec, here of one in " + specDirectory + ":");
        getLog().info(firstLine(specDirectory.toPath(), own));
    }

    /** The line that editors with the YAML language server look for. */
    static String firstLine(Path specs, Path schema) {
        boolean near = Optional.ofNullable(specs.getRoot()).equals(Optional.ofNullable(schema.getRoot()));
        String path =
                near ? specs.relativize(schema).toString() : schema.toUri().toString();
        return "# yaml-language-server: $schema=" + path.replace('\\', '/');
    }

    private GenerationSettings settings() {
        return new GenerationSettings(
                        specDirectory.toPath(),
                        project.getBasedir().toPath(),
                        schemaDirectory.toPath(),
                        Optional.empty(),
                        project.getArtifactId(),
                        "sql",
                        List.of("duckdb"),
                        Set.of(),
                        Set.of(),
                        "")
                .withSpecJars(
                        SpecArtifacts.find(project.getArtifacts(), plugin == null ? null : plugin.getArtifacts()));
    }
}
