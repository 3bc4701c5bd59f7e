// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.template.SqlText;
import io.github.vaultmaven.type.DataType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What unit tests of all kinds are made of: rows of the project's relations, the times in them, and what macros return. */
final class UnitTestRows {

    static final String FIRST = "2026-01-01 00:00:00";
    static final String SECOND = "2026-01-02 00:00:00";
    static final String THIRD = "2026-01-03 00:00:00";

    private final VaultModel model;
    private final ModelSql queries;
    private final List<String> incremental;
    private final SqlText sql;
    private final Fixture fixture;
    private final Map<String, DbtModel> models = new HashMap<>();

    /**
     * @param model the model
     * @param queries spells names
     * @param models the models of the project
     * @param incremental macros that are true where a model adds to what it has
     */
    UnitTestRows(VaultModel model, ModelSql queries, List<DbtModel> models, List<String> incremental) {
        this.model = model;
        this.queries = queries;
        this.incremental = incremental;
        this.sql = queries.text();
        this.fixture = new Fixture(sql);
        models.forEach(m -> this.models.put(m.name(), m));
    }

    /** Spells values. */
    SqlText sql() {
        return sql;
    }

    /** Spells rows. */
    Fixture fixture() {
        return fixture;
    }

    /** True where the project has a model of that name. */
    boolean has(String name) {
        return models.containsKey(name);
    }

    /** What somebody revised need not be as the laws say. */
    boolean isRendered(String name) {
        return has(name)
                && models.get(name).rows().stream().noneMatch(r -> r.shape().isRevised());
    }

    /** The model of a relation that the project builds. */
    DbtModel built(String name) {
        return models.get(name);
    }

    /** True where all that a model reads is built by the project. */
    boolean readsModels(DbtModel built) {
        return built.reads().stream().allMatch(models::containsKey);
    }

    /** No rows of all that a model reads. */
    Map<String, String> empty(DbtModel built) {
        var given = new LinkedHashMap<String, String>();
        built.reads().forEach(read -> given.put(reference(read), rows(read, List.of())));
        built.earlier().stream().sorted().forEach(earlier -> given.put(reference(earlier), rows(earlier, List.of())));
        return given;
    }

    /** The model adds to what it has, in a run that the test makes up, and nothing is read that is built behind it. */
    Map<String, Object> macros(DbtModel built) {
        Map<String, Object> macros = run();
        built.later().stream()
                .map(models::get)
                .findFirst()
                .ifPresent(later -> macros.put("vault_stored", "(" + rows(later.name(), List.of()) + ")"));
        return macros;
    }

    /** The model of a package adds to what it has. */
    Map<String, Object> adding() {
        var macros = new LinkedHashMap<String, Object>();
        incremental.forEach(macro -> macros.put(macro, true));
        return macros;
    }

    /** The model of the project's own adds to what it has, in a run that the test makes up. */
    Map<String, Object> run() {
        var macros = new LinkedHashMap<String, Object>();
        macros.put("is_incremental", true);
        macros.put(
                "vault_control",
                "(select 1 as run_id, cast(null as varchar) as model, " + at(THIRD) + " as started_at) as vault_run");
        return macros;
    }

    /** How models name a relation. */
    String reference(String relation) {
        return queries.reference(relation);
    }

    /** Rows of a relation of the project. */
    String rows(String relation, List<Map<String, String>> rows) {
        return fixture.rows(models.get(relation).relation().columns(), rows);
    }

    /** A row of the key that all tests know. */
    Map<String, String> keyed(String hashKey, String at, String run) {
        var row = new HashMap<String, String>();
        row.put(hashKey, digest("11"));
        row.put(model.columns().loadTimestamp(), at(at));
        if (!run.isEmpty()) {
            row.put(model.columns().runId(), run);
        }
        return row;
    }

    /** The same with a text in all columns that hold texts. */
    Map<String, String> texts(String relation, String hashKey, String at, String text) {
        Map<String, String> row = keyed(hashKey, at, "");
        models.get(relation).relation().columns().stream()
                .filter(UnitTestRows::isText)
                .forEach(column -> row.put(column.name(), sql.text(text)));
        return row;
    }

    /** True of a column that holds texts of a source. */
    static boolean isText(Column column) {
        return column.type() instanceof ColumnType.Value value && value.type() instanceof DataType.Text;
    }

    /** The start of a row that is expected. */
    ExpectedRow expected() {
        return ExpectedRow.of(model.hash());
    }

    /** A digest made of the same byte. */
    String digest(String digits) {
        return sql.getDialect().digestLiteral(model.hash(), digits);
    }

    /** A time. */
    String at(String time) {
        return sql.getDialect().timestamp(time);
    }
}
