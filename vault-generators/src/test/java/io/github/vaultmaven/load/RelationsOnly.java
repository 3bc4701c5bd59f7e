package io.github.vaultmaven.load;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Makes the relation of a structure and loads nothing, for structures that tests fill by hand. */
final class RelationsOnly implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return !kind(structure).isEmpty();
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        var columns = new ArrayList<Column>();
        var key = new ArrayList<String>();
        Column ldts = Column.required(context.columns().loadTimestamp(), ColumnType.TIMESTAMP, "");
        if (structure instanceof EffectivitySatellite s) {
            digests(columns, s.parent().hashKey());
            columns.add(ldts);
            columns.forEach(c -> key.add(c.name()));
            columns.add(Column.required("is_open", ColumnType.of(DataType.BOOLEAN), ""));
        } else if (structure instanceof StatusTracking s) {
            digests(columns, s.parent().hashKey());
            columns.add(ldts);
            columns.forEach(c -> key.add(c.name()));
            columns.add(Column.required("status", ColumnType.TEXT, ""));
        }
        columns.add(Column.optional(context.columns().recordSource(), ColumnType.TEXT, ""));
        columns.add(Column.required(context.columns().runId(), ColumnType.BIGINT, ""));
        var relation = new Relation(structure.name(), Relation.Kind.VAULT, columns, key, List.of(), "");
        return List.of(Step.load(
                "raw",
                kind(structure),
                structure.name(),
                structure.entity(),
                List.of(),
                List.of(relation),
                List.of(),
                List.of(),
                structure.origin()));
    }

    private static void digests(List<Column> columns, String... names) {
        for (String name : names) {
            columns.add(Column.required(name, ColumnType.DIGEST, ""));
        }
    }

    private static String kind(Structure structure) {
        if (structure instanceof StatusTracking) {
            return "status_tracking";
        }
        return structure instanceof EffectivitySatellite ? "satellite" : "";
    }
}
