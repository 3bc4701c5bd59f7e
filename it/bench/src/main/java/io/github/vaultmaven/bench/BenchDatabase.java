// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import io.github.vaultmaven.run.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database of one engine that tells its processor time. */
abstract class BenchDatabase implements AutoCloseable {

    private final Database database;
    private Connection own;

    BenchDatabase(Database database) {
        this.database = database;
    }

    /** A task whose cost is asked for. */
    @FunctionalInterface
    interface Task {
        void run() throws SQLException;
    }

    /** Processor time that the engine has used so far, in nanoseconds. */
    abstract long cpuNanos();

    /** Schema that the vault's relations are in. */
    abstract String schema();

    /** Fills a table from lines whose fields are parted by {@code |}. */
    abstract void copy(String table, Path file) throws SQLException;

    /** Brings the engine to rest: statistics taken, everything written. */
    abstract void settle() throws SQLException;

    /** Writes what is still only logged, which is part of what a load costs, at whatever time the engine does it. */
    abstract void flush() throws SQLException;

    /** Statements that index a copy of a relation as the relation is. */
    abstract List<String> indexes(String relation, String copy) throws SQLException;

    /** Engine and version. */
    abstract String version() throws SQLException;

    final Database database() {
        return database;
    }

    final String dialect() {
        return database.dialect();
    }

    final Cost cost(Task task) throws SQLException {
        long wall = System.nanoTime();
        long cpu = cpuNanos();
        task.run();
        return new Cost((cpuNanos() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    final void execute(String... statements) throws SQLException {
        try (var statement = connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connection() throws SQLException {
        own = own == null ? database.connect() : own;
        return own;
    }

    /** The first column of a query, as text. */
    final List<String> column(String query) throws SQLException {
        try (var statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** Names of the vault's tables, sorted. */
    final List<String> tables() throws SQLException {
        return column("select table_name from information_schema.tables where table_schema = '" + schema()
                + "' and table_type = 'BASE TABLE' order by table_name");
    }

    /** Names of a table's columns, in order. */
    final List<String> columns(String table) throws SQLException {
        return column("select column_name from information_schema.columns where table_schema = '" + schema()
                + "' and table_name = '" + table + "' order by ordinal_position");
    }

    /** Drops the vault; sources stay. */
    final void dropVault() throws SQLException {
        for (String table : tables()) {
            execute("drop table " + table + " cascade");
        }
    }

    /** Stops the engine. */
    abstract void stop() throws SQLException;

    @Override
    public final void close() throws SQLException {
        if (own != null) {
            own.close();
        }
        stop();
    }
}
