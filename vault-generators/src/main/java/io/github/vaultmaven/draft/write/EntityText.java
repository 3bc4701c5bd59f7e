// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.HubPaths;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.List;
import java.util.Optional;

/** Writes an entity: the hub, its satellites with those that other tables bring, its mappings, and its references as links. */
final class EntityText {

    private final DraftNames names;
    private final HubPaths paths;
    private final LinkText links;
    private final Attributes attributes;

    EntityText(DraftNames names, HubPaths paths) {
        this.names = names;
        this.paths = paths;
        this.links = new LinkText(names, paths);
        this.attributes = new Attributes(paths);
    }

    /** A table that describes the entity, with the key of the hub as it has it. */
    private record Part(StagedTable staged, Relation parent, List<String> key) {}

    /**
     * The documents of an entity.
     *
     * @param hub its table
     * @param satellites tables that describe it
     */
    String of(StagedTable hub, List<StagedTable> satellites) {
        TableDecision table = hub.decision();
        List<String> key = table.key().value();
        List<Part> parts = satellites.stream().map(s -> part(s, table)).toList();
        var yaml = new Yaml();
        yaml.guess(0, table.kind());
        yaml.line(0, "entity: " + names.of(table));
        yaml.text(0, "description", table.table().comment());
        yaml.line(0, "hub:");
        yaml.guess(1, table.key());
        yaml.line(1, "business_key:");
        for (String column : key) {
            InputColumn c = table.table().column(column).orElseThrow();
            yaml.line(2, "- {name: %s, type: %s}".formatted(names.keyPart(table, column), LinkText.quotedType(c)));
        }
        satellites(yaml, hub, parts);
        mappings(yaml, table, parts);
        references(yaml, hub, table, key);
        parts.forEach(p -> references(yaml, p.staged(), table, p.key()));
        return yaml.toString();
    }

    private Part part(StagedTable satellite, TableDecision hub) {
        Relation parent = paths.parent(satellite.decision()).orElseThrow();
        return new Part(satellite, parent, satellite.key(parent, hub).columns());
    }

    private void satellites(Yaml yaml, StagedTable hub, List<Part> parts) {
        TableDecision table = hub.decision();
        List<InputColumn> own = attributes.of(table);
        var body = new Yaml();
        Optional<String> mapping = parts.isEmpty() ? Optional.empty() : Optional.of(names.sourceTable(table));
        new SatelliteText(names, table, mapping).entries(body, own, "details");
        parts.forEach(p -> satellite(body, p));
        if (!body.toString().isEmpty()) {
            yaml.line(0, "satellites:");
            body.toString().lines().forEach(l -> yaml.line(0, l));
        }
    }

    private void satellite(Yaml yaml, Part part) {
        TableDecision table = part.staged().decision();
        List<String> childKey = attributes.childKey(table);
        List<InputColumn> payload = attributes.of(table);
        String name = names.of(table);
        Optional<String> mapping = Optional.of(names.sourceTable(table));
        if (childKey.isEmpty()) {
            if (!payload.isEmpty()) {
                yaml.guess(1, table.kind());
            }
            new SatelliteText(names, table, mapping).entries(yaml, payload, name);
        } else {
            multiActive(yaml, table, name, childKey, payload);
        }
    }

    private void multiActive(
            Yaml yaml, TableDecision table, String name, List<String> childKey, List<InputColumn> payload) {
        yaml.guess(1, table.kind());
        yaml.line(1, "- name: " + name);
        yaml.line(2, "kind: multi_active");
        yaml.guess(2, table.key());
        yaml.line(
                2,
                "child_key: "
                        + Yaml.list(childKey.stream()
                                .map(k -> names.attribute(table, k))
                                .toList()));
        yaml.line(2, "tables: " + Yaml.list(List.of(names.sourceTable(table))));
        if (!payload.isEmpty()) {
            new SatelliteText(names, table, Optional.empty()).attributes(yaml, 2, payload);
        }
    }

    private void mappings(Yaml yaml, TableDecision table, List<Part> parts) {
        yaml.line(0, "source_mappings:");
        yaml.line(1, Yaml.scalar(names.source()) + ":");
        yaml.line(2, "- table: " + Yaml.scalar(names.sourceTable(table)));
        yaml.line(3, "key_field: " + Yaml.oneOrList(table.key().value()));
        for (Part part : parts) {
            yaml.line(
                    2, "- table: " + Yaml.scalar(names.sourceTable(part.staged().decision())));
            yaml.line(3, "key_field: " + Yaml.oneOrList(part.key()));
            renamed(yaml, part);
        }
    }

    /** Child keys are found by their names, which may be spelled otherwise in the table. */
    private void renamed(Yaml yaml, Part part) {
        TableDecision table = part.staged().decision();
        List<String> pairs = table.key().value().stream()
                .filter(k -> !part.parent().columns().contains(k))
                .filter(k -> !names.attribute(table, k).equalsIgnoreCase(k))
                .map(k -> names.attribute(table, k) + ": " + Yaml.scalar(k))
                .toList();
        if (!pairs.isEmpty()) {
            yaml.line(3, "columns: {" + String.join(", ", pairs) + "}");
        }
    }

    private void references(Yaml yaml, StagedTable staged, TableDecision hub, List<String> ownKey) {
        Optional<Relation> parent = staged.decision().equals(hub) ? Optional.empty() : paths.parent(staged.decision());
        for (Relation relation : paths.toHubs(staged.decision())) {
            boolean toParent =
                    parent.filter(p -> p.columns().equals(relation.columns())).isPresent();
            boolean itself = relation.target().equals(hub.name())
                    && relation.columns().equals(hub.key().value());
            if (!toParent && !itself) {
                yaml.line(0, "---");
                yaml.line(0, links.ofReference(staged, hub, ownKey, relation).stripTrailing());
            }
        }
    }
}
