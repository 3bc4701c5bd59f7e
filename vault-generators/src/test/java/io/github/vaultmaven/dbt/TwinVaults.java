// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.generate.AssistSettings;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.generate.LiveAssistants;
import io.github.vaultmaven.load.NewestRows;
import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.Delivery;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.VaultRunner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/**
 * One database with the same model twice: loaded by generated scripts, and by a dbt project that reads what the scripts' run
 * has landed.
 */
final class TwinVaults implements AutoCloseable {

    /** Schema that dbt builds in. */
    private static final String TWIN = "twin";

    /** A line of dbt's of a test that fails, or of a node that could not be run. */
    private static final Pattern FAILED =
            Pattern.compile("(?:FAIL \\d+|ERROR)\\s+(?:creating sql \\w+ model )?([\\w.]+) \\.+");

    private final String engine;
    private final Path work;
    private final Path data;
    private final String target;
    private final List<ScriptFolder> scripts;
    private final String url;
    private final Optional<LiveAssistants> answers;
    private boolean lateRowsMayLack;
    private final Database files = JdbcDatabase.fileReader(new DuckDBDriver());

    /**
     * Generates both.
     *
     * @param engine dialect
     * @param specs spec files of the models
     * @param models names of models, each behind those that it uses
     * @param data folder of deliveries
     * @param target the dbt target
     * @param work folder to write to
     */
    TwinVaults(String engine, Path specs, List<String> models, Path data, String target, Path work)
            throws IOException, SQLException {
        this(engine, specs, models, data, target, work, Optional.empty());
    }

    /** The same with answers, which both get. */
    TwinVaults(
            String engine,
            Path specs,
            List<String> models,
            Path data,
            String target,
            Path work,
            Optional<LiveAssistants> answers)
            throws IOException, SQLException {
        this.answers = answers;
        this.engine = engine;
        this.work = work;
        this.data = data;
        this.target = target;
        generate("sql", specs);
        generate(target, specs);
        this.scripts = models.stream()
                .map(m -> ScriptFolder.read(work.resolve("sql").resolve(m).resolve(engine)))
                .toList();
        this.url = engine.equals("duckdb") ? "jdbc:duckdb:" + work.resolve("vault.duckdb") : Engines.postgresqlUrl();
    }

    private void generate(String toTarget, Path specs) throws IOException {
        var settings = new GenerationSettings(
                        specs,
                        specs,
                        work.resolve(toTarget),
                        Optional.empty(),
                        "vault",
                        toTarget,
                        List.of(engine),
                        Set.of(),
                        Set.of(),
                        "test")
                .withAssist(
                        answers.isPresent()
                                ? new AssistSettings(
                                        AssistMode.LIVE, Optional.of(work.resolve("assist.lock.yaml")), false)
                                : AssistSettings.OFF);
        GenerationResult result = new Generation(settings, TwinVaults.class.getClassLoader(), answers).run();
        if (result.failed()) {
            throw new IllegalArgumentException(result.findings().toString());
        }
    }

    /** Loads a delivery into both. */
    void load(List<String> arrived, List<String> deliveries) throws IOException, SQLException {
        for (ScriptFolder script : scripts) {
            load(script, arrived, deliveries);
            build(script);
        }
    }

    /** Loads a delivery by the scripts alone. */
    void loadScripts(List<String> arrived, List<String> deliveries) throws SQLException {
        scripts.forEach(script -> load(script, arrived, deliveries));
    }

    /** Builds what dbt builds of what the scripts have landed last. */
    void build(String... options) throws IOException, SQLException {
        for (ScriptFolder script : scripts) {
            build(script, options);
        }
    }

    private void load(ScriptFolder script, List<String> arrived, List<String> deliveries) {
        try (Database database = database()) {
            RunOptions options = RunOptions.of(data, script.folder())
                    .withThreads(1)
                    .withArrived(arrived)
                    .withDeliveries(deliveries.stream().map(Delivery::parse).toList());
            Database reader = engine.equals("duckdb") ? database : files;
            new VaultRunner(database, reader, options, RunListener.SILENT, Clock.systemUTC()).run(script);
        }
    }

    private void build(ScriptFolder script, String... options) throws IOException, SQLException {
        var arguments = new ArrayList<>(
                List.of("build", "--exclude-resource-type", "test", "--exclude-resource-type", "unit_test"));
        arguments.addAll(List.of(options));
        dbt(script, arguments).passed();
    }

    /** Builds everything with its tests; the tests that fail, or cannot be run, with severity error. */
    Set<String> failingTests() throws IOException, SQLException {
        var failing = new TreeSet<String>();
        for (ScriptFolder script : scripts) {
            DbtResult result = dbt(script, new ArrayList<>(List.of("build")));
            FAILED.matcher(result.output()).results().forEach(line -> failing.add(line.group(1)));
            assertThat(result.exitCode()).as(result.output()).isEqualTo(failing.isEmpty() ? 0 : 1);
        }
        return failing;
    }

    private DbtResult dbt(ScriptFolder script, List<String> arguments) throws IOException, SQLException {
        Path project = project(script.manifest());
        Files.copy(
                project.resolve("profiles.example.yml"),
                project.resolve("profiles.yml"),
                StandardCopyOption.REPLACE_EXISTING);
        arguments.add("--vars");
        arguments.add("{vault_landing_schema: " + landing() + ", vault_deliveries: " + told() + ", vault_started_at: '"
                + started(script) + "'}");
        return DbtEnvironment.dbt111().dbt(project, environment(), arguments.toArray(String[]::new));
    }

    private String landing() {
        return engine.equals("duckdb") ? "main" : "public";
    }

    private String told() throws SQLException {
        return query("select source_table || '@' || cast(load_timestamp as varchar) from " + landing()
                        + ".vault_delivery_list")
                .stream()
                .map(row -> "'" + row.replaceAll("^\\[|]$", "") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** When the scripts' run of a model began: rows without a load timestamp get it. */
    private String started(ScriptFolder script) throws SQLException {
        String runs = landing() + ".vault_run";
        return single("select cast(started_at as varchar) from " + runs + " where run_id = (select max(run_id) from "
                + runs + " where model = '" + script.manifest().model() + "')");
    }

    private String single(String sql) throws SQLException {
        return query(sql).get(0).replaceAll("^\\[|]$", "");
    }

    /** Gives the project of a model packages as if dbt had fetched them. */
    TwinVaults withPackages(Map<String, Path> packages) throws IOException {
        for (ScriptFolder script : scripts) {
            Path installed = project(script.manifest()).resolve("dbt_packages");
            for (Map.Entry<String, Path> one : packages.entrySet()) {
                Folders.copy(one.getValue(), installed.resolve(one.getKey()));
            }
        }
        return this;
    }

    private Path project(Manifest model) {
        return work.resolve(target).resolve(model.model()).resolve(engine);
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("VAULT_DB_SCHEMA", TWIN);
        if (engine.equals("duckdb")) {
            environment.put("VAULT_DB_PATH", work.resolve("vault.duckdb").toString());
        } else {
            URI address = URI.create(url.substring("jdbc:".length()));
            environment.put("VAULT_DB_HOST", address.getHost());
            environment.put("VAULT_DB_PORT", String.valueOf(address.getPort()));
            environment.put("VAULT_DB_NAME", address.getPath().substring(1));
            environment.put("VAULT_DB_USER", "postgres");
            environment.put("VAULT_DB_PASSWORD", "postgres");
            environment.put("PGTZ", "UTC");
        }
        return environment;
    }

    private Database database() {
        return engine.equals("duckdb")
                ? new JdbcDatabase("duckdb", new DuckDBDriver(), url, null, null)
                : new JdbcDatabase(engine, new org.postgresql.Driver(), url, null, null);
    }

    /** Relations whose rows differ, each with the rows that only one of the vaults has; without the mark of the run. */
    Map<String, List<String>> differences() throws SQLException {
        var differences = new TreeMap<String, List<String>>();
        for (Map.Entry<String, Set<String>> relation : relations().entrySet()) {
            String columns =
                    relation.getValue().stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
            String one = "select " + columns + " from " + landing() + ".\"" + relation.getKey() + "\"";
            String other = "select " + columns + " from " + TWIN + ".\"" + relation.getKey() + "\"";
            var rows = new ArrayList<String>();
            query("select 'sql' as of_vault, * from (" + one + " except all " + other + ") x"
                            + (lateRowsMayLack ? butLate(relation.getKey(), relation.getValue()) : ""))
                    .forEach(rows::add);
            query("select 'dbt' as of_vault, * from (" + other + " except all " + one + ") x")
                    .forEach(rows::add);
            if (!rows.isEmpty()) {
                differences.put(relation.getKey(), rows);
            }
        }
        return differences;
    }

    /**
     * From now on a satellite may lack what packages leave out, as the rule {@code package-late} says: a late row where a
     * later row of its key says the same.
     */
    TwinVaults withoutLateRows() {
        lateRowsMayLack = true;
        return this;
    }

    private static String butLate(String relation, Set<String> columns) {
        Optional<String> value =
                columns.stream().filter(c -> c.endsWith("_hashdiff")).findFirst();
        Optional<String> key = columns.stream().filter(c -> c.endsWith("_hk")).findFirst();
        return value.isEmpty() || key.isEmpty()
                ? ""
                : " where not exists (select 1 from " + TWIN + "." + relation + " t where t." + key.get() + " = x."
                        + key.get() + " and t." + value.get() + " = x." + value.get()
                        + " and t.load_timestamp > x.load_timestamp)";
    }

    /** The relations that both make, but for control and landing, with their columns but for the run's mark. */
    Map<String, Set<String>> relations() {
        var relations = new TreeMap<String, Set<String>>();
        for (ScriptFolder script : scripts) {
            script.manifest().steps(Phase.CREATE).stream()
                    .filter(s -> !Set.of("control", "landing").contains(s.kind()))
                    .forEach(step -> step.columns().forEach((name, types) -> {
                        var columns = new TreeSet<>(types.keySet());
                        columns.remove("run_id");
                        // A project reads the history itself.
                        if (!name.endsWith(NewestRows.CURRENT)) {
                            relations.put(name, columns);
                        }
                    }));
        }
        return relations;
    }

    /** What a query returns, each row as a text. */
    List<String> rows(String sql) throws SQLException {
        return query(sql);
    }

    private List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (Database database = database();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Override
    public void close() {
        files.close();
    }
}
