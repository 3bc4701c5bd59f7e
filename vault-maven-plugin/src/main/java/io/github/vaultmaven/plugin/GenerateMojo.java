package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.ForeignFileException;
import io.github.vaultmaven.artifact.WriteResult;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationReport;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.Reporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Generates the vault's scripts from its specs. Nothing is written if a spec is wrong. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends SpecMojo {

    /** Where reports go. */
    @Parameter(property = "vault.reportDirectory", defaultValue = "${project.build.directory}/vault", required = true)
    private File reportDirectory;

    @Override
    GenerationResult work(Generation generation) throws MojoExecutionException {
        try {
            GenerationResult result = generation.run();
            if (result.report().isPresent()) {
                write(result.report().get());
                summary(result.report().get(), result.written().orElseThrow());
            }
            return result;
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the generated files: " + e, e);
        } catch (ForeignFileException e) {
            throw new MojoExecutionException(e.getMessage());
        }
    }

    private void write(GenerationReport report) throws IOException {
        Path folder = Files.createDirectories(reportDirectory.toPath());
        Files.writeString(folder.resolve("generation-report.json"), Reporter.json(report));
        Files.writeString(folder.resolve("generation-report.md"), Reporter.markdown(report));
    }

    private void summary(GenerationReport report, WriteResult written) {
        int files = written.written() + written.unchanged();
        for (GenerationReport.Model model : report.models()) {
            getLog().debug(model.name() + " (" + model.dialect() + "): " + model.layers());
        }
        long time = report.milliseconds().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        getLog().info("vault: %d models, %d files, %d written, %d unchanged, %d removed, %d ms"
                .formatted(
                        report.models().stream()
                                .map(GenerationReport.Model::name)
                                .distinct()
                                .count(),
                        files,
                        written.written(),
                        written.unchanged(),
                        written.removed(),
                        time));
    }
}
