// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.generator.LoadOutline;
import io.github.vaultmaven.validation.PlannedRelation;
import io.github.vaultmaven.validation.RelationCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hands what load steps would create to rules, one by one, and keeps of them what may wait for itself. */
final class OutlinedLoads {

    private final RelationCheck rules;
    private final List<LoadCycles.Load> loads = new ArrayList<>();
    private final Set<String> free = new HashSet<>();

    /** @param rules look at each relation */
    OutlinedLoads(RelationCheck rules) {
        this.rules = rules;
    }

    /** Looks at one load step. */
    void add(LoadOutline load) {
        load.creates().forEach(rules::relation);
        load.works().forEach(rules::relation);
        if (load.reads().isEmpty()) {
            // Most are stagings of tables: they wait for nothing, and who reads them alone does not either.
            load.creates().forEach(relation -> free.add(relation.name()));
        } else if (!free.containsAll(load.reads())) {
            List<String> makes =
                    load.creates().stream().map(PlannedRelation::name).toList();
            loads.add(new LoadCycles.Load(load.object(), load.place(), load.reads(), makes));
        }
    }

    /** Called behind the last load step. */
    void end(Diagnostics diagnostics) {
        rules.end();
        LoadCycles.check(loads, diagnostics);
    }
}
