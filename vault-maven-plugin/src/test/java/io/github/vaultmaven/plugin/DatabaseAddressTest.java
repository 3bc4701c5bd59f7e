// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.run.RunRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAddressTest {

    @Test
    void makesTheFolderOfAFile(@TempDir Path home) {
        new DatabaseAddress("duckdb", "vault.url", "jdbc:duckdb:" + home.resolve("a/b/v.duckdb") + ";threads=1")
                .prepare();
        assertThat(home.resolve("a/b")).isEmptyDirectory();
    }

    @Test
    void takesOtherAddressesAsTheyAre() {
        new DatabaseAddress("duckdb", "vault.url", "jdbc:duckdb:").prepare();
        new DatabaseAddress("duckdb", "vault.url", "jdbc:duckdb::memory:x").prepare();
        new DatabaseAddress("postgresql", "vault.url", "jdbc:postgresql://host/db").prepare();
    }

    @Test
    void refusesTheAddressOfAnotherDialect() {
        assertThatThrownBy(
                        () -> new DatabaseAddress("postgresql", "vault.url", "jdbc:duckdb:x?password=canary").prepare())
                .isInstanceOf(RunRefused.class)
                .hasMessage(
                        "vault.url does not begin with jdbc:postgresql:, but vault.dialect is postgresql; set both");
    }
}
