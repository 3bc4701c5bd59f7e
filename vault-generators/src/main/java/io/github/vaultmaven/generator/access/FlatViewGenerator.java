// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.access;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Plans flat views: a hub or link and the last rows of its satellites. */
public final class FlatViewGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof FlatView;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        FlatView view = (FlatView) structure;
        var columns = new ArrayList<Column>();
        view.base().allKeys().forEach(k -> columns.add(Column.required(k, ColumnType.DIGEST, "")));
        columns.addAll(Marts.columns(view.base()));
        columns.addAll(Marts.columns(view.attributes()));
        var what = new Marts.What(
                "view",
                view.name(),
                view.entity(),
                "Keys of " + view.base().relation() + " with the last rows of their satellites",
                view.origin());
        return List.of(Marts.step(
                what,
                view.materialized(),
                Marts.reads(view.base(), view.satellites()),
                columns,
                List.of(view.base().key()),
                new FlatShape(view, columns)));
    }

    /**
     * The query of a flat view.
     *
     * @param view the view
     * @param columns its columns
     */
    public record FlatShape(FlatView view, List<Column> columns) implements Shape {

        public FlatShape {
            columns = List.copyOf(columns);
        }

        @Override
        public String template() {
            return "mart/flat";
        }
    }
}
