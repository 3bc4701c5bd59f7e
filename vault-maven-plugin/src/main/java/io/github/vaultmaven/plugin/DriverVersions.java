// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.RunRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which driver artifact each dialect takes: pinned when the plugin was built, the version open to change. */
final class DriverVersions {

    private final Properties pinned = new Properties();

    DriverVersions() {
        try (InputStream in = DriverVersions.class.getResourceAsStream("drivers.properties")) {
            pinned.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the plugin's own list of drivers", e);
        }
    }

    /**
     * Coordinates {@code group:artifact:version}.
     *
     * @param dialect the dialect
     * @param version null or blank for the pinned one
     * @throws RunRefused for a dialect without a driver
     */
    String coordinates(String dialect, String version) {
        String found = pinned.getProperty(dialect);
        if (found == null) {
            throw new RunRefused("there is no driver for the dialect \"" + dialect
                    + "\" (vault.dialect); duckdb and postgresql can be run");
        }
        return version == null || version.isBlank()
                ? found
                : found.substring(0, found.lastIndexOf(':') + 1) + version.strip();
    }
}
