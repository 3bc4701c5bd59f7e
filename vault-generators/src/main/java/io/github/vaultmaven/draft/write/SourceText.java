// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.decide.HubPaths;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the document of a source: tables, columns, deliveries, joins. */
final class SourceText {

    private static final double SURE = 0.9;

    private final DraftNames names;
    private final HubPaths paths;

    SourceText(DraftNames names, HubPaths paths) {
        this.names = names;
        this.paths = paths;
    }

    /** The document. */
    String of(String context, List<StagedTable> tables, List<InputTable> all) {
        var yaml = new Yaml();
        yaml.comment(
                0,
                "Drafted by vault:draft. Each guess has its confidence, 0 to 1, and why; what is declared has none.");
        yaml.line(0, "source: " + Yaml.scalar(names.source()));
        yaml.text(0, "description", context);
        Optional<String> schema = onlySchema(all);
        schema.filter(s -> !s.isEmpty()).ifPresent(s -> yaml.line(0, "schema: " + Yaml.scalar(s)));
        if (tables.stream().allMatch(t -> t.decision().loadTimestamp().isEmpty())) {
            yaml.guess(
                    0,
                    new Guess<>(
                            "run", 0.6, "no column says when a row was delivered, so that the start of the run does"));
            yaml.line(0, "load_timestamp: run");
        }
        yaml.line(0, "tables:");
        tables.forEach(t -> table(yaml, t, schema.isEmpty()));
        return yaml.toString();
    }

    private static Optional<String> onlySchema(List<InputTable> all) {
        List<String> schemas = all.stream().map(InputTable::schema).distinct().toList();
        return schemas.size() == 1 ? Optional.of(schemas.get(0)) : Optional.empty();
    }

    private void table(Yaml yaml, StagedTable staged, boolean ownSchema) {
        TableDecision decision = staged.decision();
        InputTable table = decision.table();
        String name = names.sourceTable(decision);
        yaml.line(1, Yaml.scalar(name) + ":");
        yaml.text(2, "description", table.comment());
        if (ownSchema && !table.schema().isEmpty()) {
            yaml.line(2, "schema: " + Yaml.scalar(table.schema()));
        }
        if (!name.equals(table.name())) {
            yaml.line(2, "table: " + Yaml.scalar(table.name()));
        }
        FileText.files(yaml, table);
        delivery(yaml, decision);
        yaml.line(2, "columns:");
        decision.table().columns().forEach(c -> column(yaml, decision, c));
        decision.leftOut().forEach(g -> yaml.comment(3, "left out: " + g.value() + ". " + g));
        if (!decision.leftOut().isEmpty()) {
            yaml.line(3, "\"*\": open");
        }
        joins(yaml, staged);
    }

    private static void delivery(Yaml yaml, TableDecision decision) {
        decision.loadTimestamp().ifPresent(g -> {
            yaml.guess(2, g);
            yaml.line(2, "load_timestamp: " + Yaml.scalar(g.value()));
        });
        if (decision.operation().isPresent()) {
            Guess<String> g = decision.operation().get();
            yaml.guess(2, g);
            yaml.line(2, "delivery: cdc");
            yaml.line(2, "operation: {column: " + Yaml.scalar(g.value()) + "}");
        } else if (decision.loadTimestamp().isPresent()) {
            yaml.guess(
                    2,
                    new Guess<>(
                            "delta",
                            0.55,
                            "rows carry the time of their delivery, so that not all of them come each time"));
            yaml.line(2, "delivery: delta");
        }
    }

    private void column(Yaml yaml, TableDecision decision, InputColumn column) {
        if (decision.leftOut().stream().anyMatch(g -> g.value().equals(column.name()))) {
            return;
        }
        Optional<Guess<String>> pii = Optional.ofNullable(decision.pii().get(column.name()));
        pii.ifPresent(g -> yaml.guess(3, g));
        Optional<Relation> codes = codes(decision, column);
        codes.filter(r -> !r.declared()).ifPresent(r -> yaml.guess(3, r.guess()));
        var entries = new ArrayList<String>();
        entries.add("type: " + type(column));
        if (!column.nullable()) {
            entries.add("nullable: false");
        }
        if (!column.comment().isBlank()) {
            entries.add("description: "
                    + new Yaml()
                            .text(0, "d", column.comment())
                            .toString()
                            .strip()
                            .substring("d: ".length()));
        }
        pii.ifPresent(g -> entries.add("pii: " + g.value()));
        codes.ifPresent(
                r -> entries.add("rules: [{exists_in: reference." + names.of(r.target()) + ", severity: warning}]"));
        column.form().ifPresent(f -> {
            entries.addAll(FileText.parsing(f));
            yaml.guess(3, FileText.guess(f, column));
        });
        boolean listed = decision.table().files().filter(f -> !f.header()).isPresent();
        yaml.line(
                3,
                listed
                        ? "- {name: " + Yaml.scalar(column.name()) + ", " + String.join(", ", entries) + "}"
                        : Yaml.scalar(column.name()) + ": {" + String.join(", ", entries) + "}");
    }

    private static String type(InputColumn column) {
        String type = SpecTypes.of(column.type()).toString();
        return type.contains(",") ? "\"" + type + "\"" : type;
    }

    private Optional<Relation> codes(TableDecision decision, InputColumn column) {
        return decision.relations().stream()
                .filter(r -> r.columns().equals(List.of(column.name())) && r.confidence() >= SURE)
                .filter(r -> !r.target().equals(decision.name()))
                .filter(r -> paths.table(r.target()).is(Kind.REFERENCE))
                .findFirst();
    }

    private void joins(Yaml yaml, StagedTable staged) {
        if (staged.joins().isEmpty()) {
            return;
        }
        yaml.line(2, "join:");
        for (StagedTable.Join join : staged.joins()) {
            TableDecision target = paths.table(join.relation().target());
            yaml.comment(3, "the key of " + names.of(target) + " is not what this table carries");
            yaml.line(3, "- table: " + Yaml.scalar(names.sourceTable(target)));
            yaml.line(
                    4, "on: " + pairs(join.relation().columns(), join.relation().targets()));
            yaml.line(4, "take: " + pairs(join.names(), join.taken()));
            yaml.line(4, "as_of: delivery");
            yaml.line(4, "unmatched: " + (join.nullable() ? "zero" : "reject"));
        }
    }

    private static String pairs(List<String> left, List<String> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> Yaml.scalar(left.get(i)) + ": " + Yaml.scalar(right.get(i)))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
