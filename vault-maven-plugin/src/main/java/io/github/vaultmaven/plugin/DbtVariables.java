// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.RunRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Environment variables by which generated profiles of dbt know where the database is. */
final class DbtVariables {

    private static final String DUCKDB = "jdbc:duckdb:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int DEFAULT_PORT = 5432;

    private DbtVariables() {}

    /** Who connects; what is unknown is left out. */
    static Map<String, String> of(Credentials credentials) {
        var variables = new LinkedHashMap<String, String>();
        Optional.ofNullable(credentials.user()).ifPresent(user -> variables.put("VAULT_DB_USER", user));
        Optional.ofNullable(credentials.password()).ifPresent(word -> variables.put("VAULT_DB_PASSWORD", word));
        return variables;
    }

    /**
     * Where the database is.
     *
     * @param property how messages call the address
     * @param url its JDBC address
     * @throws RunRefused if it is no address of DuckDB or PostgreSQL that dbt could use
     */
    static Map<String, String> of(String property, String url) {
        if (url.startsWith(DUCKDB) && url.length() > DUCKDB.length()) {
            String file = url.substring(DUCKDB.length()).split(";", 2)[0];
            return Map.of("VAULT_DB_PATH", Path.of(file).toAbsolutePath().toString());
        }
        if (url.startsWith(POSTGRESQL + "//")) {
            return postgresql(property, url);
        }
        throw new RunRefused(property + " is not an address that dbt is told of; it begins with jdbc:duckdb: or"
                + " jdbc:postgresql://");
    }

    private static Map<String, String> postgresql(String property, String url) {
        URI address;
        try {
            address = URI.create(url.substring("jdbc:".length()));
        } catch (IllegalArgumentException e) {
            throw new RunRefused(property + " is not an address of PostgreSQL: jdbc:postgresql://HOST:PORT/DATABASE");
        }
        if (address.getHost() == null
                || address.getPath() == null
                || address.getPath().length() < 2) {
            throw new RunRefused(property + " names no host and database: jdbc:postgresql://HOST:PORT/DATABASE");
        }
        return Map.of(
                "VAULT_DB_HOST",
                address.getHost(),
                "VAULT_DB_PORT",
                Integer.toString(address.getPort() < 0 ? DEFAULT_PORT : address.getPort()),
                "VAULT_DB_NAME",
                address.getPath().substring(1));
    }
}
