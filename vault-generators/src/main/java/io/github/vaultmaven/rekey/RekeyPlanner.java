// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.KeyMap;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds to a plan the steps that change the keys of a loaded vault, where its hash settings replace others: maps of keys, checks
 * that none is lost, relations made anew. See the manual's page on hashing.
 */
public final class RekeyPlanner {

    /** What the next load fills anew. */
    private static final Set<Relation.Kind> MADE_AGAIN =
            EnumSet.of(Relation.Kind.STAGE, Relation.Kind.DERIVED, Relation.Kind.CURRENT);

    /** Kind of the steps that make key maps. */
    private static final String MAPS = "maps";

    /** Where changes are noted. */
    private static final String NOTES = "vault_rekeyed";

    /** Kind of the steps whose rows are faults. */
    private static final String CHECKS = "checks";

    private final LoadPlan plan;
    private final VaultModel whole;
    private final boolean indexed;
    private final KeyMaps maps;

    private RekeyPlanner(LoadPlan plan, Dialect dialect) {
        this.plan = plan;
        this.whole = plan.model().whole();
        this.indexed = dialect.can(Dialect.Capability.INDEXES);
        this.maps = new KeyMaps(plan.model());
    }

    /** The plan, with those steps behind its own where the settings replace others. */
    public static LoadPlan added(LoadPlan plan, Dialect dialect) {
        if (plan.model().hash().former().isEmpty()) {
            return plan;
        }
        List<Step> steps = new RekeyPlanner(plan, dialect).steps();
        return new LoadPlan(
                plan.model(),
                Stream.concat(plan.steps().stream(), steps.stream()).toList());
    }

    /** Structures whose keys or hash diffs cannot be made of what is stored. */
    public static List<Structure> obstacles(LoadPlan plan, Dialect dialect) {
        var planner = new RekeyPlanner(plan, dialect);
        var obstacles = new ArrayList<>(planner.maps.unmapped(plan.model().structures()));
        for (Structure structure : plan.model().structures()) {
            List<Relation> stored = planner.stored(structure);
            boolean unknown = Keyed.of(structure).isEmpty() && !stored.isEmpty();
            boolean unmade =
                    planner.rewrites(structure).filter(r -> !r.hasRecipe()).isPresent();
            if (unknown || unmade) {
                obstacles.add(structure);
            }
        }
        return obstacles;
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        List<KeyMap> all = maps.of(plan.model().structures());
        all.forEach(m -> steps.add(step(
                MAPS,
                m.relation(),
                List.of(made(m, "keys of " + m.relation() + " as they were and as they are to be")))));
        steps.add(step(CHECKS, "keys", checks(all)));
        views().ifPresent(steps::add);
        for (Structure structure : plan.model().structures()) {
            rewrites(structure).ifPresent(r -> steps.add(step("tables", structure.name(), rewritten(structure, r))));
        }
        steps.addAll(remade());
        steps.add(note());
        return List.copyOf(steps);
    }

    private List<Statement> checks(List<KeyMap> all) {
        var checks = new ArrayList<Statement>();
        all.forEach(
                m -> checks.add(plain(new RekeyShape.Faults(m), "each key of " + m.relation() + " becomes another")));
        for (Structure structure : plan.model().structures()) {
            rewrites(structure)
                    .ifPresent(r -> r.strays()
                            .forEach(s -> checks.add(
                                    plain(s, s.map() + " has every key of " + s.relation() + "." + s.column()))));
        }
        return checks;
    }

    private Optional<Rewrites> rewrites(Structure structure) {
        List<Relation> stored = stored(structure);
        return stored.isEmpty()
                ? Optional.empty()
                : Keyed.of(structure).map(k -> new Rewrites(whole, k, stored, indexed));
    }

    /** The relations with digests that the loads of a structure fill and that nothing makes again. */
    private List<Relation> stored(Structure structure) {
        return loads().filter(step -> step.object().equals(structure.name()))
                .flatMap(step -> step.creates().stream())
                .filter(r -> r.kind() == Relation.Kind.VAULT
                        || r.kind() == Relation.Kind.REJECTS
                        || r.kind() == Relation.Kind.TRACKING)
                .filter(Rewrites::hasDigest)
                .toList();
    }

    private List<Statement> rewritten(Structure structure, Rewrites rewrites) {
        var statements = new ArrayList<Statement>();
        List<RekeyShape.Rewrite> all = rewrites.all();
        all.forEach(r -> statements.add(plain(r, r.relation().name() + " with its new keys")));
        loads().filter(step -> step.object().equals(structure.name())).forEach(step -> statements.addAll(step.seeds()));
        all.forEach(r -> statements.add(plain(new RekeyShape.Drop(r.aside()), "its rows as they were")));
        return statements;
    }

    /** Views stand in the way of making anew what they read; those that read others first. */
    private Optional<Step> views() {
        var views = new ArrayList<Statement>();
        loads().flatMap(step -> step.statements().stream())
                .filter(s -> s.action() == Statement.Action.VIEW)
                .forEach(s -> views.add(plain(new RekeyShape.DropView(s.target().name()), "the next load makes it")));
        Collections.reverse(views);
        return views.isEmpty() ? Optional.empty() : Optional.of(step("views", "views", views));
    }

    /** Stagings, newest rows and what is built from the vault. */
    private List<Step> remade() {
        var steps = new ArrayList<Step>();
        loads().forEach(load -> {
            var statements = new ArrayList<Statement>();
            List<Relation> again = load.creates().stream()
                    .filter(r -> MADE_AGAIN.contains(r.kind()))
                    .filter(Rewrites::hasDigest)
                    .toList();
            again.forEach(r ->
                    statements.add(plain(new RekeyShape.Remake(r, indexed), r.name() + ", which the next load fills")));
            if (!statements.isEmpty()) {
                load.seeds().stream()
                        .filter(seed -> again.contains(seed.target()))
                        .forEach(statements::add);
                steps.add(step("remade", load.object(), statements));
            }
        });
        return steps;
    }

    /** Last of all, so that a change that is noted was made. */
    private Step note() {
        HashSettings now = plan.model().hash();
        String change = named(now.former().orElseThrow()) + "_to_" + named(now);
        var table = new Relation(NOTES, Relation.Kind.CONTROL, List.of(), List.of(), List.of(), "");
        var shape = new RekeyShape.Note(NOTES, plan.model().name(), change);
        var statement = new Statement(Statement.Action.PLAIN, table, shape, "which hashes the vault has now");
        return step("note", change, List.of(statement));
    }

    private static String named(HashSettings hash) {
        return (hash.profile() + "-" + hash.algorithm() + "-" + hash.storage()).toLowerCase(Locale.ROOT);
    }

    private Stream<Step> loads() {
        return plan.steps().stream().filter(step -> step.phase() == Step.Phase.LOAD);
    }

    private static Statement made(KeyMap map, String comment) {
        var columns = List.of(
                Column.required(KeyMap.FORMER, ColumnType.DIGEST, ""),
                Column.required(KeyMap.NEW, ColumnType.DIGEST, ""));
        var relation = new Relation(map.name(), Relation.Kind.CONTROL, columns, List.of(), List.of(), comment);
        return new Statement(Statement.Action.PLAIN, relation, new RekeyShape.OfMap(map), comment);
    }

    private static Statement plain(Shape shape, String comment) {
        return new Statement(Statement.Action.PLAIN, Relation.work("rekey"), shape, comment);
    }

    private static Step step(String kind, String object, List<Statement> statements) {
        return Step.onDemand(Step.Phase.REKEY, "rekey", kind, object, statements);
    }
}
