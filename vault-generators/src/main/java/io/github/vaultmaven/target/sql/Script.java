// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/**
 * All that a script of a step is printed from: its digest tells whether the script would be another, so nothing else of the
 * step may be asked.
 *
 * @param kind kind of structure
 * @param object what it is about
 * @param entity entity, link or mart that it belongs to
 * @param origin where it comes from
 * @param creates relations that it makes
 * @param statements what it runs then
 */
record Script(
        String kind, String object, String entity, Origin origin, List<Relation> creates, List<Statement> statements) {

    /** The script that makes a step's relations and seeds them. */
    static Script create(Step step) {
        return of(step, step.creates(), step.seeds());
    }

    /** The script that loads or maintains. */
    static Script run(Step step) {
        return of(step, List.of(), step.statements());
    }

    private static Script of(Step step, List<Relation> creates, List<Statement> statements) {
        return new Script(step.kind(), step.object(), step.entity(), step.origin(), creates, statements);
    }
}
