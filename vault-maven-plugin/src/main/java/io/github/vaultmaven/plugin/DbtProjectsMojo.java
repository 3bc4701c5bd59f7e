// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.dbt.run.DbtCall;
import io.github.vaultmaven.dbt.run.DbtProgram;
import io.github.vaultmaven.dbt.run.DbtProject;
import io.github.vaultmaven.dbt.run.DbtRefused;
import io.github.vaultmaven.dbt.run.DbtReport;
import io.github.vaultmaven.dbt.run.DbtRunner;
import io.github.vaultmaven.dbt.run.ProgressLines;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.format.FindingReport;
import io.github.vaultmaven.diagnostics.format.RuleLinks;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.diagnostics.policy.FailOn;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import io.github.vaultmaven.run.RunRefused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals that run dbt have in common. */
abstract class DbtProjectsMojo extends AbstractMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** Where the generated projects are: a folder per model in it, a folder per dialect in those. */
    @Parameter(
            property = "vault.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/vault",
            required = true)
    private File outputDirectory;

    /** Where reports go; those of dbt into the folder <code>dbt</code> in it. */
    @Parameter(property = "vault.reportDirectory", defaultValue = "${project.build.directory}/vault", required = true)
    private File reportDirectory;

    /** The models to run, all by default. */
    @Parameter(property = "vault.models")
    private List<String> models;

    /** The virtual environment of Python that dbt is installed in. */
    @Parameter(property = "vault.dbt.venv")
    private File venv;

    /** The dbt to run, if it is not on the <code>PATH</code>. */
    @Parameter(property = "vault.dbt.executable")
    private File executable;

    /**
     * The folder of <code>profiles.yml</code>. By default that of the generated project if it has one, else one with a copy of
     * its <code>profiles.example.yml</code>.
     */
    @Parameter(property = "vault.dbt.profilesDir")
    private File profilesDir;

    /** The output of the profile to use, if not the profile's own choice. */
    @Parameter(property = "vault.dbt.target")
    private String dbtTarget;

    /** How findings are reported, as for <code>vault:validate</code>. */
    @Parameter(property = "vault.formats", defaultValue = "console", required = true)
    private List<String> formats;

    /** Most findings of one kind on the console; 0 for all. */
    @Parameter(property = "vault.findings.limit", defaultValue = "10")
    private int findingsLimit;

    /** The least weight that fails the build: <code>error</code>, <code>warning</code>, <code>note</code>, <code>never</code>. */
    @Parameter(property = "vault.failOn", defaultValue = "error", required = true)
    private String failOn;

    /** Address of this plugin's manual on the web. */
    @Parameter(property = "vault.documentation")
    private String documentation;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    /** Does the goal's work on projects, of which there is at least one, and hands back what came of it. */
    abstract List<DbtReport> work(List<DbtProject> projects);

    /** The projects that the goal is for, of those that there are. */
    abstract boolean concerns(DbtProject found);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        List<DbtProject> projects = DbtProject.find(outputDirectory.toPath()).stream()
                .filter(this::concerns)
                .filter(found -> models == null || models.isEmpty() || models.contains(found.model()))
                .toList();
        if (projects.isEmpty()) {
            nothing(outputDirectory);
            return;
        }
        FailOn limit = new PolicyParameters().failOn(failOn);
        var output = new FindingOutput(formats, reports().resolve("dbt"), getLog(), System.out);
        try {
            tell(work(projects), limit, output);
        } catch (DbtRefused | RunRefused e) {
            throw new MojoFailureException(e.getMessage());
        }
    }

    /** Says that there is no project. */
    abstract void nothing(File folder) throws MojoFailureException;

    private void tell(List<DbtReport> reports, FailOn limit, FindingOutput output)
            throws MojoExecutionException, MojoFailureException {
        List<Diagnostic> findings = reports.stream()
                .flatMap(r -> r.findings().stream())
                .sorted()
                .distinct()
                .toList();
        var judged = new JudgedFindings(findings, List.of(), List.of(), Baseline.NONE, limit);
        output.print(report(judged), colours(), findingsLimit);
        if (judged.fails()) {
            throw new MojoFailureException(FailureLine.of(judged));
        }
    }

    private FindingReport report(JudgedFindings judged) {
        return new FindingReport(
                judged,
                texts(judged.findings()),
                Map.of(),
                new RuleLinks(Optional.ofNullable(documentation).map(d -> d.replaceAll("/+$", ""))),
                RepositoryFolder.of(folder(), Path.of(session.getExecutionRootDirectory())),
                version);
    }

    private Map<String, String> texts(List<Diagnostic> findings) {
        var texts = new HashMap<String, String>();
        for (Diagnostic finding : findings) {
            Path file = folder().resolve(finding.range().file());
            if (finding.range().isKnown() && Files.isRegularFile(file)) {
                try {
                    texts.put(finding.range().file(), Files.readString(file));
                } catch (IOException e) {
                    getLog().debug("no excerpt of " + file + ": " + e.getMessage());
                }
            }
        }
        return texts;
    }

    private boolean colours() {
        return Colours.wanted(
                System.getenv(),
                session.getUserProperties(),
                session.getRequest().isInteractiveMode(),
                Colours.isTerminal());
    }

    /** Runs a command on a project. */
    final DbtReport run(DbtProject on, DbtCall call) {
        var progress = new ProgressLines(getLog()::info, getLog()::warn, getLog()::error);
        DbtReport report = new DbtRunner(program(), folder(), progress).run(on, call);
        getLog().info(report.summary());
        return report;
    }

    private DbtProgram program() {
        return DbtProgram.find(
                Optional.ofNullable(venv).map(File::toPath),
                Optional.ofNullable(executable).map(File::toPath),
                Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** The environment that a project is run in, beside that of Maven. */
    final Map<String, String> profile(DbtProject of) {
        var profiles = new DbtProfiles(
                Optional.ofNullable(profilesDir).map(File::toPath), reports().resolve("dbt/profiles"));
        return profiles.folder(of)
                .map(folder -> Map.of("DBT_PROFILES_DIR", folder.toString()))
                .orElse(Map.of());
    }

    /** Options that the parameters ask for. */
    final List<String> options() {
        var options = new ArrayList<String>();
        if (dbtTarget != null && !dbtTarget.isBlank()) {
            options.addAll(List.of("--target", dbtTarget.strip()));
        }
        return options;
    }

    final Path reports() {
        return reportDirectory.toPath();
    }

    final Path folder() {
        return project.getBasedir().toPath();
    }

    final MavenSession session() {
        return session;
    }
}
