// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.LockedAssistant;
import io.github.vaultmaven.assist.OffAssistant;
import io.github.vaultmaven.assist.live.Budget;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.lock.LockFindings;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.run.RunRefused;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * What goals that do not read specs as builds do, and may ask a language model, have in common. Maven finds parameters in
 * super classes alone, so that those of {@link AssistedMojo} stand here again.
 */
abstract class ModelMojo extends AbstractMojo {

    /**
     * Whether language models have a say: <code>off</code>, <code>locked</code> for answers of the lock file that a person
     * accepted, <code>live</code> to ask a model for those that are missing.
     */
    @Parameter(property = "vault.assist.mode", defaultValue = "off", required = true)
    private String assistMode;

    /** Makes an answer that is stale, missing or wrong an error. */
    @Parameter(property = "vault.assist.strict", defaultValue = "false")
    private boolean assistStrict;

    /** Who is asked: <code>ollama</code>, <code>groq</code>, <code>openai</code> for any server of that protocol. */
    @Parameter(property = "vault.assist.provider", defaultValue = "ollama", required = true)
    private String provider;

    /** The model that is asked. Groq has a default; models are retired, so that it is better named. */
    @Parameter(property = "vault.assist.model")
    private String model;

    /** The address of the server, if not the provider's usual one. */
    @Parameter(property = "vault.assist.url")
    private String modelUrl;

    /**
     * The server in <code>settings.xml</code> whose password is the key. Without it, the environment variable
     * <code>VAULT_ASSIST_KEY</code> is, or else the provider's own, such as <code>GROQ_API_KEY</code>.
     */
    @Parameter(property = "vault.assist.serverId")
    private String assistServerId;

    /** The most seconds that a request may take. */
    @Parameter(property = "vault.assist.timeout", defaultValue = "60")
    private int timeout;

    /** How many requests run at once. */
    @Parameter(property = "vault.assist.parallel", defaultValue = "2")
    private int parallel;

    /** How often a question is sent where a server fails. */
    @Parameter(property = "vault.assist.attempts", defaultValue = "3")
    private int attempts;

    /** Tells models sample values, too; never those of personal data. */
    @Parameter(property = "vault.assist.samples", defaultValue = "false")
    private boolean samples;

    /** Names of tables and columns about which models are told nothing; <code>*</code> stands for any characters. */
    @Parameter(property = "vault.assist.redact")
    private List<String> redact;

    /** Records what is sent in <code>target/vault/assist/requests.jsonl</code>. */
    @Parameter(property = "vault.assist.record", defaultValue = "false")
    private boolean record;

    /** The most requests of a build; any number if it is not set, none at all for 0. */
    @Parameter(property = "vault.assist.budget.calls")
    private Long budgetCalls;

    /** The most tokens of a build, as servers count them; any number if it is not set, none at all for 0. */
    @Parameter(property = "vault.assist.budget.tokens")
    private Long budgetTokens;

    /** The most that a build may cost by the prices below; any amount if it is not set, nothing for 0. */
    @Parameter(property = "vault.assist.budget.money")
    private Double budgetMoney;

    /** Nothing is asked when so many seconds have passed; nothing at all for 0. */
    @Parameter(property = "vault.assist.budget.seconds", defaultValue = "900")
    private long budgetSeconds;

    /** The price of a million tokens of requests. */
    @Parameter(property = "vault.assist.price.input", defaultValue = "0")
    private double inputPrice;

    /** The price of a million tokens of answers. */
    @Parameter(property = "vault.assist.price.output", defaultValue = "0")
    private double outputPrice;

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The session. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** This plugin's version. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Inject
    private RepositorySystem repositories;

    @Inject
    private SettingsDecrypter decrypter;

    private final Diagnostics diagnostics = new Diagnostics();
    private LiveRun run;

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final RepositorySystem repositories() {
        return repositories;
    }

    final SettingsDecrypter decrypter() {
        return decrypter;
    }

    /** What was asked in this execution, if anything was. */
    final Optional<LiveRun> liveRun() {
        return Optional.ofNullable(run).filter(LiveRun::hasBegun);
    }

    /** Provider and model, where one is asked. */
    final String asked() {
        return liveRun()
                .map(r -> r.settings().provider() + ", " + r.settings().model())
                .orElse("");
    }

    /**
     * Who answers, as the mode says.
     *
     * @param lock the lock file
     * @param records the folder of records
     * @throws MojoFailureException if a parameter is wrong or the lock file is none
     */
    final Assistant assistant(File lock, Path records) throws MojoFailureException {
        AssistMode mode = mode();
        if (mode == AssistMode.OFF) {
            return new OffAssistant();
        }
        var file = new LockFile(lock.toPath(), lock.getName());
        LockBook book = file.read(diagnostics);
        if (diagnostics.hasErrors()) {
            tellFindings();
        }
        if (mode == AssistMode.LIVE && open(records)) {
            return run.of(file, book);
        }
        return new LockedAssistant(book, new LockFindings(file.name(), assistStrict, diagnostics));
    }

    private boolean open(Path records) throws MojoFailureException {
        try {
            run = new ModelAccess(repositories, decrypter, session, project.getRemotePluginRepositories())
                    .open(choice(), version, new ModelAccess.Records(records, record), getLog()::info);
            return true;
        } catch (ProviderResolver.Unavailable e) {
            getLog().warn("vault: no model is asked: " + e.getMessage());
            return false;
        } catch (IllegalArgumentException | RunRefused e) {
            throw new MojoFailureException("vault: " + e.getMessage());
        }
    }

    /** Tells what came of asking, and fails where answers are missing that must be there. */
    final void tellOfAnswers() throws MojoFailureException {
        liveRun().ifPresent(r -> r.tell(getLog()::info, getLog()::warn));
        tellFindings();
    }

    private void tellFindings() throws MojoFailureException {
        diagnostics.all().stream()
                .filter(d -> d.severity() != Severity.ERROR)
                .forEach(d ->
                        getLog().warn("vault: %s: %s: %s; %s".formatted(d.range(), d.id(), d.message(), d.help())));
        Optional<String> error = diagnostics.all().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> "vault: %s: %s: %s; %s".formatted(d.range(), d.id(), d.message(), d.help()))
                .findFirst();
        if (error.isPresent()) {
            throw new MojoFailureException(error.get());
        }
    }

    /** Where answers come from. */
    final AssistMode mode() throws MojoFailureException {
        try {
            return AssistMode.named(assistMode);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage());
        }
    }

    private ModelChoice choice() {
        Budget.Limits limits = new BudgetParameters(budgetCalls, budgetTokens, budgetMoney, budgetSeconds)
                .limits(inputPrice, outputPrice);
        return new ModelChoice(
                provider, model, modelUrl, assistServerId, timeout, parallel, attempts, samples, redact, limits);
    }
}
