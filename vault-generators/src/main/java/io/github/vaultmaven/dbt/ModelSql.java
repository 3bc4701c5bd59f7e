// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.layout.LongLines;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.template.RelationNames;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.SqlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the query of a model. Each query of the load plan is a common table expression of it. */
public final class ModelSql {

    private static final String INDENT = "  ";

    private final LoadPlan plan;
    private final RenderSettings settings;
    private final ModelRelations.Places places;
    private final Seeds seeds;

    /**
     * @param plan the plan
     * @param settings what the project is rendered with
     * @param places where relations are that a model does not build itself
     */
    public ModelSql(LoadPlan plan, RenderSettings settings, ModelRelations.Places places) {
        this.plan = plan;
        this.settings = settings;
        this.places = places;
        this.seeds = new Seeds(plan, settings.dialect());
    }

    /** The query of a model, without configuration and header. */
    public String query(DbtModel model) {
        var relations = new ModelRelations(places, model, Jinja.print("vault_self()"));
        List<Statement> sources = sources(model);
        List<String> queries =
                sources.stream().map(s -> query(s.shape(), relations)).toList();
        // What stagings are is decided by their query; what others read has the types that the project promises.
        boolean asItStands = (model.relation().kind() == Relation.Kind.STAGE
                        || model.relation().columns().isEmpty())
                && queries.size() == 1
                && relations.asked().isEmpty();
        return asItStands ? finished(queries.get(0)) : finished(composed(model, relations, queries));
    }

    /** The statement by which rows of a model go before new ones come; results of the load stand where they are named. */
    public String stale(DbtModel model, Statement statement) {
        var relations = new ModelRelations(places, model, Jinja.print("this"));
        return finished(query(statement.shape(), new Inlined(model, relations)));
    }

    /** Names by which a result of the same load is its query in brackets. */
    private final class Inlined implements RelationNames {

        private final DbtModel model;
        private final RelationNames others;

        Inlined(DbtModel model, RelationNames others) {
            this.model = model;
            this.others = others;
        }

        @Override
        public String of(String relation) {
            return model.work(relation)
                    .map(work -> "(\n" + query(work.shape(), this).stripTrailing() + "\n)")
                    .orElseGet(() -> others.of(relation));
        }

        @Override
        public String of(SourceTable table, Dialect dialect) {
            return others.of(table, dialect);
        }
    }

    /** A query that belongs to no model. */
    public String test(Shape shape) {
        return finished(query(shape, new ModelRelations(places)));
    }

    /** Full name of the source table of a staging that remembers which deliveries were told when it was built. */
    Optional<String> told(String staging) {
        return Optional.ofNullable(places.told().get(staging));
    }

    /** The seeds of the project. */
    Seeds seeds() {
        return seeds;
    }

    /** The expression by which dbt finds a relation, without braces. */
    public String reference(String relation) {
        String printed = Jinja.finished(places.of(relation));
        return printed.substring(2, printed.length() - 2).strip();
    }

    /** The expression by which dbt finds a source table, without braces. */
    String source(SourceTable table) {
        String printed = Jinja.finished(new ModelRelations(places).of(table, settings.dialect()));
        return printed.substring(2, printed.length() - 2).strip();
    }

    /** Spells names for queries that belong to no model, and hashes without macros, which arguments of tests cannot call. */
    public SqlText text() {
        return text(new ModelRelations(places), settings.hash(), settings.exact());
    }

    private static List<Statement> sources(DbtModel model) {
        var sources = new ArrayList<>(model.rows());
        sources.addAll(model.seeds());
        return sources;
    }

    private String composed(DbtModel model, ModelRelations relations, List<String> queries) {
        var tables = new LinkedHashMap<>(works(model, relations));
        List<Statement> sources = sources(model);
        var selects = new ArrayList<String>();
        for (int i = 0; i < queries.size(); i++) {
            String name = model.name() + "__" + name(model, i);
            tables.put(name, "-- " + text(relations).oneLine(sources.get(i).comment()) + "\n" + queries.get(i));
            selects.add(select(model, name, relations));
        }
        String with = tables.entrySet().stream()
                .map(t -> settings.dialect().id(t.getKey()) + " as (\n" + indented(t.getValue()) + ")")
                .collect(Collectors.joining(",\n\n", "with ", "\n\n"));
        return with + String.join("union all\n", selects);
    }

    private static String name(DbtModel model, int index) {
        boolean isSeed = index >= model.rows().size();
        int count = isSeed ? model.seeds().size() : model.rows().size();
        int number = isSeed ? index - model.rows().size() : index;
        return (isSeed ? "seed" : "rows") + (count > 1 ? "_" + (number + 1) : "");
    }

    /** Names and types of the relation, whatever the query's are. */
    private String select(DbtModel model, String from, ModelRelations relations) {
        SqlText sql = text(relations);
        if (model.relation().columns().isEmpty()) {
            return "select *\nfrom " + sql.id(from) + "\n";
        }
        String columns = model.relation().columns().stream()
                .map(c ->
                        INDENT + "cast(" + sql.id(c.name()) + " as " + sql.type(c.type()) + ") as " + sql.id(c.name()))
                .collect(Collectors.joining(",\n"));
        return "select\n" + columns + "\nfrom " + settings.dialect().id(from) + "\n";
    }

    /** Queries that were asked for, and what they ask for in turn, in the order of the load. */
    private Map<String, String> works(DbtModel model, ModelRelations relations) {
        var texts = new LinkedHashMap<String, String>();
        var open = new ArrayDeque<>(relations.asked());
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!texts.containsKey(name)) {
                texts.put(name, work(model, name, relations));
                open.addAll(relations.asked());
            }
        }
        var ordered = new LinkedHashMap<String, String>();
        for (Statement work : model.works()) {
            String text = texts.get(work.target().name());
            if (text != null) {
                ordered.put(work.target().name(), text);
            }
        }
        return ordered;
    }

    private String work(DbtModel model, String name, ModelRelations relations) {
        Statement work = model.work(name).orElseThrow();
        String query = seeds.query(model.name()).orElseGet(() -> query(work.shape(), relations));
        return "-- " + text(relations).oneLine(work.comment()) + "\n" + query;
    }

    private String query(Shape shape, RelationNames relations) {
        return settings.templates().render(shape.template(), Map.of("sql", text(relations), "s", shape));
    }

    private SqlText text(RelationNames relations) {
        return text(relations, MacroProfile.of(settings.hash()), MacroProfile.of(settings.exact()));
    }

    private SqlText text(RelationNames relations, HashProfile hash, HashProfile exact) {
        return new SqlText(
                settings.dialect(),
                hash,
                exact,
                plan.model().hash(),
                plan.model().columns(),
                relations,
                plan.model().name());
    }

    private static String indented(String text) {
        return text.lines().map(l -> INDENT + l + "\n").collect(Collectors.joining());
    }

    private static String finished(String text) {
        return LongLines.wrapped(Jinja.finished(text.stripTrailing() + "\n"));
    }
}
