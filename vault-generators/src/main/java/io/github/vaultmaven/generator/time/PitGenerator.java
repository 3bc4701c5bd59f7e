// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.time;

import io.github.vaultmaven.generator.Names;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.RowColumns;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans PITs. A build takes the rows marked after its own last mark, and replaces what they may have changed.
 *
 * <p>Deleting comes before inserting: a build that dies in between leaves a lower mark, so that the next one repeats it.
 */
public final class PitGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Pit;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Pit pit = (Pit) structure;
        Relation relation = relation(pit, context);
        String pairs = Names.work(pit.name(), "pairs");
        var reads = new ArrayList<>(List.of(pit.snapshots(), pit.parent()));
        pit.slots().forEach(slot -> reads.add(slot.satellite()));
        return List.of(Step.load(
                "business",
                "pit",
                pit.name(),
                pit.entity(),
                reads,
                List.of(relation),
                List.of(),
                List.of(
                        new Statement(
                                Action.WORK,
                                Relation.work(pairs),
                                new PitShape("pit/pairs", pit, pairs),
                                "keys and snapshots that are new or touched since the last build"),
                        new Statement(
                                Action.DELETE,
                                relation,
                                new PitShape("pit/stale", pit, pairs),
                                "rows of expired snapshots, and those that are built again"),
                        new Statement(
                                Action.APPEND,
                                relation,
                                new PitShape("pit/rows", pit, pairs),
                                "for each of them the last row of each satellite, or the ghost record")),
                pit.origin()));
    }

    private static Relation relation(Pit pit, PlanContext context) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(pit.hashKey(), ColumnType.DIGEST, "key of " + pit.parent()));
        columns.add(Column.required(SnapshotControl.TIMESTAMP, ColumnType.TIMESTAMP, "as-of timestamp, UTC"));
        for (Pit.Slot slot : pit.slots()) {
            columns.add(Column.required(
                    slot.keyColumn(),
                    ColumnType.DIGEST,
                    "key in " + slot.satellite() + ", or that of its ghost record"));
            columns.add(Column.required(
                    slot.timestampColumn(), ColumnType.TIMESTAMP, "load timestamp in " + slot.satellite()));
            slot.sequence()
                    .ifPresent(s -> columns.add(Column.required(
                            slot.sequenceColumn(), ColumnType.of(s.type()), "sequence in " + slot.satellite())));
        }
        columns.add(RowColumns.runId(context.columns()));
        return new Relation(
                pit.name(),
                Relation.Kind.DERIVED,
                columns,
                List.of(SnapshotControl.TIMESTAMP, pit.hashKey()),
                List.of(List.of(pit.hashKey())),
                pit.origin().description().isEmpty()
                        ? "Rows of the satellites of " + pit.parent() + " that held at each snapshot"
                        : pit.origin().description());
    }

    /**
     * A query of a PIT.
     *
     * @param pit the PIT
     * @param pairs work relation with the keys and snapshots that are built
     */
    public record PitShape(String template, Pit pit, String pairs) implements Shape {}
}
