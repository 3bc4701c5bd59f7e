// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.validation.PlannedRelation;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Tells rules what steps would create. */
final class PlannedRelations {

    private static final Set<Relation.Kind> INTERNAL =
            EnumSet.of(Relation.Kind.WORK, Relation.Kind.STAGE, Relation.Kind.LANDING);

    private PlannedRelations() {}

    static Stream<PlannedRelation> of(Step step) {
        Stream<Relation> work = step.statements().stream()
                .filter(statement -> statement.action() == Statement.Action.WORK)
                .map(Statement::target);
        return Stream.concat(step.creates().stream(), work)
                .map(relation -> new PlannedRelation(
                        relation.name(),
                        relation.columnNames(),
                        INTERNAL.contains(relation.kind()),
                        step.origin().range()));
    }
}
