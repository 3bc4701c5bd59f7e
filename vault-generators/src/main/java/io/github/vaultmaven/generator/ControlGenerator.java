// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.template.ControlRelations;
import java.util.List;

/** Plans the relations by which a run knows itself and its deliveries. */
final class ControlGenerator {

    private static final Relation RUN = new Relation(
            ControlRelations.RUN,
            Relation.Kind.CONTROL,
            List.of(
                    Column.required("run_id", ColumnType.BIGINT, "grows by one with each run"),
                    Column.required("started_at", ColumnType.TIMESTAMP, "UTC"),
                    Column.optional(ControlRelations.RUN_MODEL, ColumnType.TEXT, "what is loaded; null: every model")),
            List.of("run_id"),
            List.of(),
            "Each run of a load; of a model the one with the greatest mark is the current one");

    private static final Relation DELIVERY_LIST = new Relation(
            ControlRelations.DELIVERY_LIST,
            Relation.Kind.CONTROL,
            List.of(
                    Column.required("source_table", ColumnType.TEXT, "source.table"),
                    Column.required("load_timestamp", ColumnType.TIMESTAMP, "UTC")),
            List.of(),
            List.of(),
            "The deliveries that the current run is told of; an empty full delivery counts only when it is listed");

    private ControlGenerator() {}

    static Step plan() {
        return Step.load(
                "control",
                "control",
                "control",
                "",
                List.of(),
                List.of(RUN, DELIVERY_LIST),
                List.of(),
                List.of(),
                Origin.MEMORY);
    }
}
