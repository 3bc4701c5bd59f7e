// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.manifest.CsvOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvHeaderTest {

    @TempDir
    Path folder;

    private List<String> header(String text, Charset charset, CsvOptions options) throws IOException {
        return CsvHeader.read(Files.writeString(folder.resolve("f.csv"), text, charset), options);
    }

    private List<String> header(String text) throws IOException {
        return header(text, StandardCharsets.UTF_8, CsvOptions.DEFAULT);
    }

    @Test
    void readsNamesUpToTheEndOfTheLine() throws IOException {
        assertThat(header("a,b c,\r\n1,2,3\r\n")).containsExactly("a", "b c", "");
        assertThat(header("only")).containsExactly("only");
        assertThat(header("")).isEmpty();
    }

    @Test
    void honoursQuotes() throws IOException {
        assertThat(header("\"a,1\",\"say \"\"b\"\"\",\"two\nlines\"\n"))
                .containsExactly("a,1", "say \"b\"", "two\nlines");
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(header("\uFEFFä,b\n")).containsExactly("ä", "b");
    }

    @Test
    void honoursTheOptions() throws IOException {
        CsvOptions options = new CsvOptions("||", "", "", "latin-1", true);
        assertThat(header("é||\"b\"|c||d\n", StandardCharsets.ISO_8859_1, options))
                .containsExactly("é", "\"b\"|c", "d");
    }
}
