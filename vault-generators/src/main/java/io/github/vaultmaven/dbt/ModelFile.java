// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dbt.DbtModel.Built;
import io.github.vaultmaven.dialect.Dialect.Capability;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.template.RenderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the file of a model: where it comes from, how dbt builds it, and its query. */
public final class ModelFile {

    private final RenderSettings settings;
    private final ModelSql sql;

    /**
     * @param settings what the project is rendered with
     * @param sql prints the queries
     */
    public ModelFile(RenderSettings settings, ModelSql sql) {
        this.settings = settings;
        this.sql = sql;
    }

    /**
     * The text of a model's file.
     *
     * @param sources source systems that feed it
     */
    public String text(DbtModel model, List<String> sources) {
        return text(model, sources, "", sql.query(model));
    }

    /**
     * A memory is built behind what it remembers, whether its query reads that or not: what was remembered too early would
     * be taken for a replay.
     */
    private String order(DbtModel model, String query) {
        Relation.Kind kind = model.relation().kind();
        List<String> before =
                kind == Relation.Kind.LOG || kind == Relation.Kind.TRACKING ? model.earlier() : List.<String>of();
        return before.stream()
                .map(name -> "{{ " + sql.reference(name) + " }}")
                .filter(reference -> !query.contains(reference))
                .map(reference -> "-- depends_on: " + reference + "\n")
                .collect(Collectors.joining());
    }

    /**
     * The text of a model's file.
     *
     * @param sources source systems that feed it
     * @param remark a line of the header that says how it is built, or an empty text
     * @param body what stands below the configuration
     */
    public String text(DbtModel model, List<String> sources, String remark, String body) {
        return header(model, sources, remark) + config(model) + "\n" + order(model, body) + body;
    }

    /** The macro that takes rows out of a model before new ones come. */
    public String staleMacro(DbtModel model) {
        String statements = model.stale().stream()
                .map(s -> comment(s) + sql.stale(model, s))
                .collect(Collectors.joining(";\n"));
        return "{% macro " + staleName(model) + "() %}\n" + "{% if is_incremental() %}\n" + statements
                + "{% endif %}\n{% endmacro %}\n";
    }

    /** Name of the macro that takes rows out of a model. */
    public static String staleName(DbtModel model) {
        return model.name() + "__stale";
    }

    private static String comment(Statement statement) {
        return "-- " + oneLine(statement.comment()) + "\n";
    }

    private String header(DbtModel model, List<String> sources, String remark) {
        Origin origin = model.origin();
        var lines = new ArrayList<String>();
        lines.add(title(model));
        if (!origin.description().isEmpty()) {
            lines.add(oneLine(origin.description()));
        }
        if (!sources.isEmpty()) {
            lines.add("source systems: " + String.join(", ", sources));
        }
        if (origin.range().isKnown()) {
            lines.add("spec: " + origin.range());
        }
        if (!remark.isEmpty()) {
            lines.add(remark);
        }
        lines.add("made by " + settings.generator() + "; change the spec, not this file");
        return lines.stream().map(l -> "-- " + Jinja.plain(l) + "\n").collect(Collectors.joining());
    }

    private static String title(DbtModel model) {
        String kind = model.kind().replace('_', ' ');
        String of = model.entity().isEmpty() || model.entity().equals(model.object()) ? "" : " of " + model.entity();
        boolean beside = !model.name().equals(model.object());
        return (beside ? model.name() + " beside " : "") + kind + " " + model.object() + of;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private String config(DbtModel model) {
        var settingsOf = new ArrayList<String>();
        settingsOf.add("materialized=" + Jinja.quoted(materialized(model.built())));
        String indexes = indexes(model.relation());
        if (!indexes.isEmpty() && model.built() != Built.VIEW) {
            settingsOf.add("indexes=[\n" + indexes + "\n  ]");
        }
        if (!model.stale().isEmpty()) {
            settingsOf.add("pre_hook=\"{{ " + staleName(model) + "() }}\"");
        }
        List<String> hooks = hooks(model);
        if (!hooks.isEmpty()) {
            settingsOf.add("post_hook=[" + String.join(", ", hooks) + "]");
        }
        return settingsOf.size() == 1
                ? "{{ config(" + settingsOf.get(0) + ") }}\n"
                : "{{ config(\n  " + String.join(",\n  ", settingsOf) + "\n) }}\n";
    }

    /** What is done behind a model: a staging notes what it was told of, and a table that is read next is looked at. */
    private List<String> hooks(DbtModel model) {
        var hooks = new ArrayList<String>();
        sql.told(model.name()).ifPresent(table -> {
            hooks.add("\"{{ vault_forget_told() }}\"");
            hooks.add("\"{{ vault_keep_told(" + Jinja.quoted(table) + ") }}\"");
        });
        if (model.built() == Built.TABLE) {
            settings.dialect().takeStatistics("{{ this }}").ifPresent(statement -> hooks.add("\"" + statement + "\""));
        }
        return hooks;
    }

    private static String materialized(Built built) {
        return switch (built) {
            case APPEND -> "incremental";
            case TABLE -> "table";
            case VIEW -> "view";
        };
    }

    private String indexes(Relation relation) {
        if (!settings.dialect().can(Capability.INDEXES)) {
            return "";
        }
        var indexes = new ArrayList<String>();
        if (!relation.key().isEmpty()) {
            indexes.add(index(relation.key(), ", 'unique': true"));
        }
        relation.indexes().forEach(columns -> indexes.add(index(columns, type(columns))));
        return String.join(",\n", indexes);
    }

    /** The kind of an index on what grows: run marks come first in it. */
    private String type(List<String> columns) {
        return columns.get(0).equals(sql.text().getRunIdName())
                ? settings.dialect()
                        .growingIndex()
                        .map(k -> ", 'type': " + Jinja.quoted(k))
                        .orElse("")
                : "";
    }

    private static String index(List<String> columns, String unique) {
        return "    {'columns': [" + columns.stream().map(Jinja::quoted).collect(Collectors.joining(", ")) + "]"
                + unique + "}";
    }
}
