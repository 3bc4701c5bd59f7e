// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.Planner;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.mutants.Watch;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.run.ScriptSplitter;
import io.github.vaultmaven.run.ScriptStatement;
import io.github.vaultmaven.target.sql.SqlTarget;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.Templates;
import io.github.vaultmaven.type.DataType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A vault on a real engine, made by the generated scripts and nothing else. Source rows are put into source tables. */
public final class LoadedVault implements AutoCloseable {

    private final VaultModel model;
    private final Dialect dialect;
    private final Connection connection;
    private final LoadPlan plan;
    private final Map<String, String> scripts = new TreeMap<>();
    private final Map<String, String> testQueries = new HashMap<>();

    /** Creates the vault on a new database of an engine. */
    public LoadedVault(VaultModel model, String engine) throws SQLException {
        this(model, engine, Optional.empty());
    }

    /** The same with templates that replace those of the same path. */
    public LoadedVault(VaultModel model, String engine, Optional<Path> overrides) throws SQLException {
        this(model, engine, overrides, Planner.of(LoadedVault.class.getClassLoader()));
    }

    /** The same with a planner of one's own. */
    public LoadedVault(VaultModel model, String engine, Optional<Path> overrides, Planner planner) throws SQLException {
        this.model = model;
        this.dialect = Dialects.byName(engine);
        this.connection = engine.equals("duckdb") ? Engines.duckdb() : Engines.postgresql();
        var hash = HashProfiles.byName(model.hash().profile());
        var loader = LoadedVault.class.getClassLoader();
        this.plan = planner.plan(new PlanContext(model, dialect, hash));
        var settings = new RenderSettings(
                dialect, hash, HashProfiles.byName("vault-1"), new Templates(overrides, Watch.loader(loader)), "test");
        for (Artifact artifact : new SqlTarget().render(plan, settings)) {
            scripts.put(artifact.path(), artifact.text());
        }
        for (SourceTable table : model.sources()) {
            createSource(table);
        }
        create();
    }

    /** Runs the scripts that create relations, again if they are there. */
    public void create() throws SQLException {
        runAll("create/");
    }

    /** The generated scripts by path. */
    public Map<String, String> scripts() {
        return scripts;
    }

    /**
     * Replaces what a source table delivers to the next run. Each row: values in column order, as SQL literals; where files
     * land, the file and the landed load timestamp behind them.
     */
    public void deliver(SourceTable table, List<List<String>> rows) throws SQLException {
        execute("delete from " + source(table));
        if (!rows.isEmpty()) {
            execute(rows.stream()
                    .map(row -> "(" + String.join(", ", row) + ")")
                    .collect(Collectors.joining(",\n", "insert into " + source(table) + " values\n", "")));
        }
    }

    /** Empties every relation of the vault but for zero keys and ghost records, as if it were new. */
    public void clear() throws SQLException {
        String runId = dialect.id(model.columns().runId());
        for (Step step : plan.steps()) {
            for (Relation relation : step.creates()) {
                boolean marked = relation.columnNames().contains(model.columns().runId())
                        && relation.kind() != Relation.Kind.CONTROL;
                execute("delete from " + dialect.id(relation.name()) + (marked ? " where " + runId + " <> 0" : ""));
            }
        }
    }

    /** Runs the load once. */
    public void run() throws SQLException {
        run(statement -> {});
    }

    /**
     * Runs the load once.
     *
     * @param before told of each statement before it is executed; what it throws ends the run there
     */
    public void run(Consumer<String> before) throws SQLException {
        begin("current_timestamp");
        loadAll(before);
    }

    /** Runs the load once, as if it began at that time: {@code yyyy-MM-dd HH:mm:ss}, UTC. */
    public void runAt(String start) throws SQLException {
        beginAt(start);
        loadAll(statement -> {});
    }

    /** Begins a run and loads nothing. */
    public void beginAt(String start) throws SQLException {
        begin("timestamp '" + start + "'");
    }

    private void loadAll(Consumer<String> before) throws SQLException {
        for (Step step : plan.steps()) {
            if (step.phase() == Step.Phase.LOAD) {
                String suffix = "/" + step.object() + ".sql";
                for (String path : scripts.keySet()) {
                    if (path.startsWith("load/") && path.endsWith(suffix)) {
                        runScript(path, before);
                    }
                }
            }
        }
    }

    /** Executes all generated tests; what they find does not matter. */
    public void runTests() throws SQLException {
        runAll("test/");
    }

    /** Tells the next run of deliveries; see the delivery list. */
    public void tell(String sourceTable, String timestamp) throws SQLException {
        execute("insert into vault_delivery_list values ('" + sourceTable + "', timestamp '" + timestamp + "')");
    }

    private void begin(String start) throws SQLException {
        execute("insert into vault_run (run_id, started_at) select coalesce(max(run_id), 0) + 1, " + start
                + " from vault_run");
    }

    /** Rows of a query, each as text with columns joined by {@code |}, null as {@code ~}, sorted. */
    public List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    String value = result.getString(i);
                    row.append(i > 1 ? "|" : "").append(value == null ? "~" : value);
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    /** Rows of a query by column name, each value as the driver's object. */
    public List<Map<String, Object>> rows(String sql) throws SQLException {
        var rows = new ArrayList<Map<String, Object>>();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var columns = result.getMetaData();
            while (result.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The query of a generated test, without its end. */
    public String testQuery(String object) {
        if (testQueries.isEmpty()) {
            tests().forEach(statement -> testQueries.put(statement.test().name(), statement.text()));
        }
        return Optional.ofNullable(testQueries.get(object)).orElseThrow();
    }

    /** The statements of all generated tests. */
    public List<ScriptStatement> tests() {
        return scripts.entrySet().stream()
                .filter(e -> e.getKey().startsWith("test/"))
                .flatMap(e -> new ScriptSplitter().split(e.getValue()).stream())
                .toList();
    }

    /** Does something and takes it back. */
    public void undone(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Something done on the database. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run() throws SQLException;
    }

    /** Executes one statement. */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String source(SourceTable table) {
        String schema = table.schema().isEmpty() ? "" : dialect.id(table.schema()) + ".";
        return schema + dialect.id(table.files().isPresent() ? Landing.relation(table) : table.table());
    }

    private void createSource(SourceTable table) throws SQLException {
        if (table.files().isPresent()) {
            return;
        }
        if (!table.schema().isEmpty()) {
            execute("create schema if not exists " + dialect.id(table.schema()));
        }
        var columns = new ArrayList<String>();
        for (SourceColumn column : table.columns()) {
            DataType type = column.parsing().fromText() ? DataType.TEXT : column.type();
            columns.add(dialect.id(column.name()) + " " + dialect.type(type));
        }
        execute("create table " + source(table) + " (" + String.join(", ", columns) + ")");
    }

    private void runAll(String prefix) throws SQLException {
        for (String path : scripts.keySet()) {
            if (path.startsWith(prefix) && path.endsWith(".sql")) {
                runScript(path, statement -> {});
            }
        }
    }

    private void runScript(String path, Consumer<String> before) throws SQLException {
        for (ScriptStatement statement : new ScriptSplitter().split(scripts.get(path))) {
            before.accept(statement.text());
            try {
                execute(statement.text());
            } catch (SQLException e) {
                throw new SQLException(path + ": " + e.getMessage() + "\n" + statement.text(), e);
            }
        }
    }

    /** What it loads by. */
    public LoadPlan plan() {
        return plan;
    }

    /** The engine's spelling. */
    public Dialect dialect() {
        return dialect;
    }

    /** The model that it was made from. */
    public VaultModel model() {
        return model;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
