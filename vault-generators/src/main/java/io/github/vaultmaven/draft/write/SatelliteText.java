// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the satellites of one table: what is personal apart, and what changes often apart. */
final class SatelliteText {

    private static final int FEWEST = 2;
    private static final Set<String> CHANGES_OFTEN = Set.of(
            "balance",
            "score",
            "count",
            "quantity",
            "stock",
            "views",
            "rank",
            "rating",
            "ytd",
            "usage",
            "utilization",
            "points",
            "level",
            "onhand",
            "inventory",
            "last",
            "pending",
            "votes");

    private final DraftNames names;
    private final TableDecision table;
    private final Optional<String> mapping;

    /**
     * @param names what attributes are called
     * @param table the table that feeds them
     * @param mapping the table of the mapping, where the entity has several
     */
    SatelliteText(DraftNames names, TableDecision table, Optional<String> mapping) {
        this.names = names;
        this.table = table;
        this.mapping = mapping;
    }

    /** A satellite's columns with why they stand apart. */
    private record Part(List<InputColumn> columns, Optional<Guess<String>> why) {}

    /** Writes satellites of the columns; nothing for none. */
    void write(Yaml yaml, List<InputColumn> columns, String name) {
        if (columns.isEmpty()) {
            return;
        }
        yaml.line(0, "satellites:");
        parts(columns, name).forEach((satellite, part) -> one(yaml, satellite, part));
    }

    /** Writes entries alone, below a key that is there. */
    void entries(Yaml yaml, List<InputColumn> columns, String name) {
        parts(columns, name).forEach((satellite, part) -> one(yaml, satellite, part));
    }

    private void one(Yaml yaml, String name, Part part) {
        part.why().ifPresent(g -> yaml.guess(1, g));
        yaml.line(1, "- name: " + name);
        mapping.ifPresent(m -> yaml.line(2, "tables: " + Yaml.list(List.of(m))));
        attributes(yaml, 2, part.columns());
    }

    /** Writes a list of attributes, one a line. */
    void attributes(Yaml yaml, int level, List<InputColumn> columns) {
        yaml.line(level, "attributes:");
        columns.forEach(c -> yaml.line(level + 1, "- " + entry(c.name())));
    }

    private Map<String, Part> parts(List<InputColumn> columns, String name) {
        var personal = new ArrayList<InputColumn>();
        var fast = new ArrayList<InputColumn>();
        var slow = new ArrayList<InputColumn>();
        for (InputColumn column : columns) {
            (table.pii().containsKey(column.name()) ? personal : isFast(column) ? fast : slow).add(column);
        }
        if (fast.size() < FEWEST || slow.isEmpty()) {
            slow.addAll(fast);
            slow.sort((a, b) -> Integer.compare(columns.indexOf(a), columns.indexOf(b)));
            fast.clear();
        }
        var parts = new LinkedHashMap<String, Part>();
        put(parts, name, slow, Optional.empty());
        put(
                parts,
                name.equals("details") ? "state" : name + "_state",
                fast,
                Optional.of(new Guess<>("state", 0.55, "named as what changes more often than the rest")));
        put(
                parts,
                slow.isEmpty() && fast.isEmpty() ? name : name.equals("details") ? "personal" : name + "_personal",
                personal,
                Optional.of(
                        new Guess<>("personal", 0.8, "personal data stands apart, so that it can be treated apart")));
        return parts;
    }

    private static void put(
            Map<String, Part> parts, String name, List<InputColumn> columns, Optional<Guess<String>> why) {
        if (!columns.isEmpty()) {
            parts.put(name, new Part(List.copyOf(columns), why));
        }
    }

    private static boolean isFast(InputColumn column) {
        Family family = Family.of(column.type());
        boolean measure = family == Family.NUMBER || family == Family.WHOLE || family == Family.MOMENT;
        return measure && Words.of(column.name()).stream().anyMatch(CHANGES_OFTEN::contains);
    }

    private String entry(String column) {
        String name = names.attribute(table, column);
        return name.equalsIgnoreCase(column)
                ? Yaml.scalar(name)
                : "{name: " + Yaml.scalar(name) + ", from: " + Yaml.scalar(column) + "}";
    }
}
