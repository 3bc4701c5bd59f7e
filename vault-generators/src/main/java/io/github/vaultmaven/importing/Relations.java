// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.Map;
import java.util.Optional;

/** Finds the tables that stagings read. */
final class Relations {

    private final PackageProject project;
    private final Losses losses;

    Relations(PackageProject project, Losses losses) {
        this.project = project;
        this.losses = losses;
    }

    /** The table of a staging's {@code source_model}: a source's, or what a model of the project holds. */
    SourceRelation of(Call call, Value model) {
        Optional<Map.Entry<String, Value>> pair =
                model.entries().entrySet().stream().findFirst();
        return pair.map(source -> declared(
                        call,
                        model.line(),
                        source.getKey(),
                        source.getValue().asText().orElse("")))
                .orElseGet(() ->
                        model(call, model.line(), Folded.name(model.asText().orElse(""))));
    }

    /** The table of a source. */
    SourceRelation declared(Call call, int line, String source, String table) {
        return project.sources().find(source, table).orElseGet(() -> {
            losses.add(
                    call.file(),
                    line,
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

    /** What a prejoin reads by the name of a model: the table of a staging, or a model of the project's own. */
    Optional<SourceRelation> joined(Call call, int line, String name) {
        Call made = project.calls().get(name);
        if (made == null) {
            return Optional.of(model(call, line, name));
        }
        return Optional.of(made)
                .filter(model -> model.macro().equals("stage"))
                .flatMap(stage -> stage.argument("source_model").map(model -> of(stage, model)));
    }

    /** A model of the project as a table: of the source that it reads if it reads one, else of the project. */
    private SourceRelation model(Call call, int line, String name) {
        losses.add(
                call.file(),
                line,
                "the staging reads the model " + name
                        + ", which stays with dbt and is taken as a table; its schema is to be written with the source");
        PlainModel plain = project.plain().getOrDefault(name, PlainModel.NONE);
        String source = plain.sources().size() == 1 ? plain.sources().get(0) : project.name();
        return new SourceRelation(
                Folded.forSpec(source),
                Optional.empty(),
                Folded.forSpec(name),
                name,
                project.sources().types(name));
    }
}
