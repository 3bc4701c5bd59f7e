// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
    void nothingIsTouchedIfATextCannotBeMade() throws IOException {
        write("a.sql", "1", "b.sql", "1");
        var artifacts = List.of(
                new Artifact("a.sql", "2", Origin.MEMORY),
                new Artifact("c.sql", "2", Origin.MEMORY),
                new Artifact("d.sql", ArtifactWriterTest::wrong, Optional.empty(), Origin.MEMORY));
        assertThatThrownBy(() -> new ArtifactWriter(root).write(artifacts)).hasMessage("a wrong template");
        assertThat(FolderFiles.of(root)).containsOnlyKeys("a.sql", "b.sql", ".vault-files");
        assertThat(root.resolve("a.sql")).hasContent("1");
        assertThat(root.resolve(".vault-files")).hasContent("a.sql\nb.sql");
        Path elsewhere = root.resolve("new");
        assertThatThrownBy(() -> new ArtifactWriter(elsewhere).write(artifacts)).hasMessage("a wrong template");
        assertThat(elsewhere).doesNotExist();
    }

    private static String wrong() {
        throw new IllegalStateException("a wrong template");
    }

    @Test
    void onlyWhatIsNotKnownIsRendered() throws IOException {
        var writer = new ArtifactWriter(root);
        Written first = writer.write(List.of(counted("a.sql", "x"), counted("b.sql", "y")), Map.of());
        assertThat(first.madeFrom()).containsOnlyKeys("a.sql", "b.sql");
        Map<String, FileMark> known = known(first);
        rendered.clear();
        assertThat(writer.write(List.of(counted("a.sql", "x"), counted("b.sql", "z")), known)
                        .result())
                .isEqualTo(new WriteResult(1, 1, 0));
        assertThat(rendered).containsExactly("b.sql");
        assertThat(root.resolve("b.sql")).hasContent("z");
    }

    @Test
    void whatIsKnownIsRenderedIfItsFileIsNotWhatItWas() throws IOException {
        var writer = new ArtifactWriter(root);
        List<Artifact> artifacts = List.of(counted("a.sql", "x"), counted("b.sql", "y"), counted("c.sql", "z"));
        Map<String, FileMark> known = known(writer.write(artifacts, Map.of()));
        rendered.clear();
        Files.delete(root.resolve("a.sql"));
        Files.writeString(root.resolve("b.sql"), "by hand");
        assertThat(writer.write(artifacts, known).result()).isEqualTo(new WriteResult(2, 1, 0));
        assertThat(rendered).containsExactlyInAnyOrder("a.sql", "b.sql");
        assertThat(root.resolve("b.sql")).hasContent("y");
    }

    @Test
    void whatItIsMadeFromMayBeUnknown() throws IOException {
        var artifact = new Artifact("a.sql", () -> "x", Optional.of(new Object()), Origin.MEMORY);
        assertThat(new ArtifactWriter(root).write(List.of(artifact), Map.of()).madeFrom())
                .isEmpty();
    }

    private final List<String> rendered = new CopyOnWriteArrayList<>();

    private Artifact counted(String path, String text) {
        return new Artifact(
                path,
                () -> {
                    rendered.add(path);
                    return text;
                },
                Optional.of(text),
                Origin.MEMORY);
    }

    private Map<String, FileMark> known(Written written) throws IOException {
        var known = new HashMap<String, FileMark>();
        FolderFiles.of(root)
                .forEach((path, mark) ->
                        known.put(path, mark.from(written.madeFrom().getOrDefault(path, ""))));
        return known;
    }

    @Test
    void staysBelowItsFolder() {
        assertThatThrownBy(() -> write("../escaped.sql", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(root.getParent().resolve("escaped.sql").toFile().exists()))
                .containsExactly(false);
    }
}
