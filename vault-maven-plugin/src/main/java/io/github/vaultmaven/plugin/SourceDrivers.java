// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.draft.jdbc.DatabaseReader;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunRefused;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * Drivers of databases that are only read: those of DuckDB and PostgreSQL are fetched, any other is a dependency of the
 * plugin.
 */
final class SourceDrivers {

    private static final String DUCKDB = "jdbc:duckdb:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final DriverResolver resolver;
    private final String duckdbVersion;
    private final String postgresqlVersion;

    /** Versions may be null for the pinned ones. */
    SourceDrivers(DriverResolver resolver, String duckdbVersion, String postgresqlVersion) {
        this.resolver = resolver;
        this.duckdbVersion = duckdbVersion;
        this.postgresqlVersion = postgresqlVersion;
    }

    /** A new DuckDB in memory. */
    Connection memory() throws SQLException {
        return duckdb().connect(DUCKDB, new Properties());
    }

    /**
     * What reads a database.
     *
     * @throws RunRefused if no driver knows the address
     */
    DatabaseReader reader(String url, Credentials credentials) {
        Driver driver = driver("vault.draft.url", url);
        var words = new JdbcDatabase("source", driver, url, credentials.user(), credentials.password());
        return new DatabaseReader(() -> open(driver, url, credentials), words.describe(), words::redact);
    }

    /**
     * A database in which the vault was loaded.
     *
     * @param property the parameter that names it
     * @throws RunRefused if vaults are not loaded in such a database
     */
    LoadedVault vault(String property, String url, Credentials credentials) {
        String dialect = url.startsWith(DUCKDB) ? "duckdb" : "postgresql";
        if (!url.startsWith(DUCKDB) && !url.startsWith(POSTGRESQL)) {
            throw new RunRefused(property + " begins with " + DUCKDB + " or " + POSTGRESQL);
        }
        Driver driver = driver(property, url);
        var words = new JdbcDatabase(dialect, driver, url, credentials.user(), credentials.password());
        return new LoadedVault(dialect, () -> open(driver, url, credentials), words::redact);
    }

    private static Connection open(Driver driver, String url, Credentials credentials) throws SQLException {
        var properties = new Properties();
        Optional.ofNullable(credentials.user()).ifPresent(u -> properties.setProperty("user", u));
        Optional.ofNullable(credentials.password()).ifPresent(p -> properties.setProperty("password", p));
        if (url.startsWith(DUCKDB)) {
            properties.setProperty("duckdb.read_only", "true");
        }
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not know addresses such as this one");
        }
        return connection;
    }

    private Driver driver(String property, String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            throw new RunRefused(property + " does not begin with jdbc:");
        }
        Optional<Driver> own = ServiceLoader.load(Driver.class, getClass().getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(d -> accepts(d, url))
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        if (url.startsWith(DUCKDB)) {
            return duckdb();
        }
        if (url.startsWith(POSTGRESQL)) {
            return resolver.driver("postgresql", new DriverVersions().coordinates("postgresql", postgresqlVersion));
        }
        throw new RunRefused("no driver knows the address of " + property
                + "; those of duckdb and postgresql are fetched, any other has to be a dependency of the plugin");
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private Driver duckdb() {
        return resolver.driver("duckdb", new DriverVersions().coordinates("duckdb", duckdbVersion));
    }
}
