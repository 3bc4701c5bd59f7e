// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same specs give the same bytes whatever the locale, the time zone, the order and the times of files, the threads. */
@Isolated("changes the default locale and time zone")
class ReproducibleTest {

    private static final Path SPECS = Path.of("..", "it", "quickstart", "src", "main", "vault");

    @TempDir
    Path folder;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theBytesAreTheSameEverywhere() throws Exception {
        settings("en-US", "UTC");
        Map<String, String> plain = generated("plain", copy("plain", new Random(1)));
        settings("tr-TR", "Pacific/Chatham");
        Map<String, String> turkish = generated("turkish", copy("turkish", new Random(2)));
        settings("ar-EG-u-nu-arab", "America/St_Johns");
        Path third = copy("arabic", new Random(3));
        Map<String, String> arabic =
                new ForkJoinPool(7).submit(() -> generated("arabic", third)).get();
        assertThat(plain).hasSizeGreaterThan(100);
        assertThat(turkish).isEqualTo(plain);
        assertThat(arabic).isEqualTo(plain);
    }

    @Test
    void theBytesAreUtf8WithLineFeedsAlone() throws IOException {
        try (Stream<Path> files = files(generate("lines", SPECS))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("\r", "\t")
                            .endsWith("\n"));
        }
    }

    private static void settings(String language, String zone) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    /** The specs, copied in another order, with another time each. */
    private Path copy(String name, Random random) throws IOException {
        Path specs = folder.resolve(name).resolve("specs");
        List<Path> files;
        try (Stream<Path> walk = files(SPECS)) {
            files = new ArrayList<>(walk.toList());
        }
        Collections.shuffle(files, random);
        for (Path file : files) {
            Path target = specs.resolve(SPECS.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return specs;
    }

    private Map<String, String> generated(String name, Path specs) {
        var bytes = new TreeMap<String, String>();
        try (Stream<Path> files = files(generate(name, specs))) {
            for (Path file : files.toList()) {
                bytes.put(
                        folder.resolve(name).relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private Path generate(String name, Path specs) throws IOException {
        Path output = folder.resolve(name).resolve("out");
        var settings = new GenerationSettings(
                specs,
                specs,
                output,
                Optional.empty(),
                "shop",
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "test");
        assertThat(new Generation(settings, getClass().getClassLoader()).run().failed())
                .isFalse();
        return output;
    }

    private static Stream<Path> files(Path root) throws IOException {
        return Files.walk(root).filter(Files::isRegularFile);
    }
}
