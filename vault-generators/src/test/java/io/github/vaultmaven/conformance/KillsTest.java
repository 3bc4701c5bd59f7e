// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Satellite.History;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 4: a run that dies before any of its writes and is started again leaves what an undisturbed one leaves. */
class KillsTest {

    /** Ends a run before its {@code left}-th write from now. */
    private static final class Killer implements Consumer<String> {

        private int left;

        private Killer(int left) {
            this.left = left;
        }

        @Override
        public void accept(String statement) {
            String sql = statement.replaceAll("(?m)^--.*$", "").strip();
            boolean writes = sql.matches("(?s)(insert|truncate|delete|create (unique )?index).*");
            if (writes && left-- == 0) {
                throw new Killed();
            }
        }
    }

    /** A run was ended. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static Choice choice(String kind) {
        return new Choice(
                List.of(column("k1", "varchar", false)),
                List.of(column("p1", "bigint", true)),
                kind.equals("sequence") ? Optional.of(column("seq", "bigint", true)) : Optional.empty(),
                kind.equals("first row") ? History.FIRST_ROW : History.CHANGES,
                kind.equals("tracked") || kind.equals("sequence"),
                List.of(Delivery.DELTA, Delivery.CDC),
                false,
                true);
    }

    private static Choice.Col column(String name, String type, boolean text) {
        return new Choice.Col(name, ModelText.type(type), true, List.of(text, text));
    }

    @ParameterizedTest
    @CsvSource({
        "duckdb, untracked",
        "duckdb, tracked",
        "duckdb, sequence",
        "duckdb, first row",
        "postgresql, untracked",
        "postgresql, tracked",
        "postgresql, sequence",
        "postgresql, first row"
    })
    void aRunThatDiedIsStartedAgain(String engine, String kind) throws SQLException {
        Choice choice = choice(kind);
        var model = new ChosenModel(choice);
        List<List<Row>> runs = LateRuns.of(new RandomRuns(new Random(7), choice, model.tables()).runs(), 1);
        try (var vault = new LoadedVault(model.model(), engine)) {
            int kills = 0;
            while (runsWithKill(vault, model, runs, kills)) {
                kills++;
            }
            int relations = choice.tracked() ? 3 : 2;
            // Behind the rows: zero keys and ghost record on DuckDB, an index of each relation on PostgreSQL.
            int behindRows = engine.equals("duckdb") ? 2 : relations;
            int newestRows = engine.equals("duckdb") && !kind.equals("sequence") && !kind.equals("first row") ? 2 : 0;
            int writesOfARun = 2 * model.tables().size() + 3 + relations + behindRows + newestRows;
            assertThat(kills).isEqualTo(runs.size() * writesOfARun);
        }
    }

    /** Runs all, killing once; false if no write was left to be killed before. */
    private static boolean runsWithKill(LoadedVault vault, ChosenModel model, List<List<Row>> runs, int at)
            throws SQLException {
        vault.clear();
        var comparison = new Comparison(vault, model.subjects());
        var killer = new Killer(at);
        boolean killed = false;
        for (List<Row> run : runs) {
            comparison.deliver(run, Map.of());
            try {
                vault.run(killer);
            } catch (Killed e) {
                killed = true;
                vault.run();
            }
            comparison.step(run, Map.of());
        }
        assertThat(comparison.differences()).as("killed before write %d", at).isEmpty();
        return killed;
    }
}
