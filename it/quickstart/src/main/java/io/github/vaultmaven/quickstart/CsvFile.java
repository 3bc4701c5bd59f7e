// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file with header as RFC 4180 has it, but with LF line ends; UTF-8. Null is an empty field. */
final class CsvFile implements Closeable {
    private final BufferedWriter out;
    private long rows;

    CsvFile(Path file, List<String> header) {
        try {
            Files.createDirectories(file.getParent());
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line(header);
    }

    void row(List<String> values) {
        line(values);
        rows++;
    }

    /** How many rows were written, the header not counted. */
    long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> values) {
        try {
            for (int i = 0; i < values.size(); i++) {
                out.write(i == 0 ? "" : ",");
                out.write(field(values.get(i)));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String field(String value) {
        if (value == null) {
            return "";
        }
        return quoted(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    // Outer blanks are quoted too: some readers trim bare fields.
    private static boolean quoted(String value) {
        return value.isEmpty()
                || value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0
                || value.charAt(0) == ' '
                || value.charAt(value.length() - 1) == ' ';
    }
}
