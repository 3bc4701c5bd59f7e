// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.dialect.Dialect.Capability;
import io.github.vaultmaven.layout.LongLines;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints the scripts of steps. */
final class SqlScripts {

    /** Relations that people look at. */
    private static final Set<Relation.Kind> COMMENTED = Set.of(Relation.Kind.VAULT, Relation.Kind.DERIVED);

    /** The kind of the step that comes before all others. */
    private static final String CONTROL = "control";

    private final RenderSettings settings;
    private final SqlText sql;
    private final FirstRows firstRows;
    private final List<String> prerequisites;

    SqlScripts(LoadPlan plan, RenderSettings settings) {
        this.settings = settings;
        this.prerequisites = settings.dialect().prerequisites(plan.model().hash());
        this.sql = new SqlText(
                settings.dialect(),
                settings.hash(),
                settings.exact(),
                plan.model().hash(),
                plan.model().columns(),
                settings.dialect()::id,
                plan.model().name());
        this.firstRows = new FirstRows(settings, sql);
    }

    /** The script that makes a step's relations and seeds them. */
    String create(Script script) {
        var parts = new ArrayList<String>();
        parts.add(header(script));
        if (script.kind().equals(CONTROL)) {
            prerequisites.forEach(made -> parts.add("-- the digest needs it\n" + terminated(made)));
        }
        script.creates().forEach(relation -> parts.add(create(relation, script.filled(), script.origin())));
        script.seeds().forEach(seed -> parts.add(statement(seed, marker(seed))));
        return String.join("\n", parts);
    }

    /** The script that loads or maintains. */
    String run(Script script) {
        var parts = new ArrayList<String>();
        parts.add(header(script));
        for (int i = 0; i < script.statements().size(); i++) {
            Statement statement = script.statements().get(i);
            parts.add(statement(statement, marker(statement)));
            if (FirstRows.fillsLast(
                    statement,
                    script.statements().subList(i + 1, script.statements().size()))) {
                parts.add(firstRows.lateIndexes(statement.target()));
                seeds(script, statement.target()).forEach(seed -> parts.add(statement(seed, "")));
            }
            if (statement.action() == Action.VIEW && settings.dialect().can(Capability.COMMENTS)) {
                parts.add("-- what the catalogue says of it\n" + comments(statement.target(), script.origin()));
            }
        }
        parts.removeIf(String::isEmpty);
        return String.join("\n", parts);
    }

    /** The tests of a structure, each behind a marker with its name. */
    String tests(TestScript script) {
        var parts = new ArrayList<String>();
        parts.add(header("tests of ", script.kind(), script.subject(), script.entity(), script.origin()));
        for (TestScript.Test test : script.tests()) {
            String head = "-- @test " + test.name() + " (" + test.info().severity() + ")\n-- "
                    + sql.oneLine(test.info().description()) + "\n"
                    + test.declared().map(place -> "-- spec: " + place + "\n").orElse("");
            test.queries().forEach(query -> parts.add(head + terminated(query(query))));
        }
        return String.join("\n", parts);
    }

    private String header(Script script) {
        return header("", script.kind(), script.object(), script.entity(), script.origin());
    }

    private String header(String what, String kindName, String object, String entity, Origin origin) {
        var lines = new ArrayList<String>();
        String kind = kindName.replace('_', ' ');
        lines.add(what
                + (kind.equals(object) ? kind : kind + " " + object)
                + (entity.isEmpty() || entity.equals(object) ? "" : " of " + entity));
        if (!origin.description().isEmpty()) {
            lines.add(sql.oneLine(origin.description()));
        }
        Optional.ofNullable(origin.governance().get(Origin.CARDINALITY))
                .ifPresent(words -> lines.add(sql.oneLine(Origin.CARDINALITY + ": " + words)));
        if (origin.range().isKnown()) {
            lines.add("spec: " + origin.range());
        }
        lines.add("made by " + settings.generator() + "; change the spec, not this file");
        return lines.stream().map(l -> "-- " + l + "\n").reduce("", String::concat);
    }

    private String create(Relation relation, Set<String> filled, Origin origin) {
        var context = context(relation);
        String text = "-- " + sql.oneLine(relation.comment()) + "\n"
                + terminated(settings.templates().render("sql/create", context));
        text += firstRows.indexesOfNew(relation, filled);
        if (settings.dialect().can(Capability.COMMENTS) && COMMENTED.contains(relation.kind())) {
            text += comments(relation, origin);
        }
        return text.stripTrailing() + "\n";
    }

    private String comments(Relation relation, Origin origin) {
        var context = context(relation);
        context.put("words", words(relation, origin));
        context.put("kind", relation.kind() == Relation.Kind.VIEW ? "view" : "table");
        return settings.templates().render("sql/comments", context).stripTrailing() + "\n";
    }

    /** What the catalogue of the database says of a relation. */
    private String words(Relation relation, Origin origin) {
        var words = new ArrayList<>(List.of(relation.comment()));
        origin.governance().forEach((key, text) -> {
            if (!key.equals("instructions")) {
                words.add(key.replaceFirst("^term\\.", "") + ": " + text);
            }
        });
        return sql.oneLine(String.join("; ", words));
    }

    private static List<Statement> seeds(Script script, Relation relation) {
        return script.seeds().stream()
                .filter(seed -> seed.target().name().equals(relation.name()))
                .toList();
    }

    private String statement(Statement statement, String marker) {
        String query = query(statement.shape());
        String comment = "-- " + sql.oneLine(statement.comment()) + "\n";
        if (statement.action() == Action.DELETE || statement.action() == Action.PLAIN) {
            return comment + marker + terminated(query);
        }
        var context = context(statement.target());
        context.put("query", query.stripTrailing());
        // Of several statements the last one writes, so the template puts the marker there.
        context.put("marker", marker);
        String wrapper = "sql/" + statement.action().name().toLowerCase(Locale.ROOT);
        return comment + terminated(settings.templates().render(wrapper, context));
    }

    /** A query as its template prints it. */
    String query(Shape shape) {
        return settings.templates().render(shape.template(), Map.of("sql", sql, "s", shape));
    }

    private Map<String, Object> context(Relation relation) {
        var context = new HashMap<String, Object>();
        context.put("sql", sql);
        context.put("relation", relation);
        context.put("name", relation.name());
        return context;
    }

    /** What the runner counts rows by. */
    private static String marker(Statement statement) {
        return statement.action() == Action.PLAIN
                ? ""
                : "-- @" + role(statement.target().kind()) + " "
                        + statement.target().name() + "\n";
    }

    private static String role(Relation.Kind kind) {
        return switch (kind) {
            case STAGE -> "stage";
            case VAULT, CONTROL, LANDING -> "rows";
            case REJECTS -> "rejects";
            case TRACKING -> "tracking";
            case LOG -> "log";
            case WORK -> "work";
            case DERIVED, VIEW -> "derived";
        };
    }

    private static String terminated(String statement) {
        return LongLines.wrapped(statement.stripTrailing() + ";\n");
    }
}
