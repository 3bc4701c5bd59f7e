// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.artifact.ForeignFileException;
import io.github.vaultmaven.artifact.WriteResult;
import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.generate.GenerationReport;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.Reporter;
import io.github.vaultmaven.generate.Stamp;
import io.github.vaultmaven.generate.UpToDate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/** Generates the vault's scripts from its specs. Nothing is written if a spec is wrong. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends AssistedMojo {

    private static final String JSON = ".json";
    private static final String MARKDOWN = ".md";

    /** Generates even if nothing changed. */
    @Parameter(property = "vault.force", defaultValue = "false")
    private boolean force;

    /**
     * Makes the generated files resources of the project, below the folder <code>vault</code>, so that they are in its jar.
     */
    @Parameter(property = "vault.addResources", defaultValue = "false")
    private boolean addResources;

    /** Attaches the generated files as a zip with the classifier <code>vault</code>. */
    @Parameter(property = "vault.attach", defaultValue = "false")
    private boolean attach;

    /** Attaches the specs as a jar with the classifier <code>vault-specs</code>, which other projects depend on to use them. */
    @Parameter(property = "vault.attachSpecs", defaultValue = "false")
    private boolean attachSpecs;

    /**
     * Generates scripts of a self-test, too: synthetic rows by which the generated code is tried in a database of its own,
     * see <code>vault:test</code>.
     */
    @Parameter(property = "vault.selftest", defaultValue = "false")
    private boolean selfTest;

    /** This execution. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    private MavenProjectHelper projectHelper;

    @Override
    boolean selfTest() {
        return selfTest;
    }

    @Override
    GenerationResult work() throws MojoExecutionException, MojoFailureException {
        try {
            var upToDate = new UpToDate(
                    settings(), getClass().getClassLoader(), reports().resolve("stamps"));
            Optional<Stamp> last = force || output().writesFiles() || assistMode() == AssistMode.LIVE
                    ? Optional.empty()
                    : upToDate.last();
            GenerationResult result = last.isPresent() ? nothingToDo(last.get()) : generate(upToDate);
            if (last.isPresent() || result.report().isPresent()) {
                handOver();
            }
            return result;
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the generated files: " + e, e);
        } catch (ForeignFileException e) {
            throw new MojoExecutionException(e.getMessage());
        }
    }

    private void handOver() throws IOException {
        var outputs = new ProjectOutputs(project(), projectHelper);
        if (addResources) {
            outputs.addResources(outputs());
        }
        if (attach) {
            outputs.attachScripts(outputs());
        }
        if (attachSpecs) {
            outputs.attachSpecs(specs(), this::isShared);
        }
    }

    private GenerationResult nothingToDo(Stamp last) {
        String findings = last.findings() == 0
                ? ""
                : "; the last generation had %s, see %s"
                        .formatted(Wording.count(last.findings(), "finding"), report(MARKDOWN));
        getLog().info("vault: up to date, %d files%s".formatted(last.outputs().size(), findings));
        return GenerationResult.NOTHING_TO_DO;
    }

    private GenerationResult generate(UpToDate upToDate)
            throws IOException, MojoExecutionException, MojoFailureException {
        GenerationResult result = generation().run(force ? Map.of() : upToDate.known());
        liveRun().ifPresent(run -> run.tell(getLog()::info, getLog()::warn));
        if (result.report().isPresent()) {
            AtomicFile.write(report(JSON), Reporter.json(result.report().get()));
            AtomicFile.write(report(MARKDOWN), Reporter.markdown(result.report().get()));
            List<Path> reports = List.of(report(JSON), report(MARKDOWN));
            upToDate.remember(result.findings().size(), result.madeFrom(), reports);
            summary(result.report().get(), result.written().orElseThrow());
        }
        return result;
    }

    private Path report(String ending) {
        return reports().resolve("generation-report" + new ExecutionNames(execution).suffix() + ending);
    }

    private void summary(GenerationReport report, WriteResult written) {
        int files = written.written() + written.unchanged();
        for (GenerationReport.Model model : report.models()) {
            getLog().debug(model.name() + " (" + model.dialect() + "): " + model.layers());
        }
        long time = report.milliseconds().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long models = report.models().stream()
                .map(GenerationReport.Model::name)
                .distinct()
                .count();
        getLog().info("vault: %s, %d files, %d written, %d unchanged, %d removed, %d ms"
                .formatted(
                        models == 1 ? "1 model" : models + " models",
                        files,
                        written.written(),
                        written.unchanged(),
                        written.removed(),
                        time));
    }
}
