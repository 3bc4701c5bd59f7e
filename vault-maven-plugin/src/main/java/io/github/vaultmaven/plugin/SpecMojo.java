// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.diagnostics.format.FindingReport;
import io.github.vaultmaven.diagnostics.format.RuleLinks;
import io.github.vaultmaven.diagnostics.policy.FindingPolicy;
import io.github.vaultmaven.generate.AssistSettings;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationRefused;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.generate.LiveAssistants;
import io.github.vaultmaven.generate.Rules;
import io.github.vaultmaven.template.TemplateException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;

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

    /**
     * Syntax of semantic models and metrics in dbt projects: <code>latest</code>, which dbt 1.12 and later read and 1.11
     * passes over, <code>legacy</code>, which 1.11 and 1.12 read and later versions warn of, or <code>off</code>.
     */
    @Parameter(property = "vault.dbt.semantic", defaultValue = "latest", required = true)
    private String dbtSemantic;

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

    /** Where reports go. */
    @Parameter(property = "vault.reportDirectory", defaultValue = "${project.build.directory}/vault", required = true)
    private File reportDirectory;

    /**
     * How findings are reported: <code>console</code>, <code>json</code>, <code>sarif</code>, <code>junit</code>,
     * <code>github</code>, <code>gitlab</code>, <code>azure</code>, as many as you like.
     */
    @Parameter(property = "vault.formats", defaultValue = "console", required = true)
    private List<String> formats;

    /** Most findings of one rule on the console; 0 for all. */
    @Parameter(property = "vault.findings.limit", defaultValue = "10")
    private int findingsLimit;

    /**
     * What rules weigh in this project: rule ids with <code>error</code>, <code>warning</code>, <code>note</code> or
     * <code>off</code>. On the command line: <code>-Dvault.severity.RULE=LEVEL</code>.
     */
    @Parameter
    private Map<String, String> severities;

    /** The least weight that fails the build: <code>error</code>, <code>warning</code>, <code>note</code>, <code>never</code>. */
    @Parameter(property = "vault.failOn", defaultValue = "error", required = true)
    private String failOn;

    /** A file of findings that are known and not reported; need not exist. */
    @Parameter(
            property = "vault.baseline",
            defaultValue = "${project.basedir}/src/main/vault/vault.baseline",
            required = true)
    private File baseline;

    /**
     * Whether language models have a say: <code>off</code>, <code>locked</code> for answers of the lock file that a person
     * accepted, <code>live</code> to ask a model for those that are missing.
     */
    @Parameter(property = "vault.assist.mode", defaultValue = "off", required = true)
    private String assistMode;

    /** The file of accepted answers. */
    @Parameter(
            property = "vault.assist.lockFile",
            defaultValue = "${project.basedir}/src/main/vault/assist.lock.yaml",
            required = true)
    private File assistLockFile;

    /** Makes an answer that is stale, missing or wrong an error. */
    @Parameter(property = "vault.assist.strict", defaultValue = "false")
    private boolean assistStrict;

    /** Address of this plugin's manual on the web, for links to the pages of rules. */
    @Parameter(property = "vault.documentation")
    private String documentation;

    /** The session. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** This plugin, whose dependencies may bring specs. */
    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    /** This plugin's version. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    /** The IDE, if one runs the build. */
    @Inject
    private BuildContext ide;

    @Inject
    private org.sonatype.plexus.build.incremental.BuildContext olderIde;

    /** False for a goal that does not mind what was released before. */
    boolean comparesState() {
        return true;
    }

    /** True where scripts of a self-test are wanted. */
    boolean selfTest() {
        return false;
    }

    /** Makes what asks a model; nothing where none is asked. */
    Optional<LiveAssistants> live() throws MojoFailureException {
        return Optional.empty();
    }

    /** Where answers come from. */
    AssistMode assistMode() throws MojoFailureException {
        try {
            return AssistMode.named(assistMode);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage());
        }
    }

    private AssistSettings assist() throws MojoFailureException {
        return assistMode() == AssistMode.OFF
                ? AssistSettings.OFF
                : new AssistSettings(assistMode(), Optional.of(assistLockFile.toPath()), assistStrict);
    }

    final MavenSession session() {
        return session;
    }

    final String version() {
        return version;
    }

    final Path stateFile() {
        return stateFile.toPath();
    }

    /** Does the goal's work. */
    abstract GenerationResult work() throws MojoExecutionException, MojoFailureException;

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
        FindingOutput output = output();
        GenerationResult result;
        try {
            result = work();
        } catch (GenerationRefused | TemplateException e) {
            throw new MojoFailureException(e.getMessage());
        }
        if (Ide.listens(ide, olderIde)) {
            new Ide(ide, folder()).tell(result, List.of(outputs(), reports()));
        }
        // A report knows all rules, which a build that has nothing to say need not read.
        if (!output.isSilent(result.judged())) {
            output.print(report(result), colours(), findingsLimit);
        }
        if (result.failed()) {
            throw new MojoFailureException(FailureLine.of(result.judged()));
        }
        if (!result.judged().mayGenerate()) {
            getLog().warn("vault: the specs have errors, and nothing was generated (vault.failOn is never)");
        }
    }

    /** A generation with what the parameters and the baseline say now. */
    final Generation generation() throws MojoExecutionException, MojoFailureException {
        return new Generation(settings(), getClass().getClassLoader(), live());
    }

    /** Where reports go. */
    final Path reports() {
        return reportDirectory.toPath();
    }

    /** What findings' file names are relative to. */
    final Path folder() {
        return project.getBasedir().toPath();
    }

    /** The baseline file, which need not exist. */
    final Path baseline() {
        return baseline.toPath();
    }

    /** Prints and writes findings as the parameters say. */
    final FindingOutput output() throws MojoFailureException {
        return new FindingOutput(formats, reports(), getLog(), System.out);
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

    final MavenProject project() {
        return project;
    }

    final Path outputs() {
        return outputDirectory.toPath();
    }

    final Path specs() {
        return specDirectory.toPath();
    }

    /** True for a file of the specs' folder that is not for this project alone. */
    final boolean isShared(Path file) {
        return !file.startsWith(templateDirectory.toPath())
                && !file.equals(stateFile())
                && !file.equals(baseline())
                && !file.equals(assistLockFile.toPath());
    }

    /** What the parameters ask for. */
    final GenerationSettings settings() throws MojoExecutionException, MojoFailureException {
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
                .withSpecJars(specJars())
                .withPolicy(policy())
                .withSelfTest(selfTest())
                .withOptions(Map.of("dbt.semantic", dbtSemantic))
                .withAssist(assist());
        return comparesState() ? settings.withState(stateFile()) : settings;
    }

    private Map<String, Path> specJars() {
        return SpecArtifacts.find(project.getArtifacts(), plugin == null ? null : plugin.getArtifacts());
    }

    /** What rules weigh, and what is known. */
    final FindingPolicy policy() throws MojoExecutionException, MojoFailureException {
        Path file = baseline();
        String shown = (file.startsWith(folder()) ? folder().relativize(file) : file)
                .toString()
                .replace('\\', '/');
        return new PolicyParameters()
                .properties(session.getUserProperties())
                .severities(severities == null ? Map.of() : severities)
                .properties(project.getProperties())
                .policy(failOn, file, shown);
    }

    private FindingReport report(GenerationResult result) {
        return new FindingReport(
                result.judged(),
                result.texts(),
                Rules.summaries(getClass().getClassLoader()),
                new RuleLinks(Optional.ofNullable(documentation).map(d -> d.replaceAll("/+$", ""))),
                RepositoryFolder.of(folder(), Path.of(session.getExecutionRootDirectory())),
                version);
    }

    private boolean colours() {
        return Colours.wanted(
                System.getenv(),
                session.getUserProperties(),
                session.getRequest().isInteractiveMode(),
                Colours.isTerminal());
    }
}
