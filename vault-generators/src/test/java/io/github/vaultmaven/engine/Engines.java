// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.engine;

import io.github.vaultmaven.mutants.Watch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** Real engines for tests: an in-memory DuckDB per connection, one embedded PostgreSQL per JVM. */
public final class Engines {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Engines() {}

    /** A new, empty in-memory DuckDB in UTC. */
    public static Connection duckdb() throws SQLException {
        Assumptions.assumeFalse(Watch.leavesOut("duckdb"), "Mutants are tried on PostgreSQL.");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = connection.createStatement()) {
            statement.execute("set threads = " + (Watch.isOn() ? 1 : 2));
        }
        return connection;
    }

    /** A connection to a new, empty database of the PostgreSQL that all tests of this JVM share. */
    public static Connection postgresql() throws SQLException {
        return DriverManager.getConnection(postgresqlUrl());
    }

    /** JDBC address of a new, empty database of that PostgreSQL, credentials included. */
    public static String postgresqlUrl() throws SQLException {
        Assumptions.assumeFalse(Watch.leavesOut("postgresql"), "Mutants are tried on DuckDB.");
        String name = "t" + DATABASES.incrementAndGet();
        try (Connection admin = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create database " + name);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name) + "&options=-c%20TimeZone=UTC";
    }

    /** Starts when first asked for. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("timezone", "UTC")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
