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
import org.junit.jupiter.params.provider.MethodSource;

/** The vault holds what stands in {@code expected}, which was written by hand from the deliveries: a query, its rows. */
class HealthIT {
    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    static List<String> queries() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void holdsWhatWasWrittenByHand(String name) throws IOException, SQLException {
        List<String> expected = Files.readAllLines(EXPECTED.resolve(name + ".csv"));
        List<String> stored = rows(Files.readString(EXPECTED.resolve(name + ".sql")));
        assertEquals(String.join("\n", expected.stream().sorted().toList()), String.join("\n", stored));
    }

    private static List<String> rows(String query) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        String url = "jdbc:duckdb:" + System.getProperty("vault.database");
        try (Connection connection = DriverManager.getConnection(url, settings);
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
}
