package io.github.vaultmaven.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFilesTest {

    @TempDir
    Path folder;

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "vault: v");
    }

    private List<String> found(Diagnostics diagnostics) {
        return SpecFiles.below(folder, diagnostics).stream()
                .map(YamlSource::file)
                .toList();
    }

    @Test
    void allSpecFilesByPath() throws IOException {
        for (String path : List.of("z.yml", "b/c/d.YAML", "b/a.json", "b.yaml", "readme.md", "b/yaml")) {
            write(path);
        }
        assertThat(found(new Diagnostics())).containsExactly("b.yaml", "b/a.json", "b/c/d.YAML", "z.yml");
    }

    @Test
    void hiddenFilesAndFoldersAreSkipped() throws IOException {
        for (String path : List.of("a.yml", ".b.yml", ".git/c.yml", "d/.e/f.yml")) {
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
    void whatCannotBeReadIsReported() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.yml"), folder.resolve("nowhere"));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(found(diagnostics)).isEmpty();
        assertThat(diagnostics.all())
                .extracting(d -> d.range() + " " + d.id() + ": " + d.message())
                .containsExactly("gone.yml:1:1 unreadable-file: the file cannot be read");
    }

    @Test
    void aFolderThatIsNotThereHasNoFiles() {
        assertThat(SpecFiles.below(folder.resolve("none"), new Diagnostics())).isEmpty();
    }
}
