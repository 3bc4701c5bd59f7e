// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationRefused;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same vault, with the same keys, in two schemas of one server: by {@code vault:run} and by {@code dbt run}. */
final class DbtBench {

    private static final int DAYS = 3;
    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";

    private final PostgresBench database;
    private final Path vaults;
    private final Path folder;

    /**
     * @param vaults folder with the folders of the vaults
     * @param folder where projects go
     */
    DbtBench(PostgresBench database, Path vaults, Path folder) {
        this.database = database;
        this.vaults = vaults;
        this.folder = folder;
    }

    /**
     * Loads three days, each by one process of each.
     *
     * @return two rows for each day: of the whole, and of what the server takes of it
     * @throws IllegalStateException if a generated project leaves other numbers of rows; of those of packages it is printed
     */
    List<Measure> measure(Contender contender, OwnLoads.Maven maven, Path environment)
            throws SQLException, IOException {
        Path specs = specs(contender.hash());
        renew(OURS);
        renew(THEIRS);
        var ours = new OwnLoads(
                folder.resolve("maven"), generated(specs, "sql"), maven, database.url() + "&currentSchema=" + OURS);
        Path project = generated(specs, "dbt").resolve("tpch/postgresql");
        if (contender.macros().isPresent()) {
            var plain = new PlainProject(contender.macros().get(), folder.resolve("plain"));
            project = plain.write(project.resolve("profiles.example.yml"));
        }
        var theirs = new DbtLoads(project, contender.packages(), environment, database.url(), THEIRS);
        var measures = new ArrayList<Measure>();
        var deliveries = new Deliveries(database);
        for (int day = 1; day <= DAYS; day++) {
            deliveries.day(day);
            int number = day;
            ProcessCost own = ProcessCost.of(database, () -> ours.load(number));
            ProcessCost dbt = ProcessCost.of(database, () -> theirs.load(number, Main.threads()));
            sameRows(contender);
            String what = "load " + day + " ÷ dbt run " + contender.name();
            measures.add(new Measure(what, 1, own.whole(), dbt.whole()));
            measures.add(new Measure(what + ", server alone", 0, own.server(), dbt.server()));
        }
        return measures;
    }

    private Path specs(String hash) throws IOException {
        Path specs = folder.resolve("specs");
        Folders.copy(vaults.resolve("tpch"), specs);
        if (!hash.isEmpty()) {
            Path vault = specs.resolve("vault.yaml");
            String name = "  name: tpch\n";
            Files.writeString(
                    vault, Files.readString(vault).replace(name, name + "  conventions:\n    hash: " + hash + "\n"));
        }
        return specs;
    }

    private Path generated(Path specs, String target) throws IOException {
        Path output = folder.resolve("generated-" + target);
        var settings = new GenerationSettings(
                specs,
                specs,
                output,
                Optional.empty(),
                "tpch",
                target,
                List.of("postgresql"),
                Set.of(),
                Set.of(),
                "benchmark");
        GenerationResult result = new Generation(settings, DbtBench.class.getClassLoader()).run();
        if (result.written().isEmpty()) {
            throw new GenerationRefused(result.findings().toString());
        }
        return output;
    }

    private void renew(String schema) throws SQLException {
        database.execute("drop schema if exists " + schema + " cascade", "create schema " + schema);
    }

    /** What is as large is taken for the same here: tests with packages compare row for row. */
    private void sameRows(Contender contender) throws SQLException {
        String stored = "select table_name from information_schema.tables where table_schema = '" + OURS
                + "' and table_type = 'BASE TABLE' and table_name ~ '^[hls]_'"
                + " and table_name !~ '_(rejects|tracking)$' order by table_name";
        for (String table : database.column(stored)) {
            boolean marked = contender.macros().isEmpty();
            long own = rows(OURS, table, true);
            long dbt = rows(THEIRS, table, marked) - contender.ghosts();
            if (own != dbt && marked) {
                throw new IllegalStateException(table + " has " + own + " rows, by dbt " + dbt);
            } else if (own != dbt) {
                // Packages keep both of two rows that contradict each other, of which a small TPC-H has some.
                System.out.println(table + " has " + own + " rows, " + contender.name() + " " + dbt);
            }
        }
    }

    /** Rows of a table; of one whose rows are marked by run, without those of the start. */
    private long rows(String schema, String table, boolean marked) throws SQLException {
        return Long.parseLong(
                database.column("select count(*) from " + schema + "." + table + (marked ? " where run_id <> 0" : ""))
                        .get(0));
    }
}
