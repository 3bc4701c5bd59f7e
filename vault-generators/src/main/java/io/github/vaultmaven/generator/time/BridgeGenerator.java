// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.time;

import io.github.vaultmaven.generator.Names;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.RowColumns;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Effectivity;
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
 * Plans bridges. A build takes new snapshots, and those that rows marked after its own last mark may have changed: the
 * snapshots from their lowest load timestamp on.
 */
public final class BridgeGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Bridge;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Bridge bridge = (Bridge) structure;
        Relation relation = relation(bridge, context);
        String due = Names.work(bridge.name(), "due");
        var reads = new ArrayList<>(List.of(bridge.snapshots()));
        reads.addAll(sources(bridge));
        return List.of(Step.load(
                "business",
                "bridge",
                bridge.name(),
                bridge.entity(),
                reads,
                List.of(relation),
                List.of(),
                List.of(
                        new Statement(
                                Action.WORK,
                                Relation.work(due),
                                new BridgeShape("bridge/due", bridge, due),
                                "snapshots that are new or touched since the last build"),
                        new Statement(
                                Action.DELETE,
                                relation,
                                new BridgeShape("bridge/stale", bridge, due),
                                "rows of expired snapshots, and those that are built again"),
                        new Statement(
                                Action.APPEND,
                                relation,
                                new BridgeShape("bridge/rows", bridge, due),
                                "the paths that are effective at each of them")),
                bridge.origin()));
    }

    private static List<String> sources(Bridge bridge) {
        var sources = new ArrayList<String>();
        for (Bridge.Hop hop : bridge.hops()) {
            sources.add(hop.link());
            hop.effectivity().map(Effectivity::relation).ifPresent(sources::add);
        }
        return sources.stream().distinct().toList();
    }

    private static Relation relation(Bridge bridge, PlanContext context) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(SnapshotControl.TIMESTAMP, ColumnType.TIMESTAMP, "as-of timestamp, UTC"));
        columns.add(Column.required(bridge.startColumn(), ColumnType.DIGEST, "key at which the path starts"));
        for (Bridge.Hop hop : bridge.hops()) {
            columns.add(Column.required(hop.linkColumn(), ColumnType.DIGEST, "key of " + hop.link()));
            columns.add(Column.required(hop.toColumn(), ColumnType.DIGEST, "key that " + hop.link() + " leads to"));
        }
        columns.add(RowColumns.runId(context.columns()));
        var key = new ArrayList<>(List.of(SnapshotControl.TIMESTAMP, bridge.startColumn()));
        bridge.hops().forEach(hop -> key.add(hop.linkColumn()));
        return new Relation(
                bridge.name(),
                Relation.Kind.DERIVED,
                columns,
                key,
                List.of(),
                bridge.origin().description().isEmpty()
                        ? "Paths of keys that were effective at each snapshot"
                        : bridge.origin().description());
    }

    /**
     * A query of a bridge.
     *
     * @param bridge the bridge
     * @param due work relation with the snapshots that are built
     */
    public record BridgeShape(String template, Bridge bridge, String due) implements Shape {

        /** What the query calls the key that is in a column of the bridge, for a link that is joined there. */
        public String reached(String column) {
            if (column.equals(bridge.startColumn())) {
                return "h0.from_key";
            }
            List<String> ends = bridge.hops().stream().map(Bridge.Hop::toColumn).toList();
            return "h" + ends.indexOf(column) + ".to_key";
        }
    }
}
