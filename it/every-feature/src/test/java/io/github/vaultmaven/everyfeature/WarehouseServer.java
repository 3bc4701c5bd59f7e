// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.everyfeature;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL with an empty database that belongs to a user with a password. Writes the database's address to its output,
 * and ends when its input does, which is when the process that started it is gone.
 */
final class WarehouseServer {
    /** The user of the server "warehouse" in Maven's settings. */
    private static final String USER = "loader";

    private static final String PASSWORD = "canary-5e0c7d";

    private WarehouseServer() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path rules = Files.createTempFile("pg_hba", ".conf");
        Files.writeString(rules, "host all postgres samehost trust\nhost all all samehost scram-sha-256\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "off")
                .setServerConfig("hba_file", rules.toString())
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .start()) {
            makeDatabase(server);
            System.out.println("jdbc:postgresql://localhost:" + server.getPort() + "/health");
            while (System.in.read() >= 0) {
                // Nobody writes.
            }
        } finally {
            Files.delete(rules);
        }
    }

    private static void makeDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + USER + " login password '" + PASSWORD + "'");
            statement.execute("create database health owner " + USER);
        }
    }
}
