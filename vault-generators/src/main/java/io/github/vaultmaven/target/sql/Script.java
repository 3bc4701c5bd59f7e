// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that a script of a step is printed from: its digest tells whether the script would be another, so nothing else of the
 * step may be asked.
 *
 * @param kind kind of structure
 * @param object what it is about
 * @param entity entity, link or mart that it belongs to
 * @param origin where it comes from
 * @param creates relations that it makes
 * @param filled relations that the step's load adds rows to; of scripts that create or load
 * @param seeds what the relations hold from the start, if this script writes it
 * @param statements what it runs
 */
record Script(
        String kind,
        String object,
        String entity,
        Origin origin,
        List<Relation> creates,
        Set<String> filled,
        List<Statement> seeds,
        List<Statement> statements) {

    /** The script that makes a step's relations and seeds them, less those seeds that the load writes. */
    static Script create(Step step, Dialect dialect) {
        List<Statement> seeds = new ArrayList<>(step.seeds());
        seeds.removeAll(late(step, dialect));
        return of(step, step.creates(), filled(step), seeds, List.of());
    }

    /** The script that loads or maintains. */
    static Script run(Step step, Dialect dialect) {
        Set<String> loaded = step.phase() == Step.Phase.LOAD ? filled(step) : Set.of();
        return of(step, List.of(), loaded, late(step, dialect), step.statements());
    }

    private static List<Statement> late(Step step, Dialect dialect) {
        Set<String> filled = dialect.seedsBehindRows() ? filled(step) : Set.of();
        return step.seeds().stream()
                .filter(seed -> filled.contains(seed.target().name()))
                .toList();
    }

    private static Set<String> filled(Step step) {
        return step.statements().stream()
                .filter(FirstRows::fills)
                .map(s -> s.target().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Script of(
            Step step, List<Relation> creates, Set<String> filled, List<Statement> seeds, List<Statement> statements) {
        return new Script(step.kind(), step.object(), step.entity(), step.origin(), creates, filled, seeds, statements);
    }
}
