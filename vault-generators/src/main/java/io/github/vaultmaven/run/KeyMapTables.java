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

/** The key maps of a model, if its specs say that its keys are to be changed. They stay once they are made. */
final class KeyMapTables {

    private static final String MAPS = "maps";

    private final List<Step> maps;
    private final Engine engine;

    KeyMapTables(ScriptFolder scripts, Engine engine) {
        this.maps = scripts.manifest().steps(Phase.REKEY).stream()
                .filter(step -> step.kind().equals(MAPS))
                .toList();
        this.engine = engine;
    }

    /** True where keys are to be changed and are not yet: what they are of is there, and no map is. */
    boolean areDue(Connection connection) {
        return !maps.isEmpty()
                && !areThere(connection)
                && maps.stream().anyMatch(step -> isThere(step.object(), connection));
    }

    boolean areThere(Connection connection) {
        return maps.stream().flatMap(step -> step.writes().stream()).anyMatch(map -> isThere(map, connection));
    }

    /** How many keys each map has. */
    List<RekeyReport.Mapped> counted(Connection connection) throws SQLException {
        var counted = new ArrayList<RekeyReport.Mapped>();
        for (Step step : maps) {
            for (String map : step.writes()) {
                counted.add(new RekeyReport.Mapped(map, count(map, connection)));
            }
        }
        return counted;
    }

    private long count(String map, Connection connection) throws SQLException {
        try (Statement statement = engine.statement(connection);
                ResultSet result = statement.executeQuery("select count(*) from " + Sql.relation(map))) {
            result.next();
            return result.getLong(1);
        }
    }

    private boolean isThere(String relation, Connection connection) {
        try (Statement statement = engine.statement(connection);
                ResultSet none = statement.executeQuery("select 1 from " + Sql.relation(relation) + " where 1 = 0")) {
            return none.getMetaData().getColumnCount() > 0;
        } catch (SQLException e) {
            return false;
        }
    }
}
