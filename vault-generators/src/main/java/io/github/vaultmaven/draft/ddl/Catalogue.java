// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables that statements define, while they are read. */
final class Catalogue {

    private final Map<String, TableDraft> tables = new LinkedHashMap<>();
    private final Map<String, List<TableDraft>> byName = new LinkedHashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final List<Unread> unread = new ArrayList<>();

    /** Adds a table; a second one of the same name is not taken and listed. */
    void add(TableDraft table) {
        TableDraft other = tables.putIfAbsent(key(table.schema(), table.name()), table);
        if (other == null) {
            byName.computeIfAbsent(key("", table.name()), k -> new ArrayList<>())
                    .add(table);
        } else {
            unread(
                    table.place(),
                    "the table %s is defined twice; the definition at %s counts"
                            .formatted(table.name(), other.place()));
        }
    }

    /** Remembers a name about which later statements may speak without that being amiss: a partition, a view. */
    void passOver(List<String> name) {
        passedOver.add(key("", name.get(name.size() - 1)));
    }

    boolean passedOver(List<String> name) {
        return passedOver.contains(key("", name.get(name.size() - 1)));
    }

    /** Takes a table away that turned out to be a part of another one. */
    void remove(List<String> name) {
        find(name).ifPresent(t -> {
            tables.remove(key(t.schema(), t.name()));
            byName.get(key("", t.name())).remove(t);
        });
        passOver(name);
    }

    /** The table of a name, outermost qualifier first: of that schema, else the first of that name. */
    Optional<TableDraft> find(List<String> name) {
        String table = name.get(name.size() - 1);
        String schema = name.size() < 2 ? "" : name.get(name.size() - 2);
        return Optional.ofNullable(tables.get(key(schema, table)))
                .or(() ->
                        byName.getOrDefault(key("", table), List.of()).stream().findFirst());
    }

    void unread(Place place, String reason) {
        unread.add(new Unread(place, reason));
    }

    List<InputTable> tables() {
        return tables.values().stream().map(TableDraft::table).toList();
    }

    List<Unread> unread() {
        var all = new ArrayList<>(unread);
        for (TableDraft table : tables.values()) {
            table.alike()
                    .forEach((column, first) -> all.add(new Unread(
                            column.place(),
                            "the column %s of the table %s is called like %s but for the case of letters, which tells no two columns of a vault apart; it is left out"
                                    .formatted(column.name(), table.name(), first.name()))));
        }
        return List.copyOf(all);
    }

    private static String key(String schema, String name) {
        return schema.toLowerCase(Locale.ROOT) + "\n" + name.toLowerCase(Locale.ROOT);
    }
}
