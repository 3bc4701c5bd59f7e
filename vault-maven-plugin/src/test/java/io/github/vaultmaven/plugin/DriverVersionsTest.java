// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.run.RunRefused;
import org.junit.jupiter.api.Test;

class DriverVersionsTest {

    private final DriverVersions versions = new DriverVersions();

    @Test
    void pinsTheVersionsOfTheBuild() {
        assertThat(versions.coordinates("duckdb", null)).matches("org\\.duckdb:duckdb_jdbc:\\d+(\\.\\d+)+");
        assertThat(versions.coordinates("postgresql", " ")).matches("org\\.postgresql:postgresql:\\d+(\\.\\d+)+");
    }

    @Test
    void takesAnotherVersion() {
        assertThat(versions.coordinates("duckdb", "1.5.6.0")).isEqualTo("org.duckdb:duckdb_jdbc:1.5.6.0");
    }

    @Test
    void refusesADialectWithoutDriver() {
        assertThatThrownBy(() -> versions.coordinates("oracle", null))
                .isInstanceOf(RunRefused.class)
                .hasMessage(
                        "there is no driver for the dialect \"oracle\" (vault.dialect); duckdb and postgresql can be run");
    }
}
