// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFolderTest {

    @TempDir
    Path folder;

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "vault: v");
    }

    private List<String> found(Diagnostics diagnostics) {
        return List.copyOf(new SpecFolder(folder, folder).read(diagnostics).keySet());
    }

    @Test
    void allSpecFilesByPath() throws IOException {
        for (String path : List.of("z.yml", "b/c/d.YAML", "b/a.json", "b.yaml", "readme.md", "b/yaml")) {
            write(path);
        }
        assertThat(found(new Diagnostics())).containsExactly("b.yaml", "b/a.json", "b/c/d.YAML", "z.yml");
    }

    @Test
    void hiddenFilesTemplatesAndStateAreSkipped() throws IOException {
        for (String path :
                List.of("a.yml", "vault.state.json", ".b.yml", ".git/c.yml", "d/.e/f.yml", "templates/g.yml")) {
            write(path);
        }
        assertThat(found(new Diagnostics())).containsExactly("a.yml");
    }

    @Test
    void linksThatLeadBackAreNotFollowed() throws IOException {
        write("a/b.yml");
        Files.createSymbolicLink(folder.resolve("a").resolve("loop"), folder);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(found(diagnostics)).containsExactly("a/b.yml");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void linksToSpecsAreFollowedAndThoseToNothingReported() throws IOException {
        write("a/b.yml");
        Files.createSymbolicLink(folder.resolve("c.yml"), folder.resolve("a/b.yml"));
        Files.createSymbolicLink(folder.resolve("gone.yml"), folder.resolve("nowhere.yml"));
        Files.createSymbolicLink(folder.resolve("loop.yml"), folder.resolve("loop.yml"));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(found(diagnostics)).containsExactly("a/b.yml", "c.yml");
        assertThat(diagnostics.all().stream().map(ConsoleReport::oneLine))
                .containsExactly(
                        "gone.yml:1:1: error: this cannot be read: NoSuchFile [unreadable-file]",
                        "loop.yml:1:1: error: this cannot be read: FileSystem [unreadable-file]");
    }

    @Test
    void foldersNamedLikeSpecsAreFolders() throws IOException {
        write("x.yaml/a.yml");
        Files.createDirectories(folder.resolve("y.json"));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(found(diagnostics)).containsExactly("x.yaml/a.yml");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        new SpecFolder(folder.resolve("none"), folder).read(diagnostics);
        assertThat(diagnostics.all().stream().map(ConsoleReport::oneLine))
                .containsExactly("none:1:1: error: this cannot be read: NoSuchFile [unreadable-file]");
    }
}
