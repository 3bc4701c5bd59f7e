// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the step of a presence load. Rows are written before rejects, since a reject that is known is not judged again,
 * and the memory of what was judged last, so that a broken run judges it again.
 */
final class PresenceSteps {

    private final PresenceLoad load;
    private final PlanContext context;

    PresenceSteps(PresenceLoad load, PlanContext context) {
        this.load = load;
        this.context = context;
    }

    /**
     * The step.
     *
     * @param kind kind of structure
     * @param entity entity or link that it belongs to
     * @param keyComment what the key column holds
     * @param comment what the relation holds, where the spec does not say
     */
    Step plan(String kind, String entity, String keyComment, String comment, Origin origin) {
        Relation relation = relation(keyComment, origin.description().isEmpty() ? comment : origin.description());
        var creates = new ArrayList<>(List.of(relation, load.rejects().relation()));
        var statements = new ArrayList<>(List.of(
                work(load.seen(), "presence/seen", "each row of the batch with what it says"),
                work(load.judged(), "presence/judged", "what is judged for the first time"),
                work(load.known(), "presence/known", "what is stored of it"),
                work(load.additions(), "presence/additions", "observations that differ from the state before them"),
                append(relation, "presence/rows", "the changes"),
                append(load.rejects().relation(), "presence/rejects", "rows that cannot be stored")));
        load.memory().ifPresent(name -> {
            Relation memory = memory(name);
            creates.add(memory);
            statements.add(append(memory, "presence/memory", "what was judged; last, so that a broken run repeats it"));
        });
        return Step.load(
                "raw",
                kind,
                relation.name(),
                entity,
                KeyLoad.stages(load.feds()),
                creates,
                List.of(),
                statements,
                origin);
    }

    private Statement work(String name, String template, String comment) {
        return new Statement(Action.WORK, Relation.work(name), load.shape(template), comment);
    }

    private Statement append(Relation relation, String template, String comment) {
        return new Statement(Action.APPEND, relation, load.shape(template), comment);
    }

    private Relation relation(String keyComment, String comment) {
        List<Column> technical = RowColumns.technical(context.columns());
        var columns = new ArrayList<Column>();
        columns.add(Column.required(load.hashKey(), ColumnType.DIGEST, keyComment));
        columns.add(technical.get(0));
        columns.addAll(drivingKeys(load.drivingKeys()));
        columns.add(load.state());
        columns.add(technical.get(1));
        columns.add(technical.get(2));
        return new Relation(
                load.relation(),
                Relation.Kind.VAULT,
                columns,
                List.of(load.hashKey(), context.columns().loadTimestamp()),
                load.scope().isEmpty() ? List.of() : List.of(scopeAndTime()),
                comment);
    }

    private Relation memory(String name) {
        List<Column> technical = RowColumns.technical(context.columns());
        var columns = new ArrayList<>(drivingKeys(load.scope()));
        columns.addAll(technical);
        return new Relation(
                name,
                load.full() ? Relation.Kind.LOG : Relation.Kind.TRACKING,
                columns,
                scopeAndTime(),
                List.of(),
                load.full()
                        ? "Deliveries by which " + load.relation() + " was judged"
                        : "Driving keys and load timestamps by which " + load.relation() + " was judged");
    }

    private List<String> scopeAndTime() {
        var names = new ArrayList<>(load.scope());
        names.add(context.columns().loadTimestamp());
        return names;
    }

    private static List<Column> drivingKeys(List<String> names) {
        return names.stream()
                .map(name -> Column.required(name, ColumnType.DIGEST, "driving key"))
                .toList();
    }
}
