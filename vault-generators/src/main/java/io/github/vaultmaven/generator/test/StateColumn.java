// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The column in which an effectivity satellite or a status tracking says whether a key is there. */
final class StateColumn {

    private StateColumn() {}

    /** The one column that is no key, slot or technical column; nothing for other structures. */
    static Optional<Column> of(Structure structure, Relation relation, TechnicalColumns technical) {
        Set<String> others = new HashSet<>(relation.key());
        others.addAll(List.of(technical.loadTimestamp(), technical.recordSource(), technical.runId()));
        if (structure instanceof EffectivitySatellite effectivity) {
            others.addAll(effectivity.drivingKeys());
            others.addAll(effectivity.secondaryKeys());
            effectivity.sequence().map(KeyPart::name).ifPresent(others::add);
        } else if (!(structure instanceof StatusTracking)) {
            return Optional.empty();
        }
        return relation.columns().stream()
                .filter(c -> !others.contains(c.name()) && c.type() instanceof ColumnType.Value)
                .findFirst();
    }

    /** What follows the column in the condition that the key is gone. */
    static String absent(Column column) {
        return column.type().equals(ColumnType.of(DataType.BOOLEAN)) ? "= false" : "= 'D'";
    }
}
