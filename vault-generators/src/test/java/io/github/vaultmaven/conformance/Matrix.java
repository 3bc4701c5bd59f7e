// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.mutants.Watch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries the scenarios on one structure on one engine. */
final class Matrix {

    private final Tried tried;
    private final LoadedVault vault;

    Matrix(Tried tried, LoadedVault vault) {
        this.tried = tried;
        this.vault = vault;
    }

    /**
     * What differs from the reference in each scenario that the structure takes; an empty text where nothing does. Of a
     * mutant only the first eight scenarios are tried once something differs.
     */
    Map<Scenario, String> differences() throws SQLException {
        List<Scenario> taken = Scenario.ALL.stream().filter(tried::takes).toList();
        var differences = new LinkedHashMap<Scenario, String>();
        taken.forEach(scenario -> differences.put(scenario, ""));
        if (tried.alone() || !difference(taken, Optional.empty()).isEmpty()) {
            for (Scenario scenario : taken) {
                boolean known = Watch.isOn() && !scenario.id().matches("S\\d");
                if (!known || differences.values().stream().allMatch(String::isEmpty)) {
                    differences.put(scenario, difference(List.of(scenario), Optional.empty()));
                }
            }
        }
        return differences;
    }

    /**
     * What differs where every run ends before one of its writes and is then started again.
     *
     * @param write the number of the write, from 0
     * @return the differences, or nothing if no run has so many writes
     */
    Optional<String> killed(int write) throws SQLException {
        var killer = new Killer(write);
        List<Scenario> taken = Scenario.ALL.stream().filter(tried::takes).toList();
        String difference = difference(taken, Optional.of(killer));
        return killer.kills == 0 ? Optional.empty() : Optional.of(difference);
    }

    private String difference(List<Scenario> scenarios, Optional<Killer> killer) throws SQLException {
        vault.clear();
        try {
            return differenceOfRuns(scenarios, killer);
        } catch (SQLException | AssertionError e) {
            return "fails: " + e.getMessage();
        }
    }

    private String differenceOfRuns(List<Scenario> scenarios, Optional<Killer> killer) throws SQLException {
        var comparison = new Comparison(vault, List.of(tried.subject()));
        for (List<Row> run : runs(scenarios)) {
            comparison.deliver(run, Map.of());
            if (killer.isEmpty() || isKilled(killer.get())) {
                vault.run();
            }
            comparison.step(run, Map.of());
            Map<String, String> differences = comparison.differences();
            if (!differences.isEmpty()) {
                return differences.toString();
            }
        }
        return "";
    }

    private boolean isKilled(Killer killer) throws SQLException {
        killer.left = killer.write;
        try {
            vault.run(killer);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** The first runs of all scenarios as one run, then the second ones. */
    private List<List<Row>> runs(List<Scenario> scenarios) {
        var runs = new ArrayList<List<Row>>();
        for (Scenario scenario : scenarios) {
            List<List<Scenario.Said>> of = scenario.runs();
            for (int i = 0; i < of.size(); i++) {
                if (runs.size() == i) {
                    runs.add(new ArrayList<>());
                }
                of.get(i).stream().map(tried.row()).filter(Objects::nonNull).forEach(runs.get(i)::add);
            }
        }
        return runs;
    }

    /** Ends a run before one of its writes. */
    private static final class Killer implements Consumer<String> {

        private final int write;
        private int left;
        private int kills;

        private Killer(int write) {
            this.write = write;
        }

        @Override
        public void accept(String statement) {
            String sql = statement.replaceAll("(?m)^--.*$", "").strip();
            boolean writes = sql.startsWith("insert") || sql.startsWith("truncate") || sql.startsWith("delete");
            if (writes && left-- == 0) {
                kills++;
                throw new Killed();
            }
        }
    }

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
