// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.ScriptSplitter;
import io.github.vaultmaven.run.ScriptStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a load of the same rows takes: the delivery hashed once into staging tables, then one bare table for
 * each relation, with the rows that the last run stored and the same indexes. Nothing is compared.
 */
final class Floor {

    private final Vault vault;
    private final BenchDatabase database;
    private long written;

    Floor(Vault vault) {
        this.vault = vault;
        this.database = vault.database();
    }

    /** What hashing takes, and what writing takes. */
    record Parts(Cost hashing, Cost writing) {
        Cost total() {
            return hashing.plus(writing);
        }
    }

    /**
     * The floor of the last run that loaded.
     *
     * @throws IllegalStateException if that run stored nothing, beside which everything is slow
     */
    Parts ofLastRun() throws SQLException {
        Cost hashing = database.cost(this::hash);
        Cost writing = Cost.NONE;
        for (String table : database.tables()) {
            if (!table.startsWith("stg_") && !table.startsWith("vault_") && !table.endsWith("__current")) {
                writing = writing.plus(write(table));
            }
        }
        if (written == 0) {
            throw new IllegalStateException("Run " + vault.lastLoad() + " stored no rows: nothing to compare it with");
        }
        return new Parts(hashing, writing.plus(database.cost(database::flush)));
    }

    private void hash() throws SQLException {
        for (Step step : vault.steps("staging")) {
            try {
                database.execute(new ScriptSplitter()
                        .split(vault.script(step)).stream()
                                .map(ScriptStatement::text)
                                .toArray(String[]::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes the rows that the last run that loaded stored in a relation once more; all of a relation that tells no runs. */
    Cost write(String table) throws SQLException {
        String rows = "create table floor_copy as select * from " + table
                + (database.columns(table).contains("run_id") ? " where run_id = " + vault.lastLoad() : "");
        List<String> statements = new ArrayList<>(List.of(rows));
        statements.addAll(database.indexes(table, "floor_copy"));
        Cost cost = database.cost(() -> database.execute(statements.toArray(String[]::new)));
        written += Long.parseLong(
                database.column("select count(*) from floor_copy").get(0));
        database.execute("drop table floor_copy");
        return cost;
    }
}
