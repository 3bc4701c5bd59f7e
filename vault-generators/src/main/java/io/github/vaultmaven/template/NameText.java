// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of what templates say {@code sql.…} to that spells names: of relations, columns, types and indexes.
 *
 * <p>Every method returns SQL text unless it says otherwise. Public because the template engine calls it.
 */
public abstract class NameText {

    private final Dialect dialect;
    private final HashSettings settings;
    private final TechnicalColumns columns;
    private final RelationNames relations;
    private final String model;

    NameText(Dialect dialect, HashSettings settings, TechnicalColumns columns, RelationNames relations, String model) {
        this.dialect = dialect;
        this.settings = settings;
        this.columns = columns;
        this.relations = relations;
        this.model = model;
    }

    /** The dialect, for templates that need more of it. */
    public Dialect getDialect() {
        return dialect;
    }

    /** Name of a relation. */
    public String rel(String relation) {
        return relations.of(relation);
    }

    /** Those of several relations that the target names otherwise than by an identifier. */
    public List<String> renamed(List<String> names) {
        return names.stream().filter(name -> !rel(name).equals(id(name))).toList();
    }

    /** A table of a source system. */
    public String table(SourceTable table) {
        return relations.of(table, dialect);
    }

    /** An identifier. */
    public String id(String name) {
        return dialect.id(name);
    }

    /** A column of an alias. */
    public String col(String alias, String name) {
        return alias.isEmpty() ? id(name) : id(alias) + "." + id(name);
    }

    /** Columns of an alias, joined by commas. */
    public String cols(String alias, List<String> names) {
        return names.stream().map(n -> col(alias, n)).collect(Collectors.joining(", "));
    }

    /** A text literal. */
    public String text(String value) {
        return dialect.text(value);
    }

    /** The engine's name of a planned type. */
    public String type(ColumnType type) {
        return type instanceof ColumnType.Value value ? dialect.type(value.type()) : dialect.digestType(settings);
    }

    /** Load timestamp column. */
    public String getLdts() {
        return id(columns.loadTimestamp());
    }

    /** Name of the load timestamp column, not quoted. */
    public String getLdtsName() {
        return columns.loadTimestamp();
    }

    /** Record source column. */
    public String getRs() {
        return id(columns.recordSource());
    }

    /** Name of the record source column, not quoted. */
    public String getRsName() {
        return columns.recordSource();
    }

    /** Run mark column. */
    public String getRunId() {
        return id(columns.runId());
    }

    /** Name of the run mark column, not quoted. */
    public String getRunIdName() {
        return columns.runId();
    }

    /** The mark of this run: the latest of this model, whatever other models do meanwhile in the same database. */
    public String getRun() {
        String ofModel = "coalesce(" + id(ControlRelations.RUN_MODEL) + ", " + text(model) + ") = " + text(model);
        return "(select max(" + id("run_id") + ") from " + rel(ControlRelations.RUN) + " where " + ofModel + ")";
    }

    /** When this run began, UTC. */
    public String getRunStart() {
        return "(select started_at from " + rel(ControlRelations.RUN) + " where " + id("run_id") + " = " + getRun()
                + ")";
    }

    /** The engine's name of the type of timestamps. */
    public String getTimestampType() {
        return type(ColumnType.TIMESTAMP);
    }

    /** Column of the rejects that names the source table. */
    public String getSourceTable() {
        return id(Rejects.SOURCE);
    }

    /** Column of the rejects that tells rows apart. */
    public String getRejectIdName() {
        return id(Rejects.ID);
    }

    /** Column of the rejects that says why. */
    public String getReason() {
        return id(Rejects.REASON);
    }

    /** The columns of a relation, one a line, for an insert. */
    public String columnList(Relation relation) {
        return relation.columnNames().stream().map(this::id).collect(Collectors.joining(",\n  "));
    }

    /** What stands behind the name of an indexed relation. */
    public String indexed(List<String> by) {
        String kind = by.get(0).equals(columns.runId())
                ? dialect.growingIndex().map(k -> "using " + k + " ").orElse("")
                : "";
        return kind + "(" + cols("", by) + ")";
    }

    /** Name of an index. */
    public String indexName(String relation, Object suffix) {
        return "ix_" + relation + "_" + suffix;
    }

    /** Words from a spec as the text of a one-line comment: no line ends, no comment ends. */
    public String oneLine(String words) {
        return words.chars().noneMatch(NameText::endsLine)
                ? words.strip()
                : words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static boolean endsLine(int c) {
        return c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029';
    }

    /** The value type of a column; text for a digest. */
    static DataType valueType(ColumnType type) {
        return type instanceof ColumnType.Value value ? value.type() : DataType.TEXT;
    }
}
