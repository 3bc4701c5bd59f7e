// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.access;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.generator.access.Marts.What;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans dimensions. All three types ask for a key's state at moments: the latest snapshot, every snapshot, or every moment
 * at which something changed.
 */
public final class DimensionGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Dimension;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Dimension dimension = (Dimension) structure;
        List<Column> columns = columns(dimension);
        var what = new What(
                "dimension",
                dimension.name(),
                dimension.entity(),
                "Members of " + dimension.hub().relation() + ", " + words(dimension.type()),
                dimension.origin());
        return List.of(Marts.step(
                what,
                dimension.materialized(),
                reads(dimension),
                columns,
                List.of(dimension.key()),
                new DimensionShape(dimension, columns)));
    }

    private static String words(Dimension.Type type) {
        return switch (type) {
            case SCD1 -> "one row each";
            case SCD2 -> "one row for each interval without change";
            case SNAPSHOT -> "one row for each snapshot";
        };
    }

    private static List<String> reads(Dimension dimension) {
        var reads = new ArrayList<>(Marts.reads(dimension.hub(), dimension.satellites()));
        dimension.snapshots().ifPresent(reads::add);
        dimension.pit().map(Pit::name).ifPresent(reads::add);
        dimension.hierarchy().ifPresent(h -> reads.add(h.link()));
        dimension
                .hierarchy()
                .flatMap(Dimension.Hierarchy::effectivity)
                .map(Effectivity::relation)
                .ifPresent(reads::add);
        return reads;
    }

    private static List<Column> columns(Dimension dimension) {
        String hashKey = dimension.hub().key();
        var columns = new ArrayList<Column>();
        columns.add(Column.required(dimension.key(), ColumnType.DIGEST, "what facts refer to"));
        if (!dimension.key().equals(hashKey)) {
            columns.add(Column.required(
                    hashKey, ColumnType.DIGEST, "key of " + dimension.hub().relation()));
        }
        columns.addAll(Marts.columns(dimension.hub()));
        columns.addAll(Marts.columns(dimension.attributes()));
        dimension.hierarchy().ifPresent(h -> columns.addAll(levels(dimension, h.levels())));
        if (dimension.type() == Dimension.Type.SNAPSHOT) {
            columns.add(Column.required(SnapshotControl.TIMESTAMP, ColumnType.TIMESTAMP, "as-of timestamp, UTC"));
        }
        if (dimension.type() == Dimension.Type.SCD2) {
            columns.add(Column.required(Dimension.VALID_FROM, ColumnType.TIMESTAMP, "inclusive, UTC"));
            columns.add(
                    Column.required(Dimension.VALID_TO, ColumnType.TIMESTAMP, "exclusive, UTC; 9999-12-31 if open"));
            columns.add(Column.required(Dimension.IS_CURRENT, ColumnType.of(DataType.BOOLEAN), "true if open"));
        }
        return columns;
    }

    private static List<Column> levels(Dimension dimension, int levels) {
        var columns = new ArrayList<Column>();
        for (int level = 1; level <= levels; level++) {
            String prefix = "level_" + level + "_";
            columns.add(Column.optional(prefix + dimension.hub().key(), ColumnType.DIGEST, ""));
            dimension
                    .hub()
                    .columns()
                    .forEach(c -> columns.add(Column.optional(prefix + c.name(), ColumnType.of(c.type()), "")));
        }
        columns.add(Column.required("hierarchy_depth", ColumnType.of(DataType.INTEGER), "levels down to this member"));
        return columns;
    }

    /**
     * The query of a dimension.
     *
     * @param dimension the dimension
     * @param columns its columns
     */
    public record DimensionShape(Dimension dimension, List<Column> columns) implements Shape {

        public DimensionShape {
            columns = List.copyOf(columns);
        }

        @Override
        public String template() {
            return switch (dimension.type()) {
                case SCD1 -> "dimension/current";
                case SCD2 -> "dimension/intervals";
                case SNAPSHOT -> "dimension/snapshots";
            };
        }

        /** The PIT, if it holds every satellite that is shown, and the type looks at snapshots. */
        public Optional<Pit> usablePit() {
            return dimension
                    .pit()
                    .filter(p -> dimension.type() != Dimension.Type.SCD2)
                    .filter(p -> dimension.snapshots().equals(Optional.of(p.snapshots())))
                    .filter(p -> dimension.satellites().stream()
                            .allMatch(s -> p.slotOf(s.relation()).isPresent()));
        }

        /** Slot of a satellite in that PIT. */
        public Pit.Slot slot(MartSatellite satellite) {
            return usablePit().orElseThrow().slotOf(satellite.relation()).orElseThrow();
        }
    }
}
