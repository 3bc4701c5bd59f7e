// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.CsvOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the first line of a CSV file. */
final class CsvHeader {

    private final String delimiter;
    private final int quote;
    private final List<String> names = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private boolean quoted;
    private boolean lastWasQuote;

    private CsvHeader(CsvOptions options) {
        delimiter = options.delimiter();
        quote = options.quote().isEmpty() ? -1 : options.quote().charAt(0);
    }

    /** The names in their order; empty for an empty file. */
    static List<String> read(Path file, CsvOptions options) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, charset(options.encoding()))) {
            return new CsvHeader(options).names(reader);
        }
    }

    private static Charset charset(String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "utf-16", "utf16" -> StandardCharsets.UTF_16;
            case "latin-1", "latin1", "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            default -> Charset.forName(encoding);
        };
    }

    private List<String> names(Reader reader) throws IOException {
        int c = reader.read();
        if (c == '\uFEFF') {
            c = reader.read();
        }
        if (c < 0) {
            return List.of();
        }
        for (; c >= 0 && (quoted || c != '\n' && c != '\r'); c = reader.read()) {
            if (c == quote) {
                quote();
            } else {
                plain((char) c);
            }
        }
        cut();
        return names;
    }

    private void quote() {
        // Of a doubled quote within quotes, the second one is part of the name.
        if (!quoted && lastWasQuote) {
            name.append((char) quote);
        }
        quoted = !quoted;
        lastWasQuote = !quoted;
    }

    private void plain(char c) {
        lastWasQuote = false;
        name.append(c);
        if (!quoted && ends(delimiter)) {
            name.setLength(name.length() - delimiter.length());
            cut();
        }
    }

    private boolean ends(String suffix) {
        return name.length() >= suffix.length()
                && name.substring(name.length() - suffix.length()).equals(suffix);
    }

    private void cut() {
        names.add(name.toString().strip());
        name.setLength(0);
    }
}
