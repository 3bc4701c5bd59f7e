// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecJarTest {

    private static final String ADVICE = "take it out of the dependencies, or mend it";

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("specs.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("vault: v".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private List<SpecFile> read(Path jar) {
        return new SpecJar(jar, "specs-1.0.jar", diagnostics).read();
    }

    private List<String> findings() {
        return diagnostics.all().stream().map(ConsoleReport::oneLine).toList();
    }

    @Test
    void readsSpecsBelowItsFolderByPath() throws IOException {
        List<SpecFile> files = read(jar(
                "META-INF/vault/z.yml",
                "META-INF/vault/core/a.YAML",
                "META-INF/vault/b.json",
                "META-INF/vault/readme.md",
                "META-INF/vaults/c.yml",
                "d.yml"));
        assertThat(files).extracting(SpecFile::path).containsExactly("b.json", "core/a.YAML", "z.yml");
        assertThat(files).allMatch(SpecFile::shared);
        assertThat(files)
                .extracting(f -> f.source().file())
                .containsExactly(
                        "specs-1.0.jar!/META-INF/vault/b.json",
                        "specs-1.0.jar!/META-INF/vault/core/a.YAML",
                        "specs-1.0.jar!/META-INF/vault/z.yml");
        assertThat(files).extracting(f -> f.source().text()).containsOnly("vault: v");
        assertThat(findings()).isEmpty();
    }

    @Test
    void readsClassesThatAreNotPackedYetLikeAJar() throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("META-INF/vault/core"));
        Files.writeString(classes.resolve("META-INF/vault/core/a.yml"), "vault: v");
        assertThat(read(classes))
                .extracting(SpecFile::path, SpecFile::shared, f -> f.source().file())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "core/a.yml", true, "specs-1.0.jar!/META-INF/vault/core/a.yml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../a.yml", "b/../a.yml", "/a.yml", "b//a.yml", "./a.yml", "b\\..\\a.yml", "a\nb.yml"})
    void refusesAnEntryThatLeadsElsewhere(String path) throws IOException {
        List<SpecFile> files = read(jar("META-INF/vault/" + path, "META-INF/vault/good.yml"));
        assertThat(files).extracting(SpecFile::path).containsExactly("good.yml");
        assertThat(findings())
                .containsExactly("specs-1.0.jar!/META-INF/vault/" + path.replace('\n', '?')
                        + ":1:1: error: no file of a jar may be named so, or have its name twice [hostile-entry]");
        assertThat(diagnostics.all()).extracting(d -> d.help()).containsExactly(ADVICE);
    }

    @Test
    void refusesWhatUnpacksToMoreThanSixteenMegabytes() throws IOException {
        Path jar = folder.resolve("bomb.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("a", "b", "c")) {
                zip.putNextEntry(new ZipEntry("META-INF/vault/" + name + ".yml"));
                zip.write(new byte[9 * 1024 * 1024]);
                zip.closeEntry();
            }
        }
        assertThat(Files.size(jar)).isLessThan(100_000);
        assertThat(read(jar)).extracting(SpecFile::path).containsExactly("a.yml");
        assertThat(findings())
                .containsExactly("specs-1.0.jar!/META-INF/vault/b.yml:1:1: error: the specs of this jar are larger"
                        + " than 16 MB [hostile-entry]");
    }

    @Test
    void refusesMoreThanTenThousandFiles() throws IOException {
        var names = new java.util.ArrayList<String>();
        for (int i = 0; i <= 10_000; i++) {
            names.add("META-INF/vault/" + i + ".yml");
        }
        assertThat(read(jar(names.toArray(String[]::new)))).isEmpty();
        assertThat(findings())
                .containsExactly("specs-1.0.jar:1:1: error: this has more than 10000 spec files [hostile-entry]");
    }

    @Test
    void saysThatAFileIsNoJar() throws IOException {
        Path file = Files.writeString(folder.resolve("no.jar"), "not a jar");
        assertThat(read(file)).isEmpty();
        assertThat(findings())
                .containsExactly("specs-1.0.jar:1:1: error: this cannot be read as a jar [unreadable-file]");
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        assertThat(read(jar("a.class"))).isEmpty();
        assertThat(read(folder)).isEmpty();
        assertThat(findings()).isEmpty();
    }
}
