// SPDX-License-Identifier: Apache-2.0
package com.example.vault;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.CustomStructure;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.stream.Stream;

/** Plans {@code custom: row_counts}: how many rows the hub and the satellites of an entity had after each run. */
public final class RowCounts implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof CustomStructure custom && custom.kind().equals("row_counts");
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        var custom = (CustomStructure) structure;
        List<String> counted = Stream.concat(
                        context.ofEntity(Hub.class, custom.entity()).stream(),
                        context.ofEntity(Satellite.class, custom.entity()).stream())
                .map(Structure::name)
                .toList();
        var counts = new Relation(
                custom.name(),
                Relation.Kind.DERIVED,
                List.of(
                        Column.required("relation_name", ColumnType.TEXT, "what was counted"),
                        Column.required("row_count", ColumnType.BIGINT, "rows after the run"),
                        Column.required(context.columns().runId(), ColumnType.BIGINT, "the run")),
                List.of("relation_name", context.columns().runId()),
                List.of(),
                "Rows of the relations of " + custom.entity() + " after each run");
        return List.of(load(custom, counts, counted), test(custom, counts, counted));
    }

    private static Step load(CustomStructure custom, Relation counts, List<String> counted) {
        var count = new Statement(
                Statement.Action.APPEND,
                counts,
                new CountShape("example/row-counts", counts, counted),
                "rows of each relation after this run");
        return Step.load(
                "business",
                "row_count",
                custom.name(),
                custom.entity(),
                counted,
                List.of(counts),
                List.of(),
                List.of(count),
                custom.origin());
    }

    private static Step test(CustomStructure custom, Relation counts, List<String> counted) {
        var reads = Stream.concat(Stream.of(custom.name()), counted.stream()).toList();
        String severity = custom.properties().getOrDefault("severity", "error").toString();
        return Step.test(
                "business",
                "row_count",
                custom.name() + "__last_counts",
                custom.entity(),
                reads,
                new CountShape("example/wrong-counts", counts, counted),
                new Step.TestInfo(severity, "the last counts are those of the relations", custom.name()),
                custom.origin());
    }

    /**
     * What a template needs.
     *
     * @param template its path
     * @param counts where the counts go
     * @param counted relations whose rows are counted
     */
    public record CountShape(String template, Relation counts, List<String> counted) implements Shape {}
}
