// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.Unread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Finds the line of a file that is no JSON: DuckDB counts lines of its own, and says so of one that may stand before or behind it. */
final class JsonLines {

    private static final Pattern BROKEN =
            Pattern.compile("(?s)Malformed JSON in file .*? in line (\\d{1,9}): ([^\\n]+).*");

    private JsonLines() {}

    /** What an error says of a broken line, if it is about one. */
    static Optional<Unread> explained(SQLException e, Path file, String path) {
        Matcher m = BROKEN.matcher(e.getMessage() == null ? "" : e.getMessage());
        if (!m.find()) {
            return Optional.empty();
        }
        String reason = m.group(2).replaceFirst("\\.\\s.*$|\\.$", "");
        return Optional.of(new Unread(
                new Place(path, line(file, Integer.parseInt(m.group(1)))),
                "the line is no JSON (" + reason + "); the file is skipped"));
    }

    /** The first line up to one behind that named which no JSON is made of, or 0. */
    private static int line(Path file, int near) {
        var json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 1;
            for (String text = reader.readLine(); text != null && number <= near + 1; text = reader.readLine()) {
                if (number >= near - 2 && !isJson(json, text)) {
                    return number;
                }
                number++;
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    private static boolean isJson(ObjectMapper json, String text) {
        try {
            json.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
