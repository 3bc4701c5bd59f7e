// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.everyfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vault holds what stands in {@code expected}, which was written by hand from the deliveries: a folder for each model, a file
 * for each table. A file of the same name that ends in {@code .sql} holds the query, which may ask the report of the tests or
 * the manifest; without one the table itself is asked.
 */
class EveryFeatureIT {
    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    static List<Arguments> tablesOnEachEngine() throws IOException {
        try (Stream<Path> files = Files.walk(EXPECTED)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .map(EXPECTED::relativize)
                    .sorted()
                    .toList();
            return Stream.of("duckdb", "postgresql")
                    .flatMap(engine -> tables.stream().map(table -> Arguments.of(engine, table)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tablesOnEachEngine")
    void holdsWhatWasWrittenByHand(String engine, Path table) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(EXPECTED.resolve(table));
        String name = table.getFileName().toString().replace(".csv", "");
        String query = Stream.of(name + ".sql", name + "." + engine + ".sql")
                .map(file -> EXPECTED.resolve(table).resolveSibling(file))
                .filter(Files::exists)
                .map(EveryFeatureIT::read)
                .findFirst()
                .orElse("select " + lines.get(0) + " from " + name);
        assertEquals(
                sorted(lines.subList(1, lines.size())),
                sorted(rows(engine, query, table.getParent().toString())));
    }

    private static String sorted(List<String> lines) {
        return String.join("\n", lines.stream().sorted().toList());
    }

    private static List<String> rows(String engine, String query, String model) throws SQLException {
        boolean ofReports = query.contains("{tests}") || query.contains("{manifest}");
        String asked = query.replace("{tests}", "target/vault/" + model + "-" + engine + ".tests.json")
                .replace("{manifest}", "target/generated-sources/vault/" + model + "/" + engine + "/manifest.json");
        try (Connection connection = ofReports ? DriverManager.getConnection("jdbc:duckdb:") : connect(engine);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(asked)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(text(result.getObject(i)));
                }
                rows.add(String.join(",", row));
            }
            return rows;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(String engine) throws SQLException {
        Properties settings = new Properties();
        if (engine.equals("duckdb")) {
            settings.setProperty("duckdb.read_only", "true");
        } else {
            settings.setProperty("user", "postgres");
        }
        return DriverManager.getConnection(System.getProperty("vault." + engine), settings);
    }

    /** The same text on every engine: null is empty, a blank text is two quotes. */
    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        }
        return value.toString().isEmpty() ? "''" : value.toString();
    }
}
