// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.JdbcDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.duckdb.DuckDBDriver;

/** Databases of one engine, by name, that can be copied while nobody is connected to them. */
interface Store extends AutoCloseable {

    /** An engine's store whose files are below a folder. */
    static Store of(String engine, Path folder) throws IOException {
        return engine.equals("duckdb") ? new Folder(folder) : new Server();
    }

    /** JDBC address, credentials included. */
    String url(String name);

    /** Makes an empty database. */
    void create(String name) throws SQLException, IOException;

    /** Makes {@code to} what {@code from} is; what it was is gone. */
    void copy(String from, String to) throws SQLException, IOException;

    @Override
    void close() throws IOException;

    /** Opens one of them. */
    default Database open(String name) {
        return at(url(name));
    }

    /** Opens one by its address. */
    static Database at(String url) {
        return url.startsWith("jdbc:duckdb:")
                ? new JdbcDatabase("duckdb", new DuckDBDriver(), url, null, null)
                : new JdbcDatabase("postgresql", new org.postgresql.Driver(), url, null, null);
    }

    /** DuckDB: a file each. */
    record Folder(Path folder) implements Store {

        private Path file(String name) {
            return folder.resolve(name + ".duckdb");
        }

        @Override
        public String url(String name) {
            return "jdbc:duckdb:" + file(name);
        }

        @Override
        public void create(String name) throws IOException {
            Files.deleteIfExists(file(name));
            Files.deleteIfExists(wal(name));
        }

        private Path wal(String name) {
            return folder.resolve(name + ".duckdb.wal");
        }

        @Override
        public void copy(String from, String to) throws IOException {
            create(to);
            if (Files.exists(file(from))) {
                Files.copy(file(from), file(to), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() {
            // The folder goes with the test.
        }
    }

    /** PostgreSQL: a server of its own, since some faults are the server's. */
    final class Server implements Store {

        private final EmbeddedPostgres server;

        private Server() throws IOException {
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("timezone", "UTC")
                    .start();
        }

        @Override
        public String url(String name) {
            return server.getJdbcUrl("postgres", name) + "&options=-c%20TimeZone=UTC";
        }

        @Override
        public void create(String name) throws SQLException {
            copy("template0", name);
        }

        @Override
        public void copy(String from, String to) throws SQLException {
            execute("drop database if exists " + to + " with (force)");
            execute("create database " + to + " template " + from + " strategy file_copy");
        }

        /** Does something as the server's owner, outside of any vault. */
        void execute(String sql) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
