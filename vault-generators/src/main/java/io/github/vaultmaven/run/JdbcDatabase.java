// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A database behind a JDBC driver that was loaded at run time, so that no driver class is named here.
 *
 * <p>DuckDB: the first connection stays open until {@link #close}, and the others are duplicates of it: an in-memory
 * database is one database for all of them, and a file is opened once. {@link #connect} throws {@link VaultLocked} where
 * this process has the file open elsewhere.
 */
public final class JdbcDatabase implements Database {

    private final Driver driver;
    private final String url;
    private final Properties properties;
    private final Secrets secrets;
    private final String dialect;
    private Connection root;
    private DuckDbGuard guard;

    /**
     * Opens nothing yet.
     *
     * @param dialect {@code duckdb} or {@code postgresql}
     * @param driver accepts the URL
     * @param url JDBC address
     * @param user null for none, or if the URL tells
     * @param password null for none, or if the URL tells
     */
    public JdbcDatabase(String dialect, Driver driver, String url, String user, String password) {
        this.dialect = dialect;
        this.driver = driver;
        this.url = url;
        this.secrets = Secrets.of(url, password);
        this.properties = new Properties();
        put("user", user);
        put("password", password);
    }

    /**
     * A DuckDB in memory that reads files for another database: rows are handed on as they come, not gathered first.
     *
     * @param driver DuckDB's
     */
    public static JdbcDatabase fileReader(Driver driver) {
        JdbcDatabase reader = new JdbcDatabase("duckdb", driver, "jdbc:duckdb:", null, null);
        reader.put("jdbc_stream_results", "true");
        return reader;
    }

    private void put(String key, String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    private boolean isDuckDb() {
        return dialect.equals("duckdb");
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public Connection connect() throws SQLException {
        return isDuckDb() ? duplicate() : open();
    }

    private Connection open() throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the " + dialect + " driver does not know addresses such as " + describe());
        }
        return connection;
    }

    private Connection guarded() throws SQLException {
        guard = DuckDbGuard.take(url, describe());
        try {
            return open();
        } catch (SQLException e) {
            letGo();
            throw e;
        }
    }

    private void letGo() {
        if (guard != null) {
            guard.close();
            guard = null;
        }
    }

    private synchronized Connection duplicate() throws SQLException {
        if (root == null) {
            root = guarded();
        }
        try {
            return (Connection) root.getClass().getMethod("duplicate").invoke(root);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new SQLException("this DuckDB driver cannot duplicate a connection", e);
        }
    }

    @Override
    public String describe() {
        return secrets.address(url);
    }

    @Override
    public String redact(String text) {
        return secrets.redact(text);
    }

    @Override
    public synchronized void close() {
        if (root != null) {
            try {
                root.close();
            } catch (SQLException e) {
                throw new DatabaseUnavailable("cannot close " + describe() + ": " + redact(e.getMessage()));
            }
            root = null;
            letGo();
        }
    }
}
