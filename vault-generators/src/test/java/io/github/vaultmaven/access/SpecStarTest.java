// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.SpecFolder;
import io.github.vaultmaven.spec.reader.SpecReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The star of the quickstart project, from its specs to an engine. */
class SpecStarTest {

    private static final Path SPECS = Path.of("..", "it", "quickstart", "src", "main", "vault");

    @Test
    void anEmptyVaultHasAnEmptyFactAndMembersForZeroKeys() throws SQLException {
        var diagnostics = new Diagnostics();
        var files = List.copyOf(new SpecFolder(SPECS, SPECS).read(diagnostics).values());
        VaultModel model = Resolver.resolve(SpecReader.read(files, diagnostics), diagnostics)
                .orElseThrow();
        try (var vault = new LoadedVault(model, "duckdb")) {
            vault.runAt(HandMade.start(1));
            assertThat(vault.query("select count(*) from fact_order_lines")).containsExactly("0");
            assertThat(vault.query("select name from dim_customer order by name"))
                    .containsExactly("(error)", "(unknown)");
        }
    }
}
