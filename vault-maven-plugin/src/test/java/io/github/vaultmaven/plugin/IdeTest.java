// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.google.inject.Provides;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.commons.io.FileUtils;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an IDE hears when it runs the goals. */
@MojoTest
class IdeTest {

    @Inject
    private MavenSession session;

    @Inject
    private BuildContext ide;

    @Provides
    @Singleton
    static BuildContext ide() {
        return mock(BuildContext.class);
    }

    @BeforeEach
    void nothingIsThereYet() throws IOException {
        FileUtils.deleteDirectory(file("target"));
        when(session.getExecutionRootDirectory()).thenReturn(MojoExtension.getBasedir());
    }

    private static File file(String name) {
        return Path.of(MojoExtension.getBasedir()).resolve(name).toFile();
    }

    private static void run(AbstractMojo goal) throws Exception {
        goal.setLog(new LogLines());
        goal.execute();
    }

    @Test
    @Basedir("/projects/wrong")
    void findingsAreMarkedWhereTheyAre(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal) {
        assertThatThrownBy(() -> run(goal)).isExactlyInstanceOf(MojoFailureException.class);
        File spec = file("src/main/vault/shop.yaml");
        var order = inOrder(ide);
        order.verify(ide).removeMessages(spec);
        order.verify(ide)
                .addMessage(
                        spec,
                        10,
                        43,
                        "`nmae` is not a column of shop.customers; did you mean `name`? [unknown-column]",
                        BuildContext.SEVERITY_ERROR,
                        null);
        verify(ide, never()).refresh(any());
    }

    @Test
    @Basedir("/projects/wrong")
    @MojoParameter(name = "failOn", value = "never")
    void alsoWhereNothingFails(@InjectMojo(goal = "validate", pom = "pom.xml") ValidateMojo goal) throws Exception {
        run(goal);
        verify(ide).addMessage(any(), anyInt(), anyInt(), any(), anyInt(), any());
    }

    @Test
    @Basedir("/projects/good")
    void oldMarksGoAndFoldersAreLookedAt(@InjectMojo(goal = "generate", pom = "pom.xml") GenerateMojo goal)
            throws Exception {
        run(goal);
        verify(ide).removeMessages(file("src/main/vault/shop.yaml"));
        verify(ide, never()).addMessage(any(), anyInt(), anyInt(), any(), anyInt(), any());
        verify(ide).refresh(file("target/out"));
        verify(ide).refresh(file("target/reports"));

        clearInvocations(ide);
        run(goal);
        verifyNoInteractions(ide);
    }

    /** What the API brings for the command line prints, and the log has it all. */
    @Test
    @Basedir("/projects/none")
    void onTheCommandLineNobodyListens() {
        var older = new org.sonatype.plexus.build.incremental.DefaultBuildContext();
        var newer = new DefaultBuildContext(older);
        assertThat(Ide.listens(newer, older)).isFalse();
        var olderIde = mock(org.sonatype.plexus.build.incremental.BuildContext.class);
        assertThat(Ide.listens(new DefaultBuildContext(olderIde), olderIde)).isTrue();
        assertThat(Ide.listens(mock(BuildContext.class), older)).isTrue();
    }
}
