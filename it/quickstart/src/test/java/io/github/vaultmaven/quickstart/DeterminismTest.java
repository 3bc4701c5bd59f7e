// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
    @Test
    void makesTheSameBytesWhateverTheMachine(@TempDir Path one, @TempDir Path other) throws IOException {
        new MakeDeliveries(one, 0.01).run();
        elsewhere(() -> new MakeDeliveries(other, 0.01).run());

        List<Path> files = files(one);
        assertThat(files).hasSize(4 * 15 + 2).isEqualTo(files(other));
        for (Path file : files) {
            assertThat(Files.mismatch(one.resolve(file), other.resolve(file)))
                    .as(file.toString())
                    .isEqualTo(-1);
        }
    }

    private static void elsewhere(Runnable work) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            work.run();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(directory::relativize)
                    .sorted()
                    .toList();
        }
    }
}
