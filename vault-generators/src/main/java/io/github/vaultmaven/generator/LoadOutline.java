// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.validation.PlannedRelation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What rules look at of a load step: names.
 *
 * @param object what it is about
 * @param place where that is written
 * @param reads relations that it waits for, as other steps write them
 * @param creates relations that must exist before it runs
 * @param works relations that live while it runs
 */
public record LoadOutline(
        String object,
        SourceRange place,
        List<String> reads,
        List<PlannedRelation> creates,
        List<PlannedRelation> works) {

    private static final Set<Relation.Kind> INTERNAL =
            EnumSet.of(Relation.Kind.WORK, Relation.Kind.STAGE, Relation.Kind.LANDING, Relation.Kind.CURRENT);

    public LoadOutline {
        reads = List.copyOf(reads);
        creates = List.copyOf(creates);
        works = List.copyOf(works);
    }

    /** The names in a step. */
    public static LoadOutline of(Step step) {
        SourceRange place = step.origin().range();
        var creates = new ArrayList<PlannedRelation>();
        step.creates().forEach(relation -> creates.add(planned(relation, place)));
        var works = new ArrayList<PlannedRelation>();
        for (Statement statement : step.statements()) {
            if (statement.action() == Statement.Action.WORK) {
                works.add(planned(statement.target(), place));
            }
        }
        return new LoadOutline(step.object(), place, step.reads(), creates, works);
    }

    private static PlannedRelation planned(Relation relation, SourceRange place) {
        return new PlannedRelation(relation.name(), relation.columnNames(), INTERNAL.contains(relation.kind()), place);
    }
}
