// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.validation.PlannedRelation;
import java.util.ArrayList;
import java.util.List;

/** Puts together the names in the load step of a structure of the raw vault. */
final class Outliner {

    private final Structure structure;
    private final TechnicalColumns technical;
    private final List<PlannedRelation> creates = new ArrayList<>(3);
    private final List<PlannedRelation> works = new ArrayList<>(3);

    Outliner(Structure structure, PlanContext context) {
        this.structure = structure;
        this.technical = context.columns();
    }

    /** The structure's own relation. */
    Outliner own(List<String> columns) {
        creates.add(relation(structure.name(), columns, false));
        return this;
    }

    /** Its rejects, as {@link Rejects#of} plans them. */
    Outliner rejects(String hashKey, FedPlanner fed) {
        var columns = new ArrayList<>(List.of(
                Rejects.ID,
                Rejects.REASON,
                Rejects.SOURCE,
                hashKey,
                technical.loadTimestamp(),
                technical.recordSource(),
                technical.runId()));
        columns.addAll(fed.rejectNames());
        creates.add(relation(technical.beside().rejects(structure.name()), columns, false));
        return this;
    }

    /** What it remembers of rows that were seen and not stored. */
    Outliner tracking(List<String> columns) {
        creates.add(relation(technical.beside().tracking(structure.name()), columns, false));
        return this;
    }

    /** A further relation that it keeps, with a name as those have that live while it is loaded. */
    Outliner beside(String purpose, List<String> columns) {
        creates.add(relation(Names.work(structure.name(), purpose), columns, true));
        return this;
    }

    /** A relation that lives while it is loaded. */
    Outliner work(String purpose) {
        works.add(relation(Names.work(structure.name(), purpose), List.of(), true));
        return this;
    }

    /** The outline of a step that reads what feeds it. */
    List<LoadOutline> fed(FedPlanner fed) {
        return List.of(new LoadOutline(structure.name(), structure.origin().range(), fed.stages(), creates, works));
    }

    private PlannedRelation relation(String name, List<String> columns, boolean internal) {
        return new PlannedRelation(name, columns, internal, structure.origin().range());
    }
}
