// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dbt.DbtModel.Built;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the steps of a load apart: dbt builds one relation at a time, each by one query that finds out by itself what the
 * others of its step know.
 *
 * <p>That is right because a load may be killed before each of its writes and is then simply run again (law 2 of the loads):
 * a model that is built behind another of its step meets what such a run would meet.
 */
public final class DbtModels {

    private DbtModels() {}

    /** The models of a plan, those of a step in the order in which they are built. */
    public static List<DbtModel> of(LoadPlan plan) {
        var models = new ArrayList<DbtModel>();
        for (Step step : plan.steps()) {
            if (step.phase() == Step.Phase.LOAD) {
                models.addAll(of(step));
            }
        }
        return List.copyOf(models);
    }

    private static List<DbtModel> of(Step step) {
        Map<String, Relation> written = written(step);
        List<String> names = List.copyOf(written.keySet());
        var models = new ArrayList<DbtModel>();
        for (int i = 0; i < names.size(); i++) {
            models.add(model(step, written.get(names.get(i)), names.subList(0, i), names.subList(i + 1, names.size())));
        }
        return models;
    }

    /** The relations that a step writes, in the order of the last time that it does. */
    private static Map<String, Relation> written(Step step) {
        var written = new LinkedHashMap<String, Relation>();
        for (Relation created : step.creates()) {
            if (isFilledOnce(created)) {
                written.put(created.name(), created);
            }
        }
        for (Statement statement : step.statements()) {
            if (statement.action() != Action.WORK && statement.action() != Action.PLAIN) {
                written.remove(statement.target().name());
                written.put(statement.target().name(), statement.target());
            }
        }
        return written;
    }

    /** What only holds rows from the start has no statement of a load; what others fill is none of dbt's. */
    private static boolean isFilledOnce(Relation relation) {
        return relation.kind() != Relation.Kind.CONTROL && relation.kind() != Relation.Kind.LANDING;
    }

    private static DbtModel model(Step step, Relation relation, List<String> earlier, List<String> later) {
        List<Statement> own = step.statements().stream()
                .filter(s -> s.target().name().equals(relation.name()))
                .toList();
        return new DbtModel(
                step.layer(),
                step.kind(),
                step.object(),
                step.entity(),
                step.origin(),
                step.reads(),
                relation,
                built(own),
                of(step.seeds(), relation),
                of(step.statements(), Action.WORK),
                of(own, Action.DELETE),
                own.stream().filter(s -> s.action() != Action.DELETE).toList(),
                earlier,
                later);
    }

    private static Built built(List<Statement> own) {
        if (own.stream().anyMatch(s -> s.action() == Action.VIEW)) {
            return Built.VIEW;
        }
        return own.stream().anyMatch(s -> s.action() == Action.REPLACE) ? Built.TABLE : Built.APPEND;
    }

    private static List<Statement> of(List<Statement> statements, Relation relation) {
        return statements.stream()
                .filter(s -> s.target().name().equals(relation.name()))
                .toList();
    }

    private static List<Statement> of(List<Statement> statements, Action action) {
        return statements.stream().filter(s -> s.action() == action).toList();
    }
}
