// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactWriterTest {

    @TempDir
    Path root;

    private WriteResult write(String... pathsAndTexts) throws IOException {
        var artifacts = new java.util.ArrayList<Artifact>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            artifacts.add(new Artifact(pathsAndTexts[i], pathsAndTexts[i + 1], Origin.MEMORY));
        }
        return new ArtifactWriter(root).write(artifacts);
    }

    @Test
    void writesWhatIsNewAndKeepsTheTimeOfWhatIsNot() throws IOException {
        assertThat(write("a.sql", "1", "b/c.sql", "2")).isEqualTo(new WriteResult(2, 0, 0));
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(root.resolve("a.sql"), old);
        assertThat(write("a.sql", "1", "b/c.sql", "3")).isEqualTo(new WriteResult(1, 1, 0));
        assertThat(Files.getLastModifiedTime(root.resolve("a.sql"))).isEqualTo(old);
        assertThat(root.resolve("b/c.sql")).hasContent("3");
    }

    @Test
    void removesItsOwnStaleFilesAndEmptyFoldersOnly() throws IOException {
        write("a.sql", "1", "b/c.sql", "2");
        Files.writeString(root.resolve("mine.txt"), "kept");
        assertThat(write("a.sql", "1")).isEqualTo(new WriteResult(0, 1, 1));
        assertThat(root.resolve("b")).doesNotExist();
        assertThat(root.resolve("mine.txt")).hasContent("kept");
    }

    @Test
    void aFileEditedByHandComesBack() throws IOException {
        write("a.sql", "1");
        Files.writeString(root.resolve("a.sql"), "edited");
        assertThat(write("a.sql", "1")).isEqualTo(new WriteResult(1, 0, 0));
        assertThat(root.resolve("a.sql")).hasContent("1");
    }

    @Test
    void neverOverwritesWhatItDidNotWrite() throws IOException {
        Files.writeString(root.resolve("a.sql"), "theirs");
        assertThatThrownBy(() -> write("a.sql", "1", "b.sql", "2"))
                .isInstanceOf(ForeignFileException.class)
                .hasMessage("Not overwritten, since the generator did not write it: " + root.resolve("a.sql")
                        + ". Move it away or choose another output folder.");
        assertThat(root.resolve("a.sql")).hasContent("theirs");
        assertThat(root.resolve("b.sql")).doesNotExist();
    }

    @Test
    void aRunThatDiedBetweenFilesIsTakenUp() throws IOException {
        write("a.sql", "1");
        new OwnedFiles(root).write(java.util.Set.of("a.sql", "b.sql"));
        Files.writeString(root.resolve("b.sql"), "half");
        assertThat(write("a.sql", "1", "b.sql", "2")).isEqualTo(new WriteResult(1, 1, 0));
    }

    @Test
    void staysBelowItsFolder() {
        assertThatThrownBy(() -> write("../escaped.sql", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(root.getParent().resolve("escaped.sql").toFile().exists()))
                .containsExactly(false);
    }
}
