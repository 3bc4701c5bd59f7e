// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.dialect.Dialect.Capability;
import io.github.vaultmaven.layout.LongLines;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints the scripts of steps. */
final class SqlScripts {

    /** Relations that people look at. */
    private static final Set<Relation.Kind> COMMENTED = Set.of(Relation.Kind.VAULT, Relation.Kind.DERIVED);

    /** The kind of the step that comes before all others. */
    private static final String CONTROL = "control";

    /** What names of terms begin with among what is said of an origin. */
    private static final String TERM = "term.";

    /** Characters that few scripts exceed. */
    private static final int USUAL_LENGTH = 8192;

    private final RenderSettings settings;
    private final SqlText sql;
    private final FirstRows firstRows;
    private final LargeBatches largeBatches;
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
        this.largeBatches = new LargeBatches(settings, sql);
    }

    /** The script that makes a step's relations and seeds them. */
    String create(Script script) {
        var out = begin(script);
        if (script.kind().equals(CONTROL)) {
            prerequisites.forEach(made -> terminated(made, next(out).append("-- the digest needs it\n")));
        }
        script.creates().forEach(relation -> create(relation, script, next(out)));
        script.seeds().forEach(seed -> statement(seed, marker(seed), next(out)));
        return out.toString();
    }

    /** The script that loads or maintains. */
    String run(Script script) {
        var out = begin(script);
        for (int i = 0; i < script.statements().size(); i++) {
            Statement statement = script.statements().get(i);
            boolean last = FirstRows.fillsLast(
                    statement,
                    script.statements().subList(i + 1, script.statements().size()));
            if (last && script.filled().contains(statement.target().name())) {
                beforeRows(statement, out);
            }
            statement(statement, marker(statement), next(out));
            if (last) {
                behindFirstRows(script, statement.target(), out);
            }
            if (statement.target().kind() == Relation.Kind.STAGE) {
                sample(statement.target(), out);
            }
            if (statement.action() == Action.VIEW && settings.dialect().can(Capability.COMMENTS)) {
                next(out).append("-- what the catalogue says of it\n");
                comments(statement.target(), script.origin(), out);
            }
        }
        return out.toString();
    }

    private void beforeRows(Statement statement, StringBuilder out) {
        String text = largeBatches.before(statement);
        if (!text.isEmpty()) {
            next(out).append(text);
        }
    }

    /** Statistics of a staging's keys, by which all that follows is planned. */
    private void sample(Relation stage, StringBuilder out) {
        List<String> keys = stage.columns().stream()
                .filter(c -> c.type() == ColumnType.DIGEST)
                .map(Column::name)
                .toList();
        if (!keys.isEmpty()) {
            settings.dialect()
                    .sample(sql.rel(stage.name()), keys)
                    .ifPresent(text -> next(out)
                            .append("-- about how many keys there are\n")
                            .append(text)
                            .append(";\n"));
        }
    }

    private void behindFirstRows(Script script, Relation relation, StringBuilder out) {
        String indexes = firstRows.lateIndexes(relation);
        if (!indexes.isEmpty()) {
            next(out).append(indexes);
        }
        for (Statement seed : script.seeds()) {
            if (seed.target().name().equals(relation.name())) {
                statement(seed, "", next(out));
            }
        }
    }

    /** The tests of a structure, each behind a marker with its name. */
    String tests(TestScript script) {
        var out = new StringBuilder(USUAL_LENGTH);
        header("tests of ", script.kind(), script.subject(), script.entity(), script.origin(), out);
        for (TestScript.Test test : script.tests()) {
            for (Shape query : test.queries()) {
                head(test, next(out));
                terminated(query(query), out);
            }
        }
        return out.toString();
    }

    /** A blank line between parts. */
    private static StringBuilder next(StringBuilder out) {
        return out.append('\n');
    }

    private void head(TestScript.Test test, StringBuilder out) {
        line("@test ", test.name() + " (" + test.info().severity() + ")", out);
        line("", sql.oneLine(test.info().description()), out);
        if (test.declared().isPresent()) {
            line("spec: ", test.declared().get().toString(), out);
        }
    }

    private StringBuilder begin(Script script) {
        var out = new StringBuilder(USUAL_LENGTH);
        header("", script.kind(), script.object(), script.entity(), script.origin(), out);
        return out;
    }

    private void header(String what, String kindName, String object, String entity, Origin origin, StringBuilder out) {
        String kind = kindName.replace('_', ' ');
        String name = kind.equals(object) ? kind : kind + " " + object;
        line(what, entity.isEmpty() || entity.equals(object) ? name : name + " of " + entity, out);
        if (!origin.description().isEmpty()) {
            line("", sql.oneLine(origin.description()), out);
        }
        String cardinality = origin.governance().get(Origin.CARDINALITY);
        if (cardinality != null) {
            line("", sql.oneLine(Origin.CARDINALITY + ": " + cardinality), out);
        }
        if (origin.range().isKnown()) {
            line("spec: ", origin.range().toString(), out);
        }
        line("made by ", settings.generator() + "; change the spec, not this file", out);
    }

    /** A comment of one line. */
    private static void line(String what, String words, StringBuilder out) {
        out.append("-- ").append(what).append(words).append('\n');
    }

    private void create(Relation relation, Script script, StringBuilder out) {
        var context = context(relation);
        line("", sql.oneLine(relation.comment()), out);
        terminated(settings.templates().render("sql/create", context), out);
        out.append(firstRows.indexesOfNew(relation, script.filled()));
        if (settings.dialect().can(Capability.COMMENTS) && COMMENTED.contains(relation.kind())) {
            comments(relation, script.origin(), out);
        }
        endLine(out);
    }

    private void comments(Relation relation, Origin origin, StringBuilder out) {
        var context = context(relation);
        context.put("words", words(relation, origin));
        context.put("kind", relation.kind() == Relation.Kind.VIEW ? "view" : "table");
        lines(settings.templates().render("sql/comments", context), out);
    }

    /** What a template prints, its lines as they are. */
    private static void lines(String rendered, StringBuilder out) {
        out.append(rendered.stripTrailing()).append('\n');
    }

    /** Ends what is written with one line end. */
    private static void endLine(StringBuilder out) {
        int end = out.length();
        while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
            end--;
        }
        out.setLength(end);
        out.append('\n');
    }

    /** What the catalogue of the database says of a relation. */
    private String words(Relation relation, Origin origin) {
        var words = new StringBuilder(relation.comment());
        origin.governance().forEach((key, text) -> {
            if (!key.equals("instructions")) {
                words.append("; ")
                        .append(key.startsWith(TERM) ? key.substring(TERM.length()) : key)
                        .append(": ")
                        .append(text);
            }
        });
        return sql.oneLine(words.toString());
    }

    private void statement(Statement statement, String marker, StringBuilder out) {
        String query = query(statement.shape());
        line("", sql.oneLine(statement.comment()), out);
        if (statement.action() == Action.DELETE || statement.action() == Action.PLAIN) {
            terminated(query, out.append(marker));
            return;
        }
        var context = context(statement.target());
        context.put("query", query.stripTrailing());
        // Of several statements the last one writes, so the template puts the marker there.
        context.put("marker", marker);
        terminated(settings.templates().render(wrapper(statement.action()), context), out);
    }

    private static String wrapper(Action action) {
        return switch (action) {
            case WORK -> "sql/work";
            case APPEND -> "sql/append";
            case REPLACE -> "sql/replace";
            case VIEW -> "sql/view";
            default -> throw new IllegalArgumentException("nothing stands around it: " + action);
        };
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
            case WORK, CURRENT -> "work";
            case DERIVED, VIEW -> "derived";
        };
    }

    private static void terminated(String statement, StringBuilder out) {
        LongLines.append(statement.stripTrailing() + ";\n", out);
    }
}
