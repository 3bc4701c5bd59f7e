// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares relations as they are with what the scripts expect: {@code create table if not exists} leaves alone what earlier specs
 * made. Tables that hold the rows of one run only, or newest rows, are made anew; of the others it is said what to do.
 */
final class ExpectedColumns {

    /** Kinds of steps whose tables hold nothing but the rows of a run. */
    private static final Set<String> PASSING = Set.of("staging", "landing");

    /** What the name of the table ends with that keeps a satellite's newest rows; a load fills it anew where it is not there. */
    private static final String NEWEST_ROWS = "__current";

    /** Kinds of steps whose tables follow from others. */
    private static final Set<String> DERIVED = Set.of("pit", "bridge", "dimension", "fact", "calendar");

    private final ScriptFolder scripts;
    private final StepRunner steps;

    ExpectedColumns(ScriptFolder scripts, StepRunner steps) {
        this.scripts = scripts;
        this.steps = steps;
    }

    /** What must be done before the model's relations are created and seeded; empty if nothing is in the way. */
    List<Failure> check(Connection connection) {
        var failures = new ArrayList<Failure>();
        for (Step step : scripts.manifest().steps(Phase.CREATE)) {
            Map<String, Map<String, String>> relations = step.columns() == null ? Map.of() : step.columns();
            relations.forEach((relation, columns) -> {
                Map<String, String> missing = missing(columns, existing(relation, connection));
                if (!missing.isEmpty()) {
                    treat(step, relation, missing, connection).ifPresent(failures::add);
                }
            });
        }
        return failures;
    }

    private Optional<Failure> treat(Step step, String relation, Map<String, String> missing, Connection connection) {
        if (!PASSING.contains(step.kind()) && !relation.equals(step.object() + NEWEST_ROWS)) {
            return Optional.of(steps.failure(step, line(step, relation), words(step, relation, missing)));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table " + Sql.relation(relation));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(steps.failure(step, line(step, relation), e));
        }
    }

    private static Map<String, String> missing(Map<String, String> expected, Set<String> existing) {
        var missing = new LinkedHashMap<>(expected);
        missing.keySet().removeIf(existing::contains);
        return existing.isEmpty() ? Map.of() : missing;
    }

    /** Names of the columns of a relation, in whatever case; none where it is not there. */
    private static Set<String> existing(String relation, Connection connection) {
        var existing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + Sql.relation(relation) + " where 1 = 0")) {
            ResultSetMetaData found = none.getMetaData();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                existing.add(found.getColumnName(i));
            }
        } catch (SQLException e) {
            // Not there yet, or not to be read: creating it will tell.
            return Set.of();
        }
        return existing;
    }

    private static String words(Step step, String relation, Map<String, String> missing) {
        String table = Sql.relation(relation);
        String what = relation + " was made by earlier scripts and has no "
                + (missing.size() == 1 ? "column " : "columns ")
                + String.join(", ", missing.keySet()) + ", which these scripts expect; nothing was loaded\n";
        if (DERIVED.contains(step.kind())) {
            return what + "it follows from other tables: drop it, and the next run builds it anew:\n  drop table "
                    + table + ";";
        }
        return what
                + "add to it what is missing (rows that are there hold null), or drop it if all can be delivered again:"
                + missing.entrySet().stream()
                        .map(c -> "\n  alter table " + table + " add column " + Sql.name(c.getKey()) + " "
                                + c.getValue() + ";")
                        .collect(Collectors.joining());
    }

    /** Where the script makes the relation. */
    private int line(Step step, String relation) {
        return scripts.statements(step).stream()
                .filter(statement -> statement.text().contains(relation))
                .map(ScriptStatement::line)
                .findFirst()
                .orElse(1);
    }
}
