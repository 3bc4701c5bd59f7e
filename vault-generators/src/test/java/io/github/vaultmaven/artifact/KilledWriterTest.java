// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed while it writes leaves whole files, and the next one finishes its work. */
class KilledWriterTest {

    private static final int FILES = 40;
    private static final int LINES = 20_000;

    @TempDir
    Path folder;

    /** Writes for ever, each file changing each time. */
    public static void main(String[] args) throws IOException {
        var writer = new ArtifactWriter(Path.of(args[0]));
        for (int round = 0; ; round++) {
            writer.write(artifacts(round % 2));
            System.out.println(round);
        }
    }

    private static List<Artifact> artifacts(int version) {
        return IntStream.range(0, FILES)
                .mapToObj(i -> new Artifact("deep/" + i + ".sql", text(version), Origin.MEMORY))
                .toList();
    }

    private static String text(int version) {
        return ("-- version " + version + "\n").repeat(LINES);
    }

    @RepeatedTest(3)
    void everyFileIsWholeAndTheNextRunFinishes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriterTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            assertThat(lines.readLine()).isEqualTo("0");
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<String> whole = List.of(text(0), text(1));
        try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".sql")))
                    .hasSize(FILES)
                    .allSatisfy(file -> assertThat(whole.contains(Files.readString(file)))
                            .as("%s is whole", file)
                            .isTrue());
        }
        new ArtifactWriter(folder).write(artifacts(1));
        try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
            assertThat(files)
                    .hasSize(FILES)
                    .allSatisfy(file -> assertThat(Files.readString(file).equals(text(1)))
                            .as("%s is of the last run", file)
                            .isTrue());
        }
        assertThat(new ArtifactWriter(folder).isUnfinished()).isFalse();
    }

    @Test
    void whatWasHalfWrittenGoesEvenIfItsFileIsNoLongerWanted() throws IOException {
        new ArtifactWriter(folder).write(artifacts(0));
        Path part = folder.resolve(".vault-unfinished/7");
        Files.createDirectories(part.getParent());
        Files.writeString(part, "-- ver");
        assertThat(new ArtifactWriter(folder).isUnfinished()).isTrue();
        new ArtifactWriter(folder).write(artifacts(0).subList(0, 5));
        assertThat(part).doesNotExist();
        assertThat(folder.resolve("deep/4.sql")).exists();
        assertThat(new ArtifactWriter(folder).isUnfinished()).isFalse();
    }
}
