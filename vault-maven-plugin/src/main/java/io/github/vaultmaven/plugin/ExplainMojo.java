// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.OffAssistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.task.explain.ExplainTask;
import io.github.vaultmaven.assist.task.explain.Explained;
import io.github.vaultmaven.draft.drift.DriftPages;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.validation.RuleCatalogue;
import io.github.vaultmaven.validation.RulePage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the page of a rule, or the list of all rules; or what the specs' findings mean, what their models hold, or what differs
 * from the release. Where a model is asked, its words follow, marked as such.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends ModelMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** The id of a rule, as findings show it in brackets; without it all rules are listed. */
    @Parameter(property = "rule")
    private String rule;

    /**
     * What of the specs to explain: <code>findings</code>, <code>model</code>, or <code>difference</code>, which is that between the specs
     * and what was released.
     */
    @Parameter(property = "vault.explain")
    private String explain;

    /** The folder of the specs. */
    @Parameter(property = "vault.specDirectory", defaultValue = "${basedir}/src/main/vault", required = true)
    private File specDirectory;

    /** The released state, which <code>vault:release-state</code> writes and specs are compared with. */
    @Parameter(
            property = "vault.stateFile",
            defaultValue = "${basedir}/src/main/vault/vault.state.json",
            required = true)
    private File stateFile;

    /** Where answers and records of asking go; nothing in it is needed. */
    @Parameter(
            property = "vault.explain.directory",
            defaultValue = "${project.build.directory}/vault/explain",
            required = true)
    private File explainDirectory;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        RuleCatalogue catalogue = catalogue();
        if (explain == null || explain.isBlank()) {
            String text = text(catalogue, rule);
            if (rule == null || rule.isBlank()) {
                getLog().info("\n" + text);
            } else {
                tell(List.of(new Explained(Explained.Kind.FINDING, rule.strip(), List.of(), text)));
            }
        } else {
            tell(things(catalogue));
        }
    }

    /** Rules on specs, and what is found when sources are compared with them. */
    static RuleCatalogue catalogue() {
        var pages = new ArrayList<>(
                RuleCatalogue.of(ExplainMojo.class.getClassLoader()).pages());
        pages.addAll(new DriftPages().pages());
        return new RuleCatalogue(pages);
    }

    private void tell(List<Explained> things) throws MojoFailureException {
        boolean something = things.stream().anyMatch(thing -> !thing.name().equals(SpecThings.NOTHING));
        Assistant assistant = mode() == AssistMode.LIVE && something
                ? assistant(
                        BuildFolder.of(explainDirectory).resolve("answers.lock").toFile(),
                        BuildFolder.of(explainDirectory))
                : new OffAssistant();
        List<Outcome<String>> words = assistant.askAll(new ExplainTask(), things);
        for (int i = 0; i < things.size(); i++) {
            getLog().info(shown(things.get(i), words.get(i)));
        }
        tellOfAnswers();
    }

    /** What is known, and then what a model said of it. */
    static String shown(Explained thing, Outcome<String> words) {
        var lines = new ArrayList<>(thing.text());
        if (!thing.page().isEmpty()) {
            lines.add(thing.page());
        }
        if (words.source() != Outcome.Source.FALLBACK) {
            lines.add("");
            lines.add(ExplainTask.shown(words));
        }
        return "\n" + String.join("\n", lines);
    }

    private List<Explained> things(RuleCatalogue catalogue) throws MojoFailureException {
        Path root = specDirectory.toPath().toAbsolutePath().normalize();
        if (!specDirectory.isDirectory()) {
            throw new MojoFailureException(
                    "There are no specs to explain: " + root + " is no folder (vault.specDirectory)");
        }
        Path base =
                Optional.ofNullable(project().getBasedir()).map(File::toPath).orElse(root);
        var settings = new GenerationSettings(
                        root,
                        base,
                        BuildFolder.of(explainDirectory),
                        Optional.empty(),
                        project().getArtifactId(),
                        "sql",
                        List.of("duckdb"),
                        Set.of(),
                        Set.of(),
                        "vault-maven-plugin")
                .withState(stateFile.toPath());
        Generation.Seen seen = new Generation(settings, getClass().getClassLoader()).look();
        var things = new SpecThings(catalogue, seen);
        return switch (explain.strip()) {
            case "findings" -> things.findings();
            case "model" -> things.models();
            case "difference" -> things.difference();
            default ->
                throw new MojoFailureException(
                        "vault.explain has no `" + explain.strip() + "`; it takes findings, model, difference.");
        };
    }

    /** What to print; a failure where there is no such rule. */
    static String text(RuleCatalogue catalogue, String rule) throws MojoFailureException {
        if (rule == null || rule.isBlank()) {
            return catalogue.list();
        }
        return catalogue
                .page(rule.strip())
                .map(RulePage::text)
                .orElseThrow(() -> new MojoFailureException(
                        catalogue.unknown(rule.strip()) + " (`mvn vault:explain` lists all rules)"));
    }
}
