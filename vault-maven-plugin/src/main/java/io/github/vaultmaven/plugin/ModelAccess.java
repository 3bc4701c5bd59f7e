// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.model.ModelProvider;
import io.github.vaultmaven.assist.model.ModelSettings;
import io.github.vaultmaven.assist.model.Secret;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.Trial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/** Finds the provider and opens the asking of one execution. */
final class ModelAccess {

    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;
    private final MavenSession session;
    private final List<RemoteRepository> remotes;

    /** @param remotes where the artifact of providers is fetched */
    ModelAccess(
            RepositorySystem repositories,
            SettingsDecrypter decrypter,
            MavenSession session,
            List<RemoteRepository> remotes) {
        this.repositories = repositories;
        this.decrypter = decrypter;
        this.session = session;
        this.remotes = List.copyOf(remotes);
    }

    /**
     * Where records go.
     *
     * @param folder of the audit
     * @param requests whether what is sent is recorded, too
     */
    record Records(Path folder, boolean requests) {}

    /**
     * Opens it; no connection yet.
     *
     * @param version this plugin's version
     * @throws ProviderResolver.Unavailable if the artifact of providers cannot be had
     * @throws IllegalArgumentException if a parameter is wrong
     */
    LiveRun open(ModelChoice choice, String version, Records records, Consumer<String> info)
            throws ProviderResolver.Unavailable {
        ModelProvider found = new ProviderResolver(repositories, session.getRepositorySession(), remotes)
                .provider(choice.provider(), version, getClass().getClassLoader());
        String name = choice.name(found);
        Secret key = AssistKey.find(
                choice.serverId(), choice.provider(), session.getSettings(), decrypter, session.getSystemProperties());
        var settings = new ModelSettings(
                name, choice.address(found), key, Duration.ofSeconds(choice.timeout()), ModelSettings.MAX_BYTES);
        var run = new LiveRun(
                found.model(settings), choice.settings(name), trial(), records.folder(), records.requests());
        run.tells(TerminalProgress.assistance(
                session.getRequest().isInteractiveMode(),
                session.getSystemProperties().containsKey("env.CI"),
                info));
        return run;
    }

    /** A DuckDB in memory, whose driver is fetched when the first answer is tried. */
    private Trial trial() {
        var driver = new DriverOnDemand(() -> new DriverResolver(repositories, session.getRepositorySession(), remotes)
                .driver("duckdb", new DriverVersions().coordinates("duckdb", null)));
        return new DuckDbTrial(driver);
    }
}
