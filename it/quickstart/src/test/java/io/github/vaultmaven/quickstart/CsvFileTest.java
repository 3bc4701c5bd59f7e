// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"plain~plain", "a,b~\"a,b\"", "5\" x~\"5\"\" x\"", "a;b||c~a;b||c", " a~\" a\"", "a ~\"a \""})
    void quotesWhatNeedsIt(String value, String field) {
        assertThat(CsvFile.field(value)).isEqualTo(field);
    }

    @Test
    void tellsNullFromEmpty() {
        assertThat(CsvFile.field(null)).isEmpty();
        assertThat(CsvFile.field("")).isEqualTo("\"\"");
    }

    @Test
    void writesUtf8WithLineFeeds(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("new/a.csv");
        try (CsvFile csv = new CsvFile(file, List.of("a", "b"))) {
            csv.row(Arrays.asList("é", null));
            csv.row(List.of("x\ny", "1"));
            assertThat(csv.rows()).isEqualTo(2);
        }
        assertThat(Files.readString(file)).isEqualTo("a,b\né,\n\"x\ny\",1\n");
    }
}
