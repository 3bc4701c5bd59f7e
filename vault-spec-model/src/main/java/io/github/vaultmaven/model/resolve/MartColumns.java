// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.SnapshotControl;
import java.util.ArrayList;
import java.util.List;

/** Names of the columns that marts have, in order. */
final class MartColumns {

    private MartColumns() {}

    static List<String> of(Dimension dimension) {
        var columns = new ArrayList<>(List.of(dimension.key(), dimension.hub().key()));
        dimension.hub().columns().stream().map(Attribute::name).forEach(columns::add);
        dimension.attributes().stream().map(MartColumn::name).forEach(columns::add);
        if (dimension.type() == Dimension.Type.SCD2) {
            columns.addAll(List.of(Dimension.VALID_FROM, Dimension.VALID_TO, Dimension.IS_CURRENT));
        }
        if (dimension.type() == Dimension.Type.SNAPSHOT) {
            columns.add(SnapshotControl.TIMESTAMP);
        }
        return columns;
    }

    static List<String> of(Bridge bridge) {
        var columns = new ArrayList<>(List.of(SnapshotControl.TIMESTAMP));
        columns.addAll(bridge.keyColumns());
        return columns;
    }

    static List<String> of(FlatView view) {
        var columns = new ArrayList<>(view.base().allKeys());
        view.base().columns().stream().map(Attribute::name).forEach(columns::add);
        view.attributes().stream().map(MartColumn::name).forEach(columns::add);
        return columns;
    }

    static List<String> of(Fact fact) {
        var columns = new ArrayList<String>();
        if (fact.base().snapshots()) {
            columns.add(SnapshotControl.TIMESTAMP);
        }
        columns.addAll(fact.unit());
        fact.attributes().stream().map(MartColumn::name).forEach(columns::add);
        fact.roles().stream().map(Fact.Role::column).forEach(columns::add);
        fact.measures().stream().map(Fact.Measure::name).forEach(columns::add);
        return columns;
    }
}
