// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import com.google.inject.Provides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.commons.io.FileUtils;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The goal compares a source with its specs, and fails where that is wanted. */
@MojoTest
class DriftMojoTest {

    private final LogLines log = new LogLines();

    @Inject
    private MavenProject project;

    @Inject
    private MavenSession session;

    @Provides
    @Singleton
    static RepositorySystem repositories() throws Exception {
        return GoalsTest.repositories();
    }

    @Provides
    @Singleton
    static SettingsDecrypter decrypter() {
        return GoalsTest.decrypter();
    }

    @BeforeEach
    void nothingIsThereYet() throws IOException {
        FileUtils.deleteDirectory(target().toFile());
        project.setPluginArtifactRepositories(List.of());
        when(session.getExecutionRootDirectory()).thenReturn(MojoExtension.getBasedir());
        when(session.getSettings()).thenReturn(new Settings());
        when(session.getSystemProperties()).thenReturn(new Properties());
    }

    private static Path target() {
        return Path.of(MojoExtension.getBasedir()).resolve("target");
    }

    private List<String> run(DriftMojo goal, String customers) throws Exception {
        Path data = Files.createDirectories(target().resolve("data"));
        Files.writeString(data.resolve("customers.csv"), customers);
        MojoExtension.setVariableValueToObject(goal, "from", List.of(data.toFile()));
        goal.setLog(log);
        goal.execute();
        return log.lines();
    }

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "source", value = "shop")
    void whatIsAsItShouldBe(@InjectMojo(goal = "drift", pom = "pom.xml") DriftMojo goal) throws Exception {
        List<String> lines = run(goal, "customer_no,name\n1,a\n2,\n");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("info vault: 1 tables of shop compared");
        assertThat(target()).isDirectoryRecursivelyContaining("glob:**/drift.md");
    }

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "source", value = "shop")
    void aMissingColumnBreaks(@InjectMojo(goal = "drift", pom = "pom.xml") DriftMojo goal) throws Exception {
        MojoExtension.setVariableValueToObject(goal, "formats", List.of("console", "json", "sarif", "junit"));
        assertThatThrownBy(() -> run(goal, "customer_no\n1\n2\n"))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageContaining("the table customers has no column name");
        assertThat(log.lines()).anyMatch(l -> l.startsWith("error ") && l.contains("shop.yaml:"));
        MojoExtension.setVariableValueToObject(goal, "breaking", List.of("table"));
        assertThat(run(goal, "customer_no\n1\n2\n"))
                .anyMatch(l -> l.startsWith("warn ") && l.contains("no column name"));
    }

    @Test
    @Basedir("/projects/good")
    @MojoParameter(name = "source", value = "shop")
    @MojoParameter(name = "age", value = "a week")
    void refusesWhatItDoesNotKnow(@InjectMojo(goal = "drift", pom = "pom.xml") DriftMojo goal) throws Exception {
        assertThatThrownBy(() -> run(goal, "customer_no,name\n"))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("vault: vault.drift.age is `a week`; write PT26H for hours or P7D for days");
        MojoExtension.setVariableValueToObject(goal, "breaking", List.of("colum"));
        assertThatThrownBy(() -> run(goal, "customer_no,name\n"))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("vault: vault.drift.breaking has no `colum`")
                .hasMessageContaining("did you mean `column`?");
    }
}
