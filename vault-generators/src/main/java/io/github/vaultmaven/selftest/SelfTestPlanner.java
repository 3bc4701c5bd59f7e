// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds to a plan the steps by which it is tried in a database of its own: source tables, the synthetic rows of each run, a
 * journal of what stagings held, and queries on what the structures must hold because of that.
 */
public final class SelfTestPlanner {

    private final LoadPlan plan;
    private final Deliveries deliveries;
    private final Journals journals;

    private SelfTestPlanner(LoadPlan plan) {
        this.plan = plan;
        this.deliveries = new Deliveries(plan.model());
        this.journals = new Journals(plan, deliveries);
    }

    /** The plan with those steps behind its own. */
    public static LoadPlan added(LoadPlan plan) {
        List<Step> steps = new SelfTestPlanner(plan).steps();
        return new LoadPlan(
                plan.model(),
                Stream.concat(plan.steps().stream(), steps.stream()).toList());
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(step("create", "database", created()));
        for (int run = 1; run <= Deliveries.runs(); run++) {
            steps.add(step("deliver", "run_" + run, delivered(run)));
        }
        steps.add(step("journal", "stagings", ofJournals("selftest/journal-rows", "what the stagings hold")));
        for (Journal journal : journals.all()) {
            steps.add(ofJournal("expect", journal, "rows that are missing or too much in " + journal.structure()));
            steps.add(ofJournal("scenarios", journal, "what became of each scenario in " + journal.structure()));
        }
        List<LeftOut> gaps = gaps();
        if (!gaps.isEmpty()) {
            var query = plain(new SelfTestShape.NotTried(gaps), "what is not tried, and why");
            steps.add(step("not_tried", "names", List.of(query)));
        }
        return List.copyOf(steps);
    }

    private List<LeftOut> gaps() {
        Stream<LeftOut> tables = plan.model().sources().stream()
                .flatMap(t -> deliveries.gap(t).map(why -> new LeftOut(t.fullName(), why)).stream());
        return Stream.concat(tables, journals.leftOut().stream()).toList();
    }

    private List<Statement> created() {
        var statements = new ArrayList<Statement>();
        statements.add(plain(new SelfTestShape.KeyValues(Keys.scenarioByText()), "the keys of the scenarios"));
        for (SourceTable table : deliveries.tables()) {
            if (table.files().isEmpty()) {
                statements.add(plain(
                        new SelfTestShape.Source(table, deliveries.relation(table)), "rows of " + table.fullName()));
            }
        }
        statements.addAll(ofJournals("selftest/journal", "what the stagings held in each run"));
        return List.copyOf(statements);
    }

    private List<Statement> delivered(int run) {
        var statements = new ArrayList<Statement>();
        statements.add(plain(new SelfTestShape.Begin(plan.model().name(), Deliveries.time(run)), "the run begins"));
        for (SourceTable table : deliveries.tables()) {
            var delivery = new SelfTestShape.Delivery(
                    table, deliveries.relation(table).columns(), deliveries.rows(table, run));
            statements.add(plain(delivery, table.fullName() + " in run " + run));
        }
        return List.copyOf(statements);
    }

    private List<Statement> ofJournals(String template, String comment) {
        return journals.all().stream()
                .map(j -> plain(new SelfTestShape.OfJournal(template, j), comment + ": " + j.structure()))
                .toList();
    }

    private Step ofJournal(String kind, Journal journal, String words) {
        var statement = plain(new SelfTestShape.OfJournal("selftest/" + kind, journal), words);
        return step(kind, journal.structure(), List.of(statement));
    }

    private static Statement plain(Shape shape, String comment) {
        return new Statement(Statement.Action.PLAIN, Relation.work("selftest"), shape, comment);
    }

    private static Step step(String kind, String object, List<Statement> statements) {
        return Step.onDemand(Step.Phase.SELFTEST, "selftest", kind, object, statements);
    }
}
