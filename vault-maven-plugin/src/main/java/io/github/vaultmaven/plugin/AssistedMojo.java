// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.live.Budget;
import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.generate.LiveAssistants;
import io.github.vaultmaven.run.RunRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** What goals that may ask a language model have in common. */
abstract class AssistedMojo extends SpecMojo {

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

    /**
     * The JDBC address of a database in which the vault was loaded, such as that of <code>vault:run</code>: proposed rules
     * are tried on its rows. It is only read.
     */
    @Parameter(property = "vault.assist.data")
    private String assistData;

    /**
     * The server in <code>settings.xml</code> whose user name and password are used. Without it, the environment
     * variables <code>VAULT_DB_USER</code> and <code>VAULT_DB_PASSWORD</code> are.
     */
    @Parameter(property = "vault.serverId")
    private String serverId;

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

    @Inject
    private RepositorySystem repositories;

    @Inject
    private SettingsDecrypter decrypter;

    private LiveRun run;

    /** What was asked in this execution, if anything was. */
    final Optional<LiveRun> liveRun() {
        return Optional.ofNullable(run).filter(LiveRun::hasBegun);
    }

    @Override
    final Optional<LiveAssistants> live() throws MojoFailureException {
        if (assistMode() != AssistMode.LIVE) {
            return Optional.empty();
        }
        try {
            run = new ModelAccess(repositories, decrypter, session(), project().getRemotePluginRepositories())
                    .open(choice(), version(), new ModelAccess.Records(folderOfRecords(), record), getLog()::info);
            if (assistData != null && !assistData.isBlank()) {
                run.looksAt(vault(assistData.strip()));
            }
            return Optional.of(run);
        } catch (ProviderResolver.Unavailable e) {
            getLog().warn("vault: no model is asked: " + e.getMessage());
            return Optional.empty();
        } catch (IllegalArgumentException | RunRefused e) {
            throw new MojoFailureException(e.getMessage());
        }
    }

    private LoadedVault vault(String url) {
        var resolver = new DriverResolver(
                repositories, session().getRepositorySession(), project().getRemotePluginRepositories());
        Credentials credentials = Credentials.find(
                serverId, session().getSettings(), decrypter, session().getSystemProperties());
        return new SourceDrivers(resolver, null, null).vault("vault.assist.data", url, credentials);
    }

    private Path folderOfRecords() {
        return reports().resolve("assist");
    }

    private ModelChoice choice() {
        Budget.Limits limits = new BudgetParameters(budgetCalls, budgetTokens, budgetMoney, budgetSeconds)
                .limits(inputPrice, outputPrice);
        return new ModelChoice(
                provider, model, modelUrl, assistServerId, timeout, parallel, attempts, samples, redact, limits);
    }
}
