// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.RunRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a database is.
 *
 * @param dialect the dialect it should speak
 * @param property the parameter that says so
 * @param url JDBC address
 */
record DatabaseAddress(String dialect, String property, String url) {

    private static final String DUCKDB = "jdbc:duckdb:";

    /**
     * Checks that dialect and address belong together, and makes the folder that a DuckDB file goes to.
     *
     * @throws RunRefused if they do not
     */
    void prepare() {
        if (!url.startsWith("jdbc:" + dialect + ":")) {
            throw new RunRefused(property + " does not begin with jdbc:" + dialect + ":, but vault.dialect is "
                    + dialect + "; set both");
        }
        String file = url.startsWith(DUCKDB) ? url.substring(DUCKDB.length()).split(";", 2)[0] : "";
        if (!file.isEmpty() && !file.startsWith(":memory:") && !file.contains("://")) {
            makeFolder(Path.of(file).toAbsolutePath().getParent());
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }
}
