// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Satellite.History;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hash key that stands for another business key (law 6, {@code collision}). No two texts of one digest are at hand, so
 * the stored business key is changed instead.
 */
class HubCollisionTest {

    /** A hub with these parts of its key, and a satellite. */
    private static Choice of(String... parts) {
        return new Choice(
                Stream.of(parts).map(part -> column(part, true)).toList(),
                List.of(column("p1", false)),
                Optional.empty(),
                History.CHANGES,
                false,
                List.of(Delivery.DELTA),
                false,
                false);
    }

    private static Choice.Col column(String name, boolean required) {
        return new Choice.Col(name, ModelText.type("varchar"), required, List.of(false));
    }

    private static void load(LoadedVault vault, ChosenModel model, int day, String... keys) throws SQLException {
        var rows = new ArrayList<List<String>>();
        for (String key : keys) {
            rows.add(List.of("timestamp '2024-01-0" + day + " 00:00:00'", "'r'", "'" + key + "'", "'x'"));
        }
        vault.deliver(model.tables().get(0), rows);
        vault.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rowOfAnotherBusinessKeyIsRejectedOnce(String engine) throws SQLException {
        var model = new ChosenModel(of("k1"));
        try (var vault = new LoadedVault(model.model(), engine)) {
            load(vault, model, 1, "a", "b");
            vault.execute("update h_thing set k1 = 'other' where k1 = 'a'");
            load(vault, model, 2, "a", "a", " B");
            load(vault, model, 2, "a", "b");

            assertThat(vault.query("select reason, k1 from h_thing_rejects")).containsExactly("collision|a");
            assertThat(vault.query("select k1 from h_thing where run_id > 0")).containsExactly("b", "other");
        }
    }

    /** A key that differs from the stored one in one of its parts is another key. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void onePartThatDiffersIsEnough(String engine) throws SQLException {
        var model = new ChosenModel(of("k1", "k2"));
        try (var vault = new LoadedVault(model.model(), engine)) {
            var row = List.of("timestamp '2024-01-01 00:00:00'", "'r'", "'a'", "'b'", "'x'");
            vault.deliver(model.tables().get(0), List.of(row));
            vault.run();
            vault.execute("update h_thing set k2 = 'other' where k1 = 'a'");
            vault.deliver(model.tables().get(0), List.of(row));
            vault.run();

            assertThat(vault.query("select reason, k1, k2 from h_thing_rejects"))
                    .containsExactly("collision|a|b");
        }
    }

    /** A row has one reason; without a load timestamp it was never compared with anything. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rowWithoutLoadTimestampCollidesWithNothing(String engine) throws SQLException {
        var model = new ChosenModel(of("k1"));
        try (var vault = new LoadedVault(model.model(), engine)) {
            load(vault, model, 1, "a");
            vault.execute("update h_thing set k1 = 'other' where k1 = 'a'");
            vault.deliver(model.tables().get(0), List.of(List.of("cast(null as timestamp)", "'r'", "'a'", "'x'")));
            vault.run();

            assertThat(vault.query("select reason, k1 from h_thing_rejects")).containsExactly("null_ldts|a");
        }
    }
}
