// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.time;

import io.github.vaultmaven.generator.Names;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.RowColumns;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Plans snapshot tables: what the policy keeps of all snapshots up to the start of the run. */
public final class SnapshotControlGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof SnapshotControl;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        SnapshotControl control = (SnapshotControl) structure;
        Relation relation = new Relation(
                control.name(),
                Relation.Kind.DERIVED,
                List.of(
                        Column.required(SnapshotControl.TIMESTAMP, ColumnType.TIMESTAMP, "as-of timestamp, UTC"),
                        RowColumns.runId(context.columns())),
                List.of(SnapshotControl.TIMESTAMP),
                List.of(),
                control.origin().description().isEmpty()
                        ? "As-of timestamps that " + control.entity() + " keeps"
                        : control.origin().description());
        String wanted = Names.work(control.name(), "wanted");
        return List.of(Step.load(
                "business",
                "snapshot",
                control.name(),
                control.entity(),
                List.of(),
                List.of(relation),
                List.of(),
                List.of(
                        new Statement(
                                Action.WORK,
                                Relation.work(wanted),
                                new SnapshotShape("snapshot/wanted", control, wanted),
                                "snapshots up to the start of this run that the policy keeps"),
                        new Statement(
                                Action.DELETE,
                                relation,
                                new SnapshotShape("snapshot/expired", control, wanted),
                                "snapshots that it no longer keeps"),
                        new Statement(
                                Action.APPEND,
                                relation,
                                new SnapshotShape("snapshot/rows", control, wanted),
                                "new snapshots")),
                control.origin()));
    }

    /**
     * A query of a snapshot table.
     *
     * @param control the snapshots
     * @param wanted work relation with those to keep
     */
    public record SnapshotShape(String template, SnapshotControl control, String wanted) implements Shape {}
}
