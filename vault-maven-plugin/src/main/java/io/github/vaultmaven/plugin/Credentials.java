// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.RunRefused;
import java.util.Properties;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Who connects. Not a record: its text must not show the password.
 *
 * <p>From the server of that id in {@code settings.xml}; else from the environment, {@code VAULT_DB_USER} and
 * {@code VAULT_DB_PASSWORD}; never from the pom or the command line.
 */
final class Credentials {

    private final String user;
    private final String password;

    private Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /**
     * Finds them.
     *
     * @param serverId id of a server in the settings; null or blank: the environment
     * @param settings as Maven read them
     * @param decrypter opens encrypted passwords
     * @param system Maven's system properties, which hold the environment under {@code env.}
     * @throws RunRefused if the settings know no such server
     */
    static Credentials find(String serverId, Settings settings, SettingsDecrypter decrypter, Properties system) {
        if (serverId == null || serverId.isBlank()) {
            return new Credentials(
                    system.getProperty("env.VAULT_DB_USER"), system.getProperty("env.VAULT_DB_PASSWORD"));
        }
        Server server = settings.getServer(serverId);
        if (server == null) {
            throw new RunRefused("settings.xml has no server with the id \"" + serverId + "\" (vault.serverId)");
        }
        Server open =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
        return new Credentials(open.getUsername(), open.getPassword());
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }
}
