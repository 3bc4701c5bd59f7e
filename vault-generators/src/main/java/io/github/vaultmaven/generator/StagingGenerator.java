// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.validation.PlannedRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans stagings: source rows typed, hard rules applied, every hash computed once. */
final class StagingGenerator {

    private StagingGenerator() {}

    /** The relation in which the files of a source table land; nothing for tables. */
    static Optional<Step> landing(SourceTable table) {
        if (table.files().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Step.load(
                "staging",
                "landing",
                Landing.relation(table),
                table.fullName(),
                List.of(),
                List.of(Landing.of(table)),
                List.of(),
                List.of(),
                table.origin()));
    }

    /** The staging of one mapping. */
    static Step plan(Staging staging, PlanContext context) {
        Relation relation = relation(staging, context);
        StageParts parts = StageParts.of(staging, context);
        return Step.load(
                "staging",
                "staging",
                staging.name(),
                staging.entity(),
                parts.reads(),
                List.of(relation),
                List.of(),
                List.of(new Statement(
                        Action.REPLACE,
                        relation,
                        new StagingShape(staging, parts.parts()),
                        "rows of " + staging.table().fullName() + ", typed and hashed")),
                staging.origin());
    }

    /** The names in the staging of one mapping. */
    static LoadOutline outline(Staging staging, PlanContext context) {
        List<String> reads = staging.table().joins().isEmpty()
                ? List.of()
                : StageParts.of(staging, context).reads();
        SourceRange place = staging.origin().range();
        var relation = new PlannedRelation(staging.name(), columnNames(staging, context), true, place);
        return new LoadOutline(staging.name(), place, reads, List.of(relation), List.of());
    }

    private static List<String> columnNames(Staging staging, PlanContext context) {
        var names = new ArrayList<String>();
        staging.keys().forEach(key -> names.add(key.name()));
        staging.diffs().forEach(diff -> names.add(diff.name()));
        names.add(context.columns().loadTimestamp());
        names.add(context.columns().recordSource());
        for (StageColumn column : staging.columns()) {
            names.add(column.name());
            if (column.fallible()) {
                names.add(column.name() + Staging.RAW_SUFFIX);
            }
        }
        names.addAll(staging.unmatched());
        return names;
    }

    private static Relation relation(Staging staging, PlanContext context) {
        var columns = new ArrayList<Column>();
        for (StageKey key : staging.keys()) {
            columns.add(Column.optional(key.name(), ColumnType.DIGEST, ""));
        }
        for (StageDiff diff : staging.diffs()) {
            columns.add(Column.optional(diff.name(), ColumnType.DIGEST, ""));
        }
        columns.add(Column.optional(context.columns().loadTimestamp(), ColumnType.TIMESTAMP, ""));
        columns.add(Column.optional(context.columns().recordSource(), ColumnType.TEXT, ""));
        for (StageColumn column : staging.columns()) {
            columns.add(Column.optional(column.name(), ColumnType.of(column.type()), ""));
            if (column.fallible()) {
                columns.add(Column.optional(
                        column.name() + Staging.RAW_SUFFIX, ColumnType.TEXT, "what did not fit, else null"));
            }
        }
        for (String name : staging.unmatched()) {
            columns.add(Column.optional(name, ColumnType.TEXT, "what a join found no partner in, else null"));
        }
        return new Relation(
                staging.name(),
                Relation.Kind.STAGE,
                columns,
                List.of(),
                List.of(),
                "Rows of " + staging.table().fullName() + " in this run, typed and hashed");
    }
}
