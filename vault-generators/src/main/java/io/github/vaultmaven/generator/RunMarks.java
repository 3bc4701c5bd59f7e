// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Indexes on the run marks and load timestamps of relations that PITs and bridges read: a build looks for the rows behind its
 * last one, and for those behind its last snapshot, and would read the whole history for them. Both grow with the place of
 * the rows, so a small summary of each range of pages is enough.
 */
final class RunMarks {

    private static final Set<String> BUILDS = Set.of("pit", "bridge");

    private final PlanContext context;
    private final Set<String> read;

    /** @param steps the load steps of the model */
    RunMarks(List<Step> steps, PlanContext context) {
        this.context = context;
        this.read = steps.stream()
                .filter(step -> BUILDS.contains(step.kind()))
                .flatMap(step -> step.reads().stream())
                .collect(Collectors.toSet());
    }

    /** The step with those indexes, where the engine has some for columns that grow. */
    Step indexed(Step step) {
        return context.dialect().growingIndex().isPresent() ? step.withRelations(this::indexed) : step;
    }

    private Relation indexed(Relation relation) {
        return relation.kind() == Relation.Kind.VAULT && read.contains(relation.name())
                ? relation.withIndex(
                        List.of(context.columns().runId(), context.columns().loadTimestamp()))
                : relation;
    }
}
