// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Retention;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Plans the deletion of rejected and tracked rows that are older than a structure keeps them; no load ever does that. */
final class Maintenance {

    private Maintenance() {}

    /**
     * One step for each relation of which not all is kept.
     *
     * @param structure the structure
     * @param planned its load steps
     * @param context what the plan may ask
     */
    static List<Step> of(Structure structure, List<Step> planned, PlanContext context) {
        Retention retention = context.model().retention(structure.name());
        return planned.stream()
                .flatMap(step -> step.creates().stream()
                        .flatMap(relation ->
                                length(retention, relation).stream().map(length -> step(step, relation, length))))
                .toList();
    }

    private static Optional<Period> length(Retention retention, Relation relation) {
        return switch (relation.kind()) {
            case REJECTS -> retention.rejects();
            case TRACKING -> retention.tracking();
            default -> Optional.empty();
        };
    }

    private static Step step(Step load, Relation relation, Period length) {
        var statement = new Statement(
                Statement.Action.DELETE,
                relation,
                new ExpiredShape(relation.name(), length),
                "rows older than " + words(length) + " when the latest run began");
        return Step.maintain(load, relation, statement);
    }

    private static String words(Period length) {
        long months = length.toTotalMonths();
        return months == 0 ? length.getDays() + " days" : months + " months";
    }

    /**
     * Deletes the rows of a relation that are older than they are kept.
     *
     * @param relation the relation
     * @param length how long its rows are kept
     */
    public record ExpiredShape(String relation, Period length) implements Shape {

        @Override
        public String template() {
            return "maintain/expired";
        }
    }
}
