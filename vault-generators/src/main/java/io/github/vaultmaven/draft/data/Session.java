// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A DuckDB in memory that reads files: it fetches no extension, and what does not fit into the memory that it may take goes to a folder
 * of its own, which is removed in the end.
 */
final class Session implements AutoCloseable {

    /** Memory that a profile may take, in MB; what is more goes to disk. */
    private static final int MEGABYTES = 1024;

    /** What DuckDB says of a file for which it finds no delimiter and quote. */
    private static final String NO_FORM = "when sniffing file";

    private static final Pattern LINE = Pattern.compile("(?i)csv error on line: (\\d{1,9})");

    private static final Pattern WIDTH = Pattern.compile("Expected Number of Columns: (\\d{1,9}) Found: (\\d{1,9})");

    /** What is wrong with a row, by what the driver says, which repeats the row; that may hold what nobody is to read here. */
    private static final Map<String, String> UNREADABLE = Map.of(
            "unterminated quote", "a quote is not closed",
            "invalid unicode", "its bytes are no text of the encoding",
            "not utf-8", "its bytes are no text of the encoding",
            "maximum line size", "the line is longer than any that can be read");

    /** Lines that repeat the statement. */
    private static final Pattern QUOTES = Pattern.compile("LINE \\d+: |\\^+$");

    private final Connection connection;
    private final Path scratch;

    Session(Connections connections) throws SQLException, IOException {
        scratch = Files.createTempDirectory("vaultdraft");
        connection = connections.open();
        execute("set autoinstall_known_extensions = false");
        execute("set autoload_known_extensions = false");
        execute("set memory_limit = '" + MEGABYTES + "MB'");
        execute("set temp_directory = " + Sql.text(scratch.toString()));
        execute("set preserve_insertion_order = true");
        execute("set TimeZone = 'UTC'");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows as texts. */
    List<List<String>> rows(String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The only row. */
    List<String> row(String sql) throws SQLException {
        return rows(sql).get(0);
    }

    /** The only value, a whole number. */
    long number(String sql) throws SQLException {
        return Long.parseLong(row(sql).get(0));
    }

    /** What the driver says, on one line, without the class of the error. */
    static String words(SQLException e) {
        String all = e.getMessage() == null ? "" : e.getMessage();
        if (all.contains(NO_FORM)) {
            return "its rows have the same columns under no delimiter and quote; look for rows with too few or too many"
                    + " values, and for a quote that is not closed";
        }
        Matcher width = WIDTH.matcher(all);
        if (width.find()) {
            int expected = Integer.parseInt(width.group(1));
            int found = Integer.parseInt(width.group(2));
            // The driver does not count beyond the first value that is too many.
            String has = found > expected ? "more than " + expected + " values" : found + " values";
            return "the row has " + has + ", where " + expected + " are expected";
        }
        if (LINE.matcher(all).find()) {
            return UNREADABLE.entrySet().stream()
                    .filter(u -> all.toLowerCase(Locale.ROOT).contains(u.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("the row cannot be read in the form of the others");
        }
        return all.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !QUOTES.matcher(l).lookingAt())
                .limit(2)
                .reduce((first, second) -> first.endsWith(".") || first.endsWith(":") ? first : first + " " + second)
                .orElse("no reason was given")
                .replaceFirst("^[A-Z][A-Za-z ]* Error: ", "")
                .replaceFirst("[.:]$", "");
    }

    /** The line of a file that an error is about, or 0. */
    static int line(SQLException e) {
        Matcher line = LINE.matcher(e.getMessage() == null ? "" : e.getMessage());
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        try (Stream<Path> left = Files.walk(scratch)) {
            for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
