// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.HubPaths;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes links: those that a table is, and those that a reference of a hub or satellite is. */
final class LinkText {

    private final DraftNames names;
    private final HubPaths paths;

    LinkText(DraftNames names, HubPaths paths) {
        this.names = names;
        this.paths = paths;
    }

    /** The document of a table that is a link, or a non-historized one. */
    String ofTable(StagedTable staged) {
        TableDecision table = staged.decision();
        boolean event = table.is(Kind.NON_HISTORIZED);
        Map<String, MemberKey> members = members(staged, paths.toHubs(table));
        Set<String> used = new HashSet<>();
        members.values().forEach(m -> used.addAll(m.relation().columns()));
        List<InputColumn> dependents = table.table().columns().stream()
                .filter(c -> table.key().value().contains(c.name()) && !used.contains(c.name()))
                .toList();
        List<InputColumn> payload = new Attributes(paths).of(table);
        var yaml = new Yaml();
        yaml.guess(0, table.kind());
        yaml.line(0, "link: " + names.of(table));
        yaml.text(0, "description", table.table().comment());
        if (event) {
            yaml.line(0, "kind: non_historized");
        }
        yaml.line(0, "members:");
        members.forEach((role, m) -> member(yaml, role, m, "zero"));
        dependents(yaml, table, dependents);
        if (event && !payload.isEmpty()) {
            yaml.line(
                    0,
                    "attributes: "
                            + Yaml.list(payload.stream()
                                    .map(c -> names.attribute(table, c.name()))
                                    .toList()));
        } else if (!event) {
            new SatelliteText(names, table, Optional.empty()).write(yaml, payload, "details");
        }
        var own = new ArrayList<>(dependents);
        own.addAll(event ? payload : List.of());
        mapping(yaml, table, members, columns(table, own));
        return yaml.toString();
    }

    private Map<String, String> columns(TableDecision table, List<InputColumn> columns) {
        var renamed = new LinkedHashMap<String, String>();
        for (InputColumn column : columns) {
            String name = names.attribute(table, column.name());
            if (!name.equalsIgnoreCase(column.name())) {
                renamed.put(name, column.name());
            }
        }
        return renamed;
    }

    private void dependents(Yaml yaml, TableDecision table, List<InputColumn> dependents) {
        if (!dependents.isEmpty()) {
            yaml.guess(0, table.key());
            yaml.line(0, "dependent_keys:");
            dependents.forEach(c -> yaml.line(
                    1,
                    "- {name: %s, type: %s%s}"
                            .formatted(
                                    Yaml.scalar(names.attribute(table, c.name())),
                                    quotedType(c),
                                    c.nullable() ? ", required: false" : "")));
        }
    }

    static String quotedType(InputColumn column) {
        String type = SpecTypes.of(column.type()).toString();
        return type.contains(",") ? "\"" + type + "\"" : type;
    }

    private Map<String, MemberKey> members(StagedTable staged, List<Relation> relations) {
        var members = new LinkedHashMap<String, MemberKey>();
        var roles = new SpecNames();
        for (Relation relation : relations) {
            String role = roles.free(names.role(relation));
            members.put(role, staged.key(relation, paths.table(relation.target())));
        }
        return members;
    }

    private void member(Yaml yaml, String role, MemberKey member, String ifNull) {
        Relation relation = member.relation();
        String hub = names.of(relation.target());
        if (!relation.declared()) {
            yaml.guess(1, relation.guess());
        }
        String without = member.nullable() ? ", null: " + ifNull : "";
        yaml.line(
                1,
                role.equals(hub) && without.isEmpty()
                        ? "- " + hub
                        : "- {hub: " + hub + (role.equals(hub) ? "" : ", role: " + role) + without + "}");
    }

    private void mapping(Yaml yaml, TableDecision table, Map<String, MemberKey> members, Map<String, String> columns) {
        yaml.line(0, "source_mappings:");
        yaml.line(1, Yaml.scalar(names.source()) + ":");
        yaml.line(2, "table: " + Yaml.scalar(names.sourceTable(table)));
        String keys = members.entrySet().stream()
                .map(e -> e.getKey() + ": " + Yaml.oneOrList(e.getValue().columns()))
                .collect(Collectors.joining(", ", "{", "}"));
        yaml.line(2, "keys: " + keys);
        if (!columns.isEmpty()) {
            yaml.line(
                    2,
                    "columns: "
                            + columns.entrySet().stream()
                                    .map(e -> e.getKey() + ": " + Yaml.scalar(e.getValue()))
                                    .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    /** The document of a reference of a hub's or satellite's table: one partner at a time. */
    String ofReference(StagedTable staged, TableDecision hub, List<String> ownKey, Relation relation) {
        MemberKey partner = staged.key(relation, paths.table(relation.target()));
        String entity = names.of(hub);
        String role = names.role(relation);
        boolean same = relation.target().equals(hub.name());
        String partnerRole = role.equals(entity) ? "related_" + role : role;
        var yaml = new Yaml();
        if (!relation.declared()) {
            yaml.guess(0, relation.guess());
        }
        yaml.line(0, "link: " + names.link(entity + "_" + partnerRole));
        if (same) {
            yaml.line(0, "kind: hierarchical");
        }
        yaml.line(0, "members:");
        yaml.line(1, "- " + entity);
        member(
                yaml,
                partnerRole,
                new MemberKey(
                        relation.confidence() < 1 ? declared(relation) : relation,
                        partner.columns(),
                        partner.nullable()),
                "none");
        yaml.line(0, "driving_key: [" + entity + "]");
        yaml.line(0, "effectivity: true");
        yaml.line(0, "relationship_type: many_to_one");
        var members = new LinkedHashMap<String, MemberKey>();
        members.put(entity, new MemberKey(relation, ownKey, false));
        members.put(partnerRole, partner);
        mapping(yaml, staged.decision(), members, Map.of());
        return yaml.toString();
    }

    /** The guess stands with the link already. */
    private static Relation declared(Relation r) {
        return new Relation(r.columns(), r.target(), r.targets(), true, r.confidence(), r.reason());
    }
}
