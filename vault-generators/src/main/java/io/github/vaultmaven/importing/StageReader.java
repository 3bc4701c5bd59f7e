// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads stagings of both packages. */
final class StageReader {

    private static final List<String> LOST = List.of(
            "null_columns",
            "ranked_columns",
            "prejoined_columns",
            "missing_columns",
            "sequence",
            "multi_active_config");

    private final PackageProject project;
    private final Losses losses;

    StageReader(PackageProject project, Losses losses) {
        this.project = project;
        this.losses = losses;
    }

    /** The stagings by name. */
    Map<String, Stage> read() {
        var stages = new LinkedHashMap<String, Stage>();
        project.calls().values().stream()
                .filter(call -> call.macro().equals("stage"))
                .forEach(call -> stage(call).ifPresent(stage -> stages.put(call.model(), stage)));
        return stages;
    }

    private Optional<Stage> stage(Call call) {
        Optional<SourceRelation> relation = call.argument("source_model").map(model -> relation(call, model));
        if (relation.isEmpty()) {
            losses.add(call, "a staging without source_model");
            return Optional.empty();
        }
        LOST.forEach(argument -> call.argument(argument)
                .ifPresent(value ->
                        losses.add(call.file(), value.line(), argument + " of a staging is not carried over")));
        Map<String, String> derived = derived(call);
        Map<String, Stage.Hashed> hashed = hashed(call);
        return Optional.of(
                new Stage(call, relation.get(), derived, hashed, technical(call, "ldts"), technical(call, "rsrc")));
    }

    private static Optional<String> technical(Call call, String argument) {
        return call.argument(argument).flatMap(Value::asText);
    }

    private SourceRelation relation(Call call, Value model) {
        Optional<Map.Entry<String, Value>> pair =
                model.entries().entrySet().stream().findFirst();
        if (pair.isPresent()) {
            String source = pair.get().getKey();
            String table = pair.get().getValue().asText().orElse("");
            return project.sources().find(source, table).orElseGet(() -> {
                losses.add(
                        call.file(),
                        model.line(),
                        "the source " + source + "." + table
                                + " is declared in no YAML file of the project; its schema is taken to be "
                                + Folded.name(source));
                return new SourceRelation(
                        Folded.forSpec(source),
                        Optional.of(Folded.name(source)),
                        Folded.forSpec(table),
                        Folded.name(table),
                        Map.of());
            });
        }
        return model(call, model.line(), Folded.name(model.asText().orElse("")));
    }

    /** A model of the project as a table: of the source that it reads if it reads one, else of the project. */
    private SourceRelation model(Call call, int line, String name) {
        losses.add(
                call.file(),
                line,
                "the staging reads the model " + name
                        + ", which stays with dbt and is taken as a table; its schema is to be written with the source");
        PlainModel plain = project.plain().getOrDefault(name, new PlainModel(List.of(), List.of()));
        String source = plain.sources().size() == 1 ? plain.sources().get(0) : project.name();
        return new SourceRelation(
                Folded.forSpec(source),
                Optional.empty(),
                Folded.forSpec(name),
                name,
                project.sources().types(name));
    }

    private Map<String, String> derived(Call call) {
        var derived = new LinkedHashMap<String, String>();
        call.argument("derived_columns")
                .ifPresent(columns -> columns.entries().forEach((name, value) -> {
                    Optional<String> one =
                            value.asText().or(() -> value.text("value")).or(() -> value.text("source_column"));
                    derived.put(Folded.name(name), one.orElseGet(() -> joined(call, value)));
                }));
        return derived;
    }

    /** Columns that the package joins with bars, leaving out nulls. */
    private String joined(Call call, Value columns) {
        List<String> parts = columns.find("source_column").orElse(columns).texts();
        losses.add(
                call.file(),
                columns.line(),
                "joined columns are written with `concat`, which keeps the bars beside a null; the package leaves them out");
        return parts.stream()
                .map(part -> part.startsWith("!") ? "'" + part.substring(1).replace("'", "''") + "'" : part)
                .collect(Collectors.joining(", '||', ", "concat(", ")"));
    }

    private Map<String, Stage.Hashed> hashed(Call call) {
        var hashed = new LinkedHashMap<String, Stage.Hashed>();
        call.argument("hashed_columns")
                .ifPresent(columns -> columns.entries().forEach((name, value) -> {
                    boolean isDiff =
                            value.find("is_hashdiff").filter(Value::isTrue).isPresent();
                    if (value.find("exclude_columns").filter(Value::isTrue).isPresent()) {
                        losses.add(
                                call.file(),
                                value.line(),
                                "the hash diff " + name + " of all columns but some is not carried over");
                    }
                    List<String> of = value.find("columns").map(Value::texts).orElseGet(value::texts);
                    hashed.put(
                            Folded.name(name),
                            new Stage.Hashed(
                                    of.stream().map(StageReader::folded).toList(), isDiff, value.line()));
                }));
        return hashed;
    }

    private static String folded(String column) {
        return column.startsWith("!") ? column : Folded.name(column);
    }
}
