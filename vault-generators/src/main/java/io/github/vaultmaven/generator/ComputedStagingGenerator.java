// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Computed;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Plans stagings whose rows a query on the vault makes: the query's result, then its rows typed and hashed. */
final class ComputedStagingGenerator {

    /** Layer of all that is computed. */
    static final String LAYER = "business";

    private ComputedStagingGenerator() {}

    /** The staging, which reads relations that other steps finish before. */
    static Step plan(Staging staging, PlanContext context) {
        Computed computed = staging.computed().orElseThrow();
        Relation relation = relation(staging, context);
        Relation result = Relation.work(Names.work(staging.name(), "result"));
        return Step.load(
                isOfVault(staging) ? LAYER : "staging",
                "staging",
                staging.name(),
                staging.entity(),
                computed.query().reads(),
                List.of(relation),
                List.of(),
                List.of(
                        new Statement(
                                Action.WORK,
                                result,
                                new QueryShape(computed.query()),
                                isOfVault(staging)
                                        ? "what " + staging.table().fullName() + " says of the vault"
                                        : "rows of the seed"),
                        new Statement(
                                Action.REPLACE,
                                relation,
                                new RowsShape(staging, computed, result.name()),
                                "its rows, typed and hashed, without those of zero keys and ghost records")),
                staging.origin());
    }

    /** True where a query on the vault makes the rows, rather than a file beside the spec. */
    static boolean isOfVault(Staging staging) {
        return staging.computed()
                .filter(computed -> !(computed.query() instanceof VaultQuery.Given))
                .isPresent();
    }

    private static Relation relation(Staging staging, PlanContext context) {
        var columns = new ArrayList<Column>();
        staging.computed()
                .orElseThrow()
                .hashKeys()
                .forEach(key -> columns.add(Column.optional(key, ColumnType.DIGEST, "")));
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
        return new Relation(
                staging.name(),
                Relation.Kind.STAGE,
                columns,
                List.of(),
                List.of(),
                isOfVault(staging)
                        ? "Rows that " + staging.table().fullName()
                                + " makes of the vault in this run, typed and hashed"
                        : "Rows of " + staging.table().fullName() + ", hashed");
    }

    /**
     * The query.
     *
     * @param query the query
     */
    public record QueryShape(VaultQuery query) implements Shape {
        @Override
        public String template() {
            return "computed/query";
        }
    }

    /**
     * Typed and hashed rows of the query's result.
     *
     * @param staging the staging
     * @param computed what makes its rows
     * @param result relation that holds the result
     */
    public record RowsShape(Staging staging, Computed computed, String result) implements Shape {
        @Override
        public String template() {
            return "computed/rows";
        }

        /** Names of the columns whose normalised text is part of a key, each once. */
        public List<String> keyParts() {
            return staging.keys().stream()
                    .flatMap(k -> k.parts().stream())
                    .map(StageKey.Part::column)
                    .distinct()
                    .toList();
        }
    }
}
