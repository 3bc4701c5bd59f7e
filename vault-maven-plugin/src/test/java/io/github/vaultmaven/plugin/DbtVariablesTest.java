// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.run.RunRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbtVariablesTest {

    @Test
    void anAddressOfPostgresqlIsTakenApart() {
        assertThat(DbtVariables.of("vault.url", "jdbc:postgresql://db.example:6432/dwh?sslmode=require"))
                .isEqualTo(Map.of("VAULT_DB_HOST", "db.example", "VAULT_DB_PORT", "6432", "VAULT_DB_NAME", "dwh"));
        assertThat(DbtVariables.of("vault.url", "jdbc:postgresql://localhost/dwh"))
                .containsEntry("VAULT_DB_PORT", "5432");
    }

    @Test
    void anAddressOfDuckDbIsAFile() {
        assertThat(DbtVariables.of("vault.url", "jdbc:duckdb:/data/vault.duckdb;threads=2"))
                .isEqualTo(Map.of("VAULT_DB_PATH", "/data/vault.duckdb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:duckdb:",
                "jdbc:postgresql:dwh",
                "jdbc:postgresql://localhost",
                "jdbc:postgresql://a b/c",
                "jdbc:oracle:x"
            })
    void anotherAddressIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> DbtVariables.of("vault.url", url))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("vault.url ")
                .hasMessageNotContaining("oracle");
    }
}
