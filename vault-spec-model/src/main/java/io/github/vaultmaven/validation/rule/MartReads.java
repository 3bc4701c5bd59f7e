// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What columns of a mart show. */
final class MartReads {

    private MartReads() {}

    /** By column of a dimension or view, the satellites' relations and attributes that it is made of. */
    static Map<String, List<List<String>>> of(Structure mart) {
        if (mart instanceof Dimension dimension) {
            return of(dimension.attributes(), dimension.satellites());
        }
        return mart instanceof FlatView view ? of(view.attributes(), view.satellites()) : Map.of();
    }

    private static Map<String, List<List<String>>> of(List<MartColumn> columns, List<MartSatellite> satellites) {
        var reads = new LinkedHashMap<String, List<List<String>>>();
        for (MartColumn column : columns) {
            var found = new ArrayList<List<String>>();
            ColumnReferences.of(column.expression())
                    .forEach(read -> satellites.stream()
                            .filter(s -> isOf(read, s))
                            .forEach(s -> s.columns().stream()
                                    .filter(a -> read.name().matches(a.name()))
                                    .forEach(a -> found.add(List.of(s.relation(), a.name())))));
            reads.put(column.name(), found);
        }
        return reads;
    }

    private static boolean isOf(Expression.Column read, MartSatellite satellite) {
        return read.qualifier().map(q -> q.matches(satellite.alias())).orElse(true);
    }
}
