// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of several inputs. Definition and rows of one table become one; of two definitions the first counts. */
final class InputTables {

    private final Map<String, InputTable> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final List<Inclusion> inclusions = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    /** Adds what one reader found. */
    void add(SourceSchema schema) {
        schema.tables().forEach(this::add);
        unread.addAll(schema.unread());
        inclusions.addAll(schema.inclusions());
    }

    private void add(InputTable table) {
        Optional<InputTable> other = Optional.ofNullable(tables.get(key(table)));
        Optional<InputTable> partner = other.or(() -> elsewhere(table));
        Optional<DefinedData> both = partner.flatMap(p -> DefinedData.of(p, table));
        if (both.isPresent()) {
            InputTable joined = both.get().table();
            renamed.put(table.fullName(), joined.fullName());
            renamed.put(partner.get().fullName(), joined.fullName());
            unread.addAll(both.get().differences());
            replace(key(partner.get()), joined);
        } else if (other.isPresent()) {
            unread.add(new Unread(
                    table.place(),
                    "the table %s is defined twice; the definition at %s counts"
                            .formatted(table.name(), other.get().place())));
        } else {
            tables.put(key(table), table);
            byName.computeIfAbsent(name(table), n -> new LinkedHashSet<>()).add(key(table));
        }
    }

    /** Files have no schema: the one table of their name in any, if one of the two brings rows and the other none. */
    private Optional<InputTable> elsewhere(InputTable table) {
        List<InputTable> named = byName.getOrDefault(name(table), Set.of()).stream()
                .map(tables::get)
                .filter(t -> t.schema().isEmpty() != table.schema().isEmpty())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private void replace(String key, InputTable joined) {
        var before = new ArrayList<>(tables.entrySet());
        tables.clear();
        before.forEach(e -> tables.put(
                e.getKey().equals(key) ? key(joined) : e.getKey(), e.getKey().equals(key) ? joined : e.getValue()));
        Set<String> named = byName.computeIfAbsent(name(joined), n -> new LinkedHashSet<>());
        named.remove(key);
        named.add(key(joined));
    }

    private static String name(InputTable table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    private static String key(InputTable table) {
        return table.fullName().toLowerCase(Locale.ROOT);
    }

    /** All tables, in the order in which they came, and what was not read besides. */
    SourceSchema schema(List<Unread> others) {
        var all = new ArrayList<>(others);
        all.addAll(unread);
        return new SourceSchema(
                List.copyOf(tables.values()),
                all,
                inclusions.stream().map(this::named).toList());
    }

    private Inclusion named(Inclusion i) {
        return i.between(renamed.getOrDefault(i.table(), i.table()), renamed.getOrDefault(i.target(), i.target()));
    }
}
