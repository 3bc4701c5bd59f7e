package io.github.vaultmaven.plugin;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationRefused;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.template.TemplateException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals that read specs have in common. */
abstract class SpecMojo extends AbstractMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** The folder of the specs. */
    @Parameter(property = "vault.specDirectory", defaultValue = "${project.basedir}/src/main/vault", required = true)
    private File specDirectory;

    /** The folder that generated files go below: a folder per model in it, a folder per dialect in those. */
    @Parameter(
            property = "vault.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/vault",
            required = true)
    private File outputDirectory;

    /** The folder of templates that replace built-in ones of the same path. */
    @Parameter(
            property = "vault.templateDirectory",
            defaultValue = "${project.basedir}/src/main/vault/templates",
            required = true)
    private File templateDirectory;

    /** How load plans are printed: <code>sql</code>. */
    @Parameter(property = "vault.target", defaultValue = "sql", required = true)
    private String target;

    /** The engines to generate for: <code>duckdb</code>, <code>postgresql</code>. */
    @Parameter(property = "vault.dialects", defaultValue = "duckdb", required = true)
    private List<String> dialects;

    /** The layers to generate: <code>staging</code>, <code>raw</code>, <code>business</code>, <code>access</code>; all by default. */
    @Parameter(property = "vault.layers")
    private Set<String> layers;

    /** The entities to generate, all by default. */
    @Parameter(property = "vault.entities")
    private Set<String> entities;

    /** The released state, which <code>vault:release-state</code> writes and specs are compared with. */
    @Parameter(
            property = "vault.stateFile",
            defaultValue = "${project.basedir}/src/main/vault/vault.state.json",
            required = true)
    private File stateFile;

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** This plugin, whose dependencies may bring specs. */
    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    /** This plugin's version. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    /** False for a goal that does not mind what was released before. */
    boolean comparesState() {
        return true;
    }

    final Path stateFile() {
        return stateFile.toPath();
    }

    /** Does the goal's work. */
    abstract GenerationResult work(Generation generation) throws MojoExecutionException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        if (!specDirectory.isDirectory() && specJars().isEmpty()) {
            getLog().info("There are no specs: " + specDirectory + " is not a folder, and no dependency brings some.");
            return;
        }
        refuseUnknown(layers, GenerationSettings.LAYERS, "vault.layers");
        GenerationResult result;
        try {
            result = work(new Generation(settings(), getClass().getClassLoader()));
        } catch (GenerationRefused | TemplateException e) {
            throw new MojoFailureException(e.getMessage());
        }
        report(result);
        if (result.failed()) {
            throw new MojoFailureException(failure(result));
        }
    }

    private static void refuseUnknown(Set<String> asked, List<String> known, String parameter)
            throws MojoFailureException {
        for (String name : asked == null ? Set.<String>of() : asked) {
            if (!known.contains(name)) {
                throw new MojoFailureException(
                        parameter + " has no `" + name + "`; it takes " + String.join(", ", known) + ".");
            }
        }
    }

    /** What the parameters ask for. */
    final GenerationSettings settings() {
        Path templates = templateDirectory.toPath();
        var settings = new GenerationSettings(
                        specDirectory.toPath(),
                        project.getBasedir().toPath(),
                        outputDirectory.toPath(),
                        templateDirectory.isDirectory() ? Optional.of(templates) : Optional.empty(),
                        project.getArtifactId(),
                        target,
                        dialects,
                        layers == null ? Set.of() : layers,
                        entities == null ? Set.of() : entities,
                        "vault-maven-plugin " + version)
                .withSpecJars(specJars());
        return comparesState() ? settings.withState(stateFile()) : settings;
    }

    private Map<String, Path> specJars() {
        return SpecArtifacts.find(project.getArtifacts(), plugin == null ? null : plugin.getArtifacts());
    }

    private void report(GenerationResult result) {
        ConsoleReport report =
                ConsoleReport.plain(file -> Optional.ofNullable(result.texts().get(file)));
        for (Diagnostic finding : result.findings()) {
            for (String line : report.print(finding).split("\n")) {
                log(finding.severity(), line);
            }
        }
    }

    private void log(Severity severity, String line) {
        switch (severity) {
            case ERROR -> getLog().error(line);
            case WARNING -> getLog().warn(line);
            default -> getLog().info(line);
        }
    }

    private static String failure(GenerationResult result) {
        Diagnostic first = result.findings().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        return ConsoleReport.summary(result.findings()) + ", the first at " + first.range() + ": " + first.message();
    }
}
