// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.run.RowRole;
import io.github.vaultmaven.run.ScriptSplitter;
import io.github.vaultmaven.run.ScriptStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner counts what a statement writes by the marker before it, so each stands before the one that writes. */
class ScriptMarkersTest {

    private static final List<ScriptStatement> NONE = List.of();

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aMarkerStandsBeforeWhatWrites(String engine) throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), engine)) {
            var roles = new ArrayList<RowRole>();
            vault.scripts().forEach((path, text) -> {
                for (ScriptStatement statement : path.endsWith(".sql") ? new ScriptSplitter().split(text) : NONE) {
                    if (!statement.markers().isEmpty()) {
                        assertThat(statement.text())
                                .as(path)
                                .matches(
                                        "(?s)(insert into|create (or replace )?temporary table|create or replace view|delete) .*");
                        statement.markers().forEach(marker -> roles.add(marker.role()));
                    }
                }
            });
            assertThat(roles)
                    .contains(
                            RowRole.STAGE, RowRole.ROWS, RowRole.REJECTS, RowRole.TRACKING, RowRole.LOG, RowRole.WORK);
        }
    }
}
