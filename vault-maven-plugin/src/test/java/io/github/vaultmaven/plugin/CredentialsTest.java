// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.run.RunRefused;
import java.util.List;
import java.util.Properties;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private final Settings settings = new Settings();
    private final Properties system = new Properties();

    CredentialsTest() {
        Server server = new Server();
        server.setId("dwh");
        server.setUsername("loader");
        server.setPassword("{locked}");
        settings.addServer(server);
        system.setProperty("env.VAULT_DB_USER", "me");
        system.setProperty("env.VAULT_DB_PASSWORD", "canary");
    }

    private Credentials find(String serverId) {
        SettingsDecrypter decrypter =
                request -> new Unlocked(request.getServers().get(0));
        return Credentials.find(serverId, settings, decrypter, system);
    }

    @Test
    void decryptsTheServerOfTheSettings() {
        Credentials found = find("dwh");
        assertThat(found.user()).isEqualTo("loader");
        assertThat(found.password()).isEqualTo("unlocked");
    }

    @Test
    void takesTheEnvironmentWithoutAServer() {
        assertThat(find(null).user()).isEqualTo("me");
        assertThat(find(" ").password()).isEqualTo("canary");
        assertThat(find(null).toString()).doesNotContain("canary");
    }

    @Test
    void refusesAnUnknownServer() {
        assertThatThrownBy(() -> find("nope"))
                .isInstanceOf(RunRefused.class)
                .hasMessage("settings.xml has no server with the id \"nope\" (vault.serverId)");
    }

    /** Keys of models come the same ways, and show as little. */
    @Test
    void keysOfModelsToo() {
        SettingsDecrypter decrypter =
                request -> new Unlocked(request.getServers().get(0));
        assertThat(AssistKey.find("dwh", "groq", settings, decrypter, system).reveal())
                .isEqualTo("unlocked");
        assertThat(AssistKey.find(null, "groq", settings, decrypter, system).isEmpty())
                .isTrue();
        system.setProperty("env.GROQ_API_KEY", "canary-own");
        assertThat(AssistKey.find(null, "groq", settings, decrypter, system).reveal())
                .isEqualTo("canary-own");
        system.setProperty("env.VAULT_ASSIST_KEY", "canary-first");
        assertThat(AssistKey.find(" ", "groq", settings, decrypter, system).reveal())
                .isEqualTo("canary-first");
        assertThat(AssistKey.find(null, "groq", settings, decrypter, system).toString())
                .doesNotContain("canary");
        assertThatThrownBy(() -> AssistKey.find("nope", "groq", settings, decrypter, system))
                .isInstanceOf(RunRefused.class)
                .hasMessage("settings.xml has no server with the id \"nope\" (vault.assist.serverId)");
    }

    /** What a decrypter gives back. */
    private record Unlocked(Server locked) implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            Server open = locked.clone();
            open.setPassword("unlocked");
            return open;
        }

        @Override
        public List<Server> getServers() {
            return List.of(getServer());
        }

        @Override
        public Proxy getProxy() {
            return null;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of();
        }
    }
}
