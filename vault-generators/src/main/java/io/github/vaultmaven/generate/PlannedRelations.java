// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.validation.PlannedRelation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What rules look at of load steps: what they would create and what they wait for. Of the steps nothing is kept. */
final class PlannedRelations {

    private static final Set<Relation.Kind> INTERNAL =
            EnumSet.of(Relation.Kind.WORK, Relation.Kind.STAGE, Relation.Kind.LANDING);

    private final List<PlannedRelation> relations = new ArrayList<>();
    private final List<LoadCycles.Load> loads = new ArrayList<>();

    /** Looks at one load step. */
    void add(Step step) {
        var makes = new ArrayList<String>();
        for (Relation relation : step.creates()) {
            makes.add(relation.name());
            add(relation, step);
        }
        for (Statement statement : step.statements()) {
            if (statement.action() == Statement.Action.WORK) {
                add(statement.target(), step);
            }
        }
        if (step.phase() == Step.Phase.LOAD) {
            loads.add(new LoadCycles.Load(step.object(), step.origin().range(), step.reads(), makes));
        }
    }

    private void add(Relation relation, Step step) {
        relations.add(new PlannedRelation(
                relation.name(),
                relation.columnNames(),
                INTERNAL.contains(relation.kind()),
                step.origin().range()));
    }

    /** What would be created, in the order of planning. */
    List<PlannedRelation> relations() {
        return relations;
    }

    /** What waits for what, in the order of planning. */
    List<LoadCycles.Load> loads() {
        return loads;
    }
}
