package io.github.vaultmaven.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Real engines for tests: each connection to DuckDB is a database of its own, PostgreSQL is one per JVM. */
public final class Engines {

    private Engines() {}

    /** A connection to a new, empty DuckDB in memory. */
    public static Connection duckDb() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }

    /** A connection to the database {@code postgres} of the one server, which starts at the first call. */
    public static Connection postgres() throws SQLException {
        return Server.INSTANCE.getPostgresDatabase().getConnection();
    }

    /** Started when first used; stopped by the library when the JVM ends. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
