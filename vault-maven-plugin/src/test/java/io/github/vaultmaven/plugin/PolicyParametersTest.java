// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Level;
import io.github.vaultmaven.diagnostics.SeveritySetting;
import io.github.vaultmaven.diagnostics.policy.FailOn;
import io.github.vaultmaven.diagnostics.policy.FindingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyParametersTest {

    private static final String SHOWN = "src/main/vault/vault.baseline";

    @TempDir
    Path folder;

    private static Properties properties(String... pairs) {
        var properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    private FindingPolicy policy(PolicyParameters parameters, String failOn) throws Exception {
        return parameters.policy(failOn, folder.resolve("vault.baseline"), SHOWN);
    }

    @Test
    void theCommandLineComesBeforeThePom() throws Exception {
        var parameters = new PolicyParameters()
                .properties(properties("vault.severity.a-b", "off", "vault.severity", "x", "other", "y"))
                .severities(Map.of("a-b", "Error", "c-d", " note "));

        FindingPolicy policy = policy(parameters, "Warning");

        assertThat(policy.severities())
                .containsExactly(
                        SeveritySetting.ofParameter("a-b", Level.OFF),
                        SeveritySetting.ofParameter("a-b", Level.ERROR),
                        SeveritySetting.ofParameter("c-d", Level.NOTE));
        assertThat(policy.failOn()).isEqualTo(FailOn.WARNING);
        assertThat(policy.complaints()).isEmpty();
    }

    @Test
    void aLevelThatIsNone() throws Exception {
        assertThat(policy(new PolicyParameters().severities(Map.of("a-b", "waring")), "error")
                        .complaints())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "`waring` is not a value of the parameter `vault.severity.a-b`; did you mean `warning`?");
    }

    @Test
    void failOnThatIsNone() {
        assertThatThrownBy(() -> policy(new PolicyParameters(), "warnings"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("vault.failOn has no `warnings`; it takes error, warning, note, never;"
                        + " did you mean `warning`?");
    }

    @Test
    void aBaselineThatIsBrokenIsAFinding() throws Exception {
        Files.writeString(folder.resolve("vault.baseline"), "{\"version\": 1, \"findings\": [{\"rule\": 1}]}");

        assertThat(policy(new PolicyParameters(), "error").complaints())
                .extracting(Diagnostic::id)
                .containsOnly("wrong-type", "missing-key")
                .hasSize(4);
    }

    @Test
    void coloursAreAsUsersSay() {
        var nothing = properties();
        assertThat(Colours.wanted(Map.of(), nothing, true, true)).isTrue();
        assertThat(Colours.wanted(Map.of(), nothing, true, false)).isFalse();
        assertThat(Colours.wanted(Map.of(), nothing, false, true)).isFalse();
        assertThat(Colours.wanted(Map.of("TERM", "dumb"), nothing, true, true)).isFalse();
        assertThat(Colours.wanted(Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), nothing, true, true))
                .isFalse();
        assertThat(Colours.wanted(Map.of("NO_COLOR", ""), nothing, true, true)).isTrue();
        assertThat(Colours.wanted(Map.of("CLICOLOR_FORCE", "1"), nothing, false, false))
                .isTrue();
        assertThat(Colours.wanted(Map.of("CLICOLOR_FORCE", "0"), nothing, true, false))
                .isFalse();
        assertThat(Colours.wanted(Map.of(), properties("style.color", "always"), false, false))
                .isTrue();
        assertThat(Colours.wanted(Map.of(), properties("style.color", "never"), true, true))
                .isFalse();
    }

    @Test
    void filesAreNamedFromTheRepository() throws IOException {
        Path module = Files.createDirectories(folder.resolve("build/module a"));

        assertThat(RepositoryFolder.of(module, folder.resolve("build"))).isEqualTo("module a/");
        assertThat(RepositoryFolder.of(module, folder.resolve("elsewhere"))).isEmpty();
        Files.createDirectories(folder.resolve(".git"));
        assertThat(RepositoryFolder.of(module, folder.resolve("build"))).isEqualTo("build/module a/");
        assertThat(RepositoryFolder.of(folder, folder)).isEmpty();
    }
}
