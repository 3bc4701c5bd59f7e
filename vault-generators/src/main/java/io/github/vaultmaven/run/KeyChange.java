// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The change of keys that a model's scripts hold, if they hold one. Its last step notes that it was made; the latest note of a
 * model says which hashes its vault has.
 */
final class KeyChange {

    private static final String MAPS = "maps";
    private static final String NOTE = "note";

    private final String model;
    private final List<Step> steps;
    private final Engine engine;

    KeyChange(ScriptFolder scripts, Engine engine) {
        this.model = scripts.manifest().model();
        this.steps = scripts.manifest().steps(Phase.REKEY);
        this.engine = engine;
    }

    /** Its steps, in order; none where the specs replace no hashes. */
    List<Step> steps() {
        return steps;
    }

    /** The step that notes that the change was made, or that the vault had the new keys from the start. */
    Optional<Step> note() {
        return steps.stream().filter(step -> step.kind().equals(NOTE)).findFirst();
    }

    /** True if something of the model is loaded. */
    boolean isLoaded(Connection connection) {
        return maps().anyMatch(step -> engine.isThere(step.object(), connection));
    }

    /** True if this change is the latest that was noted. */
    boolean isMade(Connection connection) throws SQLException {
        Step note = note().orElseThrow();
        String table = note.writes().get(0);
        return engine.isThere(table, connection)
                && text(
                                "select change from " + Sql.relation(table) + " where model = " + Sql.text(model)
                                        + " order by number desc limit 1",
                                connection)
                        .filter(note.object()::equals)
                        .isPresent();
    }

    /** How many keys each map has. */
    List<RekeyReport.Mapped> counted(Connection connection) throws SQLException {
        var counted = new ArrayList<RekeyReport.Mapped>();
        for (Step step : maps().toList()) {
            for (String map : step.writes()) {
                if (engine.isThere(map, connection)) {
                    String keys = text("select count(*) from " + Sql.relation(map), connection)
                            .orElseThrow();
                    counted.add(new RekeyReport.Mapped(map, Long.parseLong(keys)));
                }
            }
        }
        return counted;
    }

    private Stream<Step> maps() {
        return steps.stream().filter(step -> step.kind().equals(MAPS));
    }

    private Optional<String> text(String query, Connection connection) throws SQLException {
        try (Statement statement = engine.statement(connection);
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
