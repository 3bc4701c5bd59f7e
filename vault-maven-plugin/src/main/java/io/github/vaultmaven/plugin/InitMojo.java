// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.init.NewProject;
import io.github.vaultmaven.init.ProjectAnswers;
import io.github.vaultmaven.init.ProjectInTheWay;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Sets up a project with a small vault that generates, loads and passes its tests on DuckDB as it stands. Asks for what is
 * not given where a person sits at a terminal; in CI and with <code>-B</code> it asks nothing.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** The folder of the project. */
    @Parameter(property = "vault.init.directory", defaultValue = "${basedir}", required = true)
    private File initDirectory;

    /** The name of the vault; by default that of the folder. */
    @Parameter(property = "vault.init.name")
    private String name;

    /** The name of the first source system; by default <code>shop</code>. */
    @Parameter(property = "vault.init.source")
    private String initSource;

    /** The engines to generate for, by default <code>duckdb</code>. */
    @Parameter(property = "vault.init.dialects")
    private String initDialects;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** This plugin's version. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        Path folder = initDirectory.toPath().toAbsolutePath().normalize();
        try {
            NewProject project = new NewProject(answers(folder, questions()));
            report(project, project.write(folder), folder);
        } catch (IllegalArgumentException | ProjectInTheWay e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the project: " + e, e);
        }
    }

    /** What was given and answered. */
    ProjectAnswers answers(Path folder, Questions questions) {
        String ownName = ProjectAnswers.nameOf(String.valueOf(folder.getFileName()));
        return new ProjectAnswers(
                questions.ask(name, "Name of the vault", ownName),
                questions.ask(initSource, "Name of the first source system", "shop"),
                list(questions.ask(initDialects, "Engines to generate for (duckdb, postgresql)", "duckdb")),
                version);
    }

    private Questions questions() {
        boolean attended = Questions.attended(
                session.getRequest().isInteractiveMode(),
                session.getSystemProperties().containsKey("env.CI"),
                Colours.isTerminal());
        return new Questions(attended, prompt -> System.console().readLine("%s", prompt));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private void report(NewProject project, NewProject.Result result, Path folder) {
        result.written().forEach(file -> getLog().debug("written: " + file));
        getLog().info("vault: %d files written to %s".formatted(result.written().size(), folder));
        if (result.keptPom()) {
            getLog().info("Your pom.xml was left as it is. Add to its plugins:");
            project.pluginElement().lines().forEach(getLog()::info);
        }
        getLog().info("Now: mvn verify");
    }
}
