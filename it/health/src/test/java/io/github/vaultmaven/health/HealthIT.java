// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each vault holds what stands in {@code expected}, which was written by hand from the deliveries: a query, its rows. */
class HealthIT {
    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    static List<Arguments> queriesOnEachEngine() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            List<String> queries = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .sorted()
                    .toList();
            return Stream.of("duckdb", "postgresql")
                    .flatMap(engine -> queries.stream().map(query -> Arguments.of(engine, query)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("queriesOnEachEngine")
    void holdsWhatWasWrittenByHand(String engine, String query) throws IOException, SQLException {
        List<String> expected = Files.readAllLines(EXPECTED.resolve(query + ".csv"));
        List<String> stored = rows(engine, Files.readString(EXPECTED.resolve(query + ".sql")));
        assertEquals(String.join("\n", expected.stream().sorted().toList()), String.join("\n", stored));
    }

    private static List<String> rows(String engine, String query) throws SQLException {
        try (Connection connection = connect(engine);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String value = result.getString(i);
                    row.add(value == null ? "" : value);
                }
                rows.add(String.join(",", row));
            }
            return rows.stream().sorted().toList();
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
}
