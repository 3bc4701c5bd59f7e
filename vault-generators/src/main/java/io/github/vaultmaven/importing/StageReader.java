// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads stagings of both packages. */
final class StageReader {

    private static final Set<String> NOT_TRIMMED = Set.of("use_trim", "use_rtrim");

    private final PackageProject project;
    private final Losses losses;
    private final Relations relations;

    StageReader(PackageProject project, Losses losses) {
        this.project = project;
        this.losses = losses;
        this.relations = new Relations(project, losses);
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
        Optional<Value> model = call.argument("source_model");
        if (model.isEmpty()) {
            losses.add(call, "a staging without source_model");
            return Optional.empty();
        }
        SourceRelation relation = relations.of(call, model.get());
        Map<String, String> derived = new DerivedColumns(project, losses).read(call, relation);
        StageSteps steps = new StageStepsReader(relations, losses).read(call, derived);
        sequence(call);
        sets(call);
        Map<String, Stage.Hashed> hashed = hashed(call, relation);
        return Optional.of(
                new Stage(call, relation, derived, hashed, steps, technical(call, "ldts"), technical(call, "rsrc")));
    }

    private static Optional<String> technical(Call call, String argument) {
        return call.argument(argument).flatMap(Value::asText);
    }

    private void sequence(Call call) {
        call.argument("sequence")
                .ifPresent(value -> losses.add(
                        call.file(),
                        value.line(),
                        "the sequence of a staging is not carried over; `sequence` of a table orders rows of one"
                                + " load timestamp, and satellites store it"));
    }

    /** Hash diffs of such a staging are those of all rows of a key; its satellites say by what these are told apart. */
    private void sets(Call call) {
        call.argument("multi_active_config").ifPresent(config -> {
            List<String> keys = config.find("multi_active_key").map(Value::texts).orElse(List.of()).stream()
                    .map(Folded::name)
                    .toList();
            boolean said = project.calls().values().stream()
                    .filter(other -> other.macro().equals("ma_sat_v0"))
                    .filter(other -> other.name("source_model")
                            .filter(call.model()::equals)
                            .isPresent())
                    .anyMatch(other -> other.names("src_ma_key").equals(keys));
            if (!said) {
                losses.add(
                        call.file(),
                        config.line(),
                        "no satellite has the key " + String.join(", ", keys)
                                + " of multi_active_config, which is not carried over");
            }
        });
    }

    private Map<String, Stage.Hashed> hashed(Call call, SourceRelation relation) {
        var hashed = new LinkedHashMap<String, Stage.Hashed>();
        call.argument("hashed_columns")
                .ifPresent(columns -> columns.entries().forEach((name, value) -> {
                    boolean isDiff =
                            value.find("is_hashdiff").filter(Value::isTrue).isPresent();
                    if (NOT_TRIMMED.stream()
                            .anyMatch(option -> value.text(option)
                                    .filter("false"::equalsIgnoreCase)
                                    .isPresent())) {
                        losses.add(
                                call.file(),
                                value.line(),
                                name + " is hashed of values as they are; here of trimmed ones");
                    }
                    hashed.put(
                            Folded.name(name),
                            new Stage.Hashed(columns(call, relation, name, value), isDiff, value.line()));
                }));
        return hashed;
    }

    private List<String> columns(Call call, SourceRelation relation, String name, Value value) {
        List<String> written = value.find("columns").map(Value::texts).orElseGet(value::texts).stream()
                .map(StageReader::folded)
                .toList();
        if (value.find("exclude_columns").filter(Value::isTrue).isEmpty()) {
            return written;
        }
        var rest = new LinkedHashSet<>(relation.types().keySet());
        written.forEach(rest::remove);
        losses.add(
                call.file(),
                value.line(),
                rest.isEmpty()
                        ? "the hash diff " + name + " of all columns but some is not carried over, since no columns of "
                                + relation.table() + " are declared"
                        : "the hash diff " + name + " is taken to be of " + String.join(", ", rest)
                                + ", the columns that are declared");
        return new ArrayList<>(rest);
    }

    private static String folded(String column) {
        return column.startsWith("!") ? column : Folded.name(column);
    }
}
