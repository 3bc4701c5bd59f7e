// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.model.Secret;
import io.github.vaultmaven.run.RunRefused;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * What opens a server of models: the password of a server in {@code settings.xml}; else the environment variable {@code
 * VAULT_ASSIST_KEY}, or that of the provider, such as {@code GROQ_API_KEY}; never the pom or the command line.
 */
final class AssistKey {

    private AssistKey() {}

    /**
     * Finds it.
     *
     * @param serverId id of a server in the settings; null or blank: the environment
     * @param provider id of the provider
     * @param system Maven's system properties, which hold the environment under {@code env.}
     * @throws RunRefused if the settings know no such server
     */
    static Secret find(
            String serverId, String provider, Settings settings, SettingsDecrypter decrypter, Properties system) {
        if (serverId == null || serverId.isBlank()) {
            String own = "env." + provider.toUpperCase(Locale.ROOT) + "_API_KEY";
            return new Secret(system.getProperty("env.VAULT_ASSIST_KEY", system.getProperty(own, "")));
        }
        Server server = settings.getServer(serverId);
        if (server == null) {
            throw new RunRefused("settings.xml has no server with the id \"" + serverId + "\" (vault.assist.serverId)");
        }
        Server open =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
        return new Secret(Optional.ofNullable(open.getPassword()).orElse(""));
    }
}
