// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import io.github.vaultmaven.run.JdbcDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** A PostgreSQL of our own: its processor time is that of the server's processes. */
final class PostgresBench extends BenchDatabase {

    private final EmbeddedPostgres server;
    private final ProcessTimes times;

    PostgresBench(Path folder) throws SQLException, IOException {
        this(start(folder), folder);
        execute("create schema delivery", "create schema tpch");
    }

    private PostgresBench(EmbeddedPostgres server, Path folder) throws IOException {
        super(new JdbcDatabase("postgresql", new Driver(), url(server), null, null));
        this.server = server;
        long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        this.times = ProcessTimes.of(postmaster);
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres") + "&options=-c%20TimeZone=UTC";
    }

    /** JDBC address, with a user. */
    String url() {
        return url(server);
    }

    /** The settings of a small server; no automatic vacuum, which would fall into one measurement and not the next. */
    private static EmbeddedPostgres start(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "off")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    @Override
    long cpuNanos() {
        return times.nanos();
    }

    @Override
    String schema() {
        return "public";
    }

    @Override
    void copy(String table, Path file) throws SQLException {
        try (Connection connection = database().connect();
                var in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin with (delimiter '|')", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void flush() throws SQLException {
        execute("checkpoint");
    }

    @Override
    void settle() throws SQLException {
        execute("vacuum analyze");
        flush();
    }

    @Override
    List<String> indexes(String relation, String copy) throws SQLException {
        var all = new ArrayList<String>();
        for (String made : column("select indexdef from pg_indexes where schemaname = 'public' and tablename = '"
                + relation + "' order by indexname")) {
            String unique = made.startsWith("CREATE UNIQUE") ? "unique " : "";
            all.add("create " + unique + "index on " + copy + made.substring(made.indexOf(" USING ")));
        }
        return all;
    }

    @Override
    String version() throws SQLException {
        return "PostgreSQL " + column("show server_version").get(0);
    }

    @Override
    void stop() throws SQLException {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
