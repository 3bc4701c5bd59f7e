// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.InputTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table with what its name and columns tell.
 *
 * @param table the table
 * @param words the words of its name, the last one in the singular
 * @param columns its columns
 */
public record TableFacts(InputTable table, List<String> words, List<ColumnFacts> columns) {

    private static final Set<String> TABLE_PREFIXES =
            Set.of("tbl", "t", "dim", "stg", "raw", "src", "ods", "dbo", "tb");
    private static final int LONGEST_PREFIX = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_TABLES = 3;

    public TableFacts {
        words = List.copyOf(words);
        columns = List.copyOf(columns);
    }

    /** The facts of a table that is read alone. */
    public static TableFacts of(InputTable table) {
        return of(table, Set.of());
    }

    /** The facts of all tables of an input: what all names begin with says nothing, as {@code wp_} in {@code wp_posts}. */
    static List<TableFacts> of(List<InputTable> tables) {
        Set<String> first = tables.stream()
                .map(t -> Words.of(t.name()))
                .map(w -> w.size() > 1 ? w.get(0) : "")
                .collect(Collectors.toSet());
        boolean shared = tables.size() >= FEWEST_TABLES && first.size() == 1 && !first.contains("");
        return tables.stream().map(t -> of(t, shared ? first : Set.of())).toList();
    }

    private static TableFacts of(InputTable table, Set<String> prefixes) {
        List<String> words = Words.of(table.name());
        if (words.size() > 1 && (TABLE_PREFIXES.contains(words.get(0)) || prefixes.contains(words.get(0)))) {
            words = words.subList(1, words.size());
        }
        List<List<String>> named =
                table.columns().stream().map(c -> Words.of(c.name())).toList();
        int prefix = hasPrefix(named) ? 1 : 0;
        var columns = new ArrayList<ColumnFacts>();
        for (int i = 0; i < named.size(); i++) {
            List<String> all = named.get(i);
            columns.add(ColumnFacts.of(table.columns().get(i), all.subList(prefix, all.size())));
        }
        return new TableFacts(table, Words.singular(words), columns);
    }

    /** All columns begin with the same few letters: {@code c_custkey}, {@code c_name}. */
    private static boolean hasPrefix(List<List<String>> words) {
        return words.size() >= FEWEST_COLUMNS
                && words.stream().allMatch(w -> w.size() > 1)
                && words.stream().map(w -> w.get(0)).distinct().count() == 1
                && words.get(0).get(0).length() <= LONGEST_PREFIX;
    }

    /** One object stands for one table; comparing all that it holds would cost as much as reading it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableFacts facts
                && facts.table.name().equals(table.name())
                && facts.table.schema().equals(table.schema());
    }

    @Override
    public int hashCode() {
        return table.name().hashCode();
    }

    /** Its name as the input spells it. */
    public String name() {
        return table.name();
    }

    /** The facts of a column that is there. */
    public ColumnFacts column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    /** True if a word of the name is among these. */
    boolean named(Set<String> vocabulary) {
        return words.stream().anyMatch(vocabulary::contains);
    }

    /** True if the last word of the name is among these. */
    boolean lastNamed(Set<String> vocabulary) {
        return !words.isEmpty() && vocabulary.contains(words.get(words.size() - 1));
    }
}
