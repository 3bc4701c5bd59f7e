// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.EntityGroup;
import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what a flat table holds: a hub for each thing, and a link of them with what belongs to none. */
final class MixtureText {

    private final DraftNames names;

    MixtureText(DraftNames names) {
        this.names = names;
    }

    /** The documents of the things, by file name. */
    Map<String, String> entities(TableDecision table) {
        var files = new TreeMap<String, String>();
        for (EntityGroup group : table.groups()) {
            files.put("entities/" + names.group(table, group) + ".yaml", entity(table, group));
        }
        return files;
    }

    private String entity(TableDecision table, EntityGroup group) {
        InputColumn key = table.table().column(group.key()).orElseThrow();
        var yaml = new Yaml();
        yaml.guess(0, new Guess<>(group, 0.7, "a thing that " + table.name() + " holds beside others"));
        yaml.line(0, "entity: " + names.group(table, group));
        yaml.line(0, "hub:");
        yaml.line(1, "business_key:");
        String optional = key.nullable() ? ", required: false" : "";
        yaml.line(
                2,
                "- {name: %s, type: %s%s}"
                        .formatted(
                                Yaml.scalar(names.attribute(table, key.name())), LinkText.quotedType(key), optional));
        List<InputColumn> attributes = group.attributes().stream()
                .map(a -> table.table().column(a).orElseThrow())
                .toList();
        new SatelliteText(names, table, Optional.empty()).write(yaml, attributes, "details");
        yaml.line(0, "source_mappings:");
        yaml.line(1, Yaml.scalar(names.source()) + ":");
        yaml.line(2, "table: " + Yaml.scalar(names.sourceTable(table)));
        yaml.line(2, "key_field: " + Yaml.scalar(key.name()));
        return yaml.toString();
    }

    /** The link of the things. */
    String link(TableDecision table) {
        var used = new HashSet<String>();
        table.groups().forEach(g -> {
            used.add(g.key());
            used.addAll(g.attributes());
        });
        List<InputColumn> dependents = table.table().columns().stream()
                .filter(c -> table.key().value().contains(c.name()) && !used.contains(c.name()))
                .toList();
        dependents.forEach(d -> used.add(d.name()));
        var yaml = new Yaml();
        yaml.guess(0, table.kind());
        yaml.line(0, "link: " + names.of(table));
        yaml.text(0, "description", table.table().comment());
        yaml.line(0, "members:");
        for (EntityGroup group : table.groups()) {
            boolean nullable = table.table().column(group.key()).orElseThrow().nullable();
            String entity = names.group(table, group);
            yaml.line(1, nullable ? "- {hub: " + entity + ", null: zero}" : "- " + entity);
        }
        if (!dependents.isEmpty()) {
            yaml.guess(0, table.key());
            yaml.line(0, "dependent_keys:");
            dependents.forEach(c -> yaml.line(
                    1,
                    "- {name: %s, type: %s}"
                            .formatted(Yaml.scalar(names.attribute(table, c.name())), LinkText.quotedType(c))));
        }
        new SatelliteText(names, table, Optional.empty())
                .write(yaml, new ArrayList<>(Payload.of(table, used)), "details");
        yaml.line(0, "source_mappings:");
        yaml.line(1, Yaml.scalar(names.source()) + ":");
        yaml.line(2, "table: " + Yaml.scalar(names.sourceTable(table)));
        yaml.line(
                2,
                "keys: "
                        + table.groups().stream()
                                .map(g -> names.group(table, g) + ": " + Yaml.scalar(g.key()))
                                .collect(Collectors.joining(", ", "{", "}")));
        return yaml.toString();
    }
}
