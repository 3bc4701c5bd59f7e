// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.EntityGroup;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.schema.InputTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What source tables, entities, links and key parts are called. */
final class DraftNames {

    private static final Set<String> KEY_WORDS = Set.of("id", "key", "no", "nr", "number", "code", "fk", "uid", "gid");
    private static final Set<String> GENERIC =
            Set.of("id", "gid", "uuid", "guid", "key", "code", "number", "name", "no", "nr", "uid");

    private static final int SHORTEST_ROLE = 4;

    private final String source;
    private final Set<String> avoided;
    private final SpecNames taken = new SpecNames();
    private final SpecNames tableNames = new SpecNames();
    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, String> sourceTables = new HashMap<>();
    private final Map<String, Map<String, String>> attributes = new HashMap<>();

    DraftNames(String source, List<TableDecision> decisions, Set<String> avoided) {
        this.source = source;
        this.avoided = Set.copyOf(avoided);
        decisions.forEach(
                d -> entities.put(d.name(), free(SpecNames.entity(d.table().name()))));
        decisions.forEach(d -> sourceTables.put(d.name(), sourceTable(d.table())));
        decisions.forEach(d -> attributes.put(d.name(), attributes(d.table())));
    }

    private String free(String wanted) {
        String name = taken.free(wanted);
        while (avoided.contains(name)) {
            name = taken.free(SpecNames.column(source) + "_" + name);
        }
        return name;
    }

    private String sourceTable(InputTable table) {
        return tableNames.free(table.name());
    }

    /** Names that differ, though what they are made of may differ in signs only. */
    private static Map<String, String> attributes(InputTable table) {
        var free = new SpecNames();
        var names = new HashMap<String, String>();
        table.columns().forEach(c -> names.put(c.name(), free.free(Payload.attribute(c.name()))));
        return names;
    }

    /** The attribute, or dependent or child key, that a column becomes. */
    String attribute(TableDecision table, String column) {
        return attributes.get(table.name()).get(column);
    }

    /** The source system. */
    String source() {
        return source;
    }

    /** The name of a table in the source document: its own, numbered where two schemas have one. */
    String sourceTable(TableDecision table) {
        return sourceTables.get(table.name());
    }

    /** The entity, link or reference that a table makes. */
    String of(TableDecision table) {
        return entities.get(table.name());
    }

    /** The same by the table's full name. */
    String of(String table) {
        return entities.get(table);
    }

    /** The entity of a group of a mixture; taken at the first call. */
    String group(TableDecision table, EntityGroup group) {
        return entities.computeIfAbsent(
                table.name() + "\n" + group.key(), k -> free(SpecNames.plain(Words.singular(group.name()))));
    }

    /** A name for a link, free from then on. */
    String link(String wanted) {
        return free(wanted);
    }

    /** A part of a hub's key: the column's name, after the entity where it says nothing. */
    String keyPart(TableDecision hub, String column) {
        String name = SpecNames.column(column);
        return hub.is(Kind.HUB) && GENERIC.contains(name) ? of(hub) + "_" + name : name;
    }

    /** What several columns begin with: {@code origin_country, origin_code}; not what is too short to say anything. */
    private static Optional<String> roleTogether(List<String> columns) {
        List<String> first = Words.of(columns.get(0));
        int same = first.size() - 1;
        for (String column : columns) {
            List<String> words = Words.of(column);
            same = Math.min(same, words.size() - 1);
            while (!words.subList(0, same).equals(first.subList(0, same))) {
                same--;
            }
        }
        String role = String.join("_", first.subList(0, same));
        return role.length() < SHORTEST_ROLE ? Optional.empty() : Optional.of(SpecNames.plain(first.subList(0, same)));
    }

    /** The role of a hub in a link: the words of the column that refers, less those of keys; else the hub. */
    String role(Relation relation) {
        String hub = of(relation.target());
        if (relation.columns().size() > 1) {
            return roleTogether(relation.columns()).orElse(hub);
        }
        var words = new ArrayList<>(Words.of(relation.columns().get(0)));
        String numbered = "";
        if (words.size() > 1 && words.get(words.size() - 1).matches("\\d+")) {
            numbered = "_" + words.remove(words.size() - 1);
        }
        while (words.size() > 1 && KEY_WORDS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        String role = SpecNames.plain(words);
        boolean says =
                words.size() > 1 || relation.reason().contains("superior") || role.equals(hub) || !role.endsWith("key");
        return (says && !KEY_WORDS.contains(role) ? role : hub) + numbered;
    }
}
