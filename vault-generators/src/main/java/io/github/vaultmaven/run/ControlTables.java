// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables that tell scripts of the run: which one it is, and which deliveries it is told of. */
final class ControlTables {

    private final Connection connection;
    private final String model;
    private final String runs;
    private final String deliveries;

    ControlTables(Connection connection, RunOptions options, String model) {
        this.connection = connection;
        this.model = Sql.text(model);
        this.runs = Sql.relation(options.runTable());
        this.deliveries = Sql.relation(options.deliveryTable());
    }

    /** A run and when it began (UTC). */
    record Run(long id, LocalDateTime startedAt) {}

    /** The latest run of the model, if there was one. */
    Optional<Run> latest() throws SQLException {
        return first(" where coalesce(model, " + model + ") = " + model);
    }

    /** True if no run of another model has begun since. */
    boolean isNewest(Run run) throws SQLException {
        return first("").filter(run::equals).isPresent();
    }

    private Optional<Run> first(String condition) throws SQLException {
        String query = "select run_id, started_at from " + runs + condition + " order by run_id desc limit 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next()
                    ? Optional.of(new Run(rows.getLong(1), rows.getObject(2, LocalDateTime.class)))
                    : Optional.empty();
        }
    }

    /** Begins a run with the next number. */
    Run begin(LocalDateTime now) throws SQLException {
        execute("insert into " + runs + " (run_id, started_at, model) select coalesce(max(run_id), 0) + 1, "
                + Sql.timestamp(now) + ", " + model + " from " + runs);
        return latest().orElseThrow();
    }

    /** Replaces the list of deliveries. */
    void tell(Collection<Delivery> told) throws SQLException {
        execute("delete from " + deliveries);
        if (!told.isEmpty()) {
            execute("insert into " + deliveries + " (source_table, load_timestamp) values "
                    + told.stream()
                            .distinct()
                            .map(d -> "(" + Sql.text(d.sourceTable()) + ", " + Sql.timestamp(d.loadTimestamp()) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
