// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
                        "gone.yml:1:1: error: this cannot be read: it is not there, or is a link to what is not there"
                                + " [unreadable-file]",
                        "loop.yml:1:1: error: this cannot be read: the file system refuses it; is it a link that leads"
                                + " back to itself? [unreadable-file]");
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
                .containsExactly(
                        "none:1:1: error: this cannot be read: it is not there, or is a link to what is not there"
                                + " [unreadable-file]");
    }

    /** No user, the superuser neither, may read the memory of a process from its start. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatBreaksOffIsReportedAndTheRestRead() throws IOException {
        write("a.yml");
        Files.createSymbolicLink(folder.resolve("b.yml"), Path.of("/proc/self/mem"));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(found(diagnostics)).containsExactly("a.yml");
        assertThat(diagnostics.all().stream().map(ConsoleReport::oneLine))
                .containsExactly(
                        "b.yml:1:1: error: this cannot be read: reading it breaks off with an error of the disk"
                                + " or the file system [unreadable-file]");
    }

    /** Permissions do not bind the superuser, so that the fault itself is told here. */
    @Test
    void whatPermissionsForbidIsSaidSo() {
        assertThat(ReadFault.words(new AccessDeniedException("a.yml"))).isEqualTo("its permissions do not allow it");
    }

    @Test
    void whatPermissionsForbidIsReportedAndTheRestRead() throws IOException {
        write("a.yml");
        write("b.yml");
        write("c/d.yml");
        Files.setPosixFilePermissions(folder.resolve("b.yml"), Set.of());
        Files.setPosixFilePermissions(folder.resolve("c"), Set.of());
        Assumptions.assumeFalse(Files.isReadable(folder.resolve("b.yml")), "the superuser may read everything");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(found(diagnostics)).containsExactly("a.yml");
        assertThat(diagnostics.all().stream().map(ConsoleReport::oneLine))
                .containsExactly(
                        "b.yml:1:1: error: this cannot be read: its permissions do not allow it [unreadable-file]",
                        "c:1:1: error: this cannot be read: its permissions do not allow it [unreadable-file]");
        Files.setPosixFilePermissions(folder.resolve("c"), PosixFilePermissions.fromString("rwx------"));
    }

    /** Three gigabytes without a byte on disk: no array could hold them. */
    @Test
    void aFileThatNoMemoryHoldsIsTooLarge() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("a.yml").toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }
        Diagnostics diagnostics = new Diagnostics();
        YamlSource source = new SpecFolder(folder, folder).read(diagnostics).get("a.yml");
        assertThat(YamlReader.read(source, diagnostics)).isEmpty();
        assertThat(diagnostics.all().stream().map(ConsoleReport::oneLine))
                .containsExactly("a.yml:1:1: error: the file is larger than 10 MB [yaml-size]");
    }
}
