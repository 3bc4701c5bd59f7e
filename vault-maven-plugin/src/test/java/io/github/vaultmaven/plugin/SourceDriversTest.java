// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.run.RunRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loaded vault is read, and no more. */
class SourceDriversTest {

    @TempDir
    private Path folder;

    private static LoadedVault vault(String url) {
        Credentials nobody = Credentials.find(null, new Settings(), null, new Properties());
        return new SourceDrivers(null, null, null).vault("vault.assist.data", url, nobody);
    }

    @Test
    void rowsOfAFileAreReadAndNothingIsWritten() throws Exception {
        String url = "jdbc:duckdb:" + folder.resolve("vault.duckdb");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table h_customer as select * from (values (1, 'a'), (2, null), (3, 'c')) v(no, word)");
        }
        LoadedVault vault = vault(url);
        assertThat(vault.dialect()).isEqualTo("duckdb");
        assertThat(vault.rows("select no, word from h_customer order by no", 2))
                .containsExactly(Arrays.asList("1", "a"), Arrays.asList("2", null));
        assertThat(vault.problem()).isEmpty();
        assertThat(vault.rows("insert into h_customer values (4, 'd') returning no", 2))
                .isEmpty();
        assertThat(vault.problem()).hasValueSatisfying(p -> assertThat(p).contains("read-only"));
        assertThat(vault.rows("select count(*) from h_customer", 1).get(0)).containsExactly("3");
    }

    @Test
    void aFileThatIsNotThereIsNotMade() {
        Path file = folder.resolve("none.duckdb");
        LoadedVault vault = vault("jdbc:duckdb:" + file);
        assertThat(vault.rows("select 1", 1)).isEmpty();
        assertThat(vault.problem())
                .hasValueSatisfying(p -> assertThat(p)
                        .startsWith("rules are not tried on all rows of the vault: ")
                        .doesNotContain("\n"));
        assertThat(file).doesNotExist();
    }

    @Test
    void anAddressOfSomethingElseIsRefused() {
        for (String url : new String[] {"target/vault.duckdb", "jdbc:sqlite:vault.db", ""}) {
            assertThatThrownBy(() -> vault(url))
                    .isInstanceOf(RunRefused.class)
                    .hasMessage("vault.assist.data begins with jdbc:duckdb: or jdbc:postgresql:");
        }
    }
}
