// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the satellites of one table, split as rules have it or as somebody said. */
final class SatelliteText {

    private static final List<String> FIRST = List.of(SatelliteSplit.MAIN, SatelliteSplit.STATE);

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

    /** By name of the satellite: the main one, what changes often, all others as they come, what is personal. */
    private Map<String, Part> parts(List<InputColumn> columns, String name) {
        Map<String, String> own = SatelliteSplit.of(table, columns);
        Map<String, String> said = table.split().map(Guess::value).orElse(Map.of());
        var groups = new LinkedHashMap<String, List<InputColumn>>();
        FIRST.forEach(group -> groups.put(group, new ArrayList<>()));
        for (InputColumn column : columns) {
            String group = said.getOrDefault(column.name(), own.get(column.name()));
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(column);
        }
        Optional.ofNullable(groups.remove(SatelliteSplit.PERSONAL))
                .ifPresent(p -> groups.put(SatelliteSplit.PERSONAL, p));
        var parts = new LinkedHashMap<String, Part>();
        groups.forEach((group, its) -> {
            if (!its.isEmpty()) {
                parts.put(satellite(name, group), new Part(List.copyOf(its), why(group, its, own)));
            }
        });
        return parts;
    }

    private static String satellite(String name, String group) {
        return group.equals(SatelliteSplit.MAIN) ? name : name.equals(SatelliteSplit.MAIN) ? group : name + "_" + group;
    }

    /** Why columns stand apart: whoever said so, where rules would not have put them together, else the rules. */
    private Optional<Guess<String>> why(String group, List<InputColumn> columns, Map<String, String> own) {
        List<String> names = columns.stream().map(InputColumn::name).toList();
        List<String> byRules = own.keySet().stream()
                .filter(column -> own.get(column).equals(group))
                .toList();
        if (!names.equals(byRules)) {
            return table.split().map(g -> new Guess<>(group, g.confidence(), g.reason()));
        }
        if (table.pii().keySet().containsAll(names)) {
            return Optional.of(new Guess<>(group, 0.8, "personal data stands apart, so that it can be treated apart"));
        }
        return group.equals(SatelliteSplit.STATE)
                ? Optional.of(new Guess<>(group, 0.55, "named as what changes more often than the rest"))
                : Optional.empty();
    }

    private String entry(String column) {
        String name = names.attribute(table, column);
        return name.equalsIgnoreCase(column)
                ? Yaml.scalar(name)
                : "{name: " + Yaml.scalar(name) + ", from: " + Yaml.scalar(column) + "}";
    }
}
