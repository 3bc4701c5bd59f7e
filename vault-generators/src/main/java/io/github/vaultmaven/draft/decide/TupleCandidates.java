// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.TableProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a profiled table may together hold the key of several columns of another one: those called alike, and those
 * whose number of values and lengths do not rule it out.
 */
public final class TupleCandidates {

    private static final Set<Family> COMPARED = EnumSet.of(Family.WHOLE, Family.TEXT, Family.DATE, Family.MOMENT);

    /** Numbers of values are counted nearly. */
    private static final double NEARLY = 1.2;

    private static final int MOST_COLUMNS = 4;
    private static final int MOST_TUPLES = 12;
    private static final int MOST_KEYS = 3;

    private TupleCandidates() {}

    /** The keys of several columns that other tables may refer to: declared ones, and what is unique and named so. */
    public static List<List<String>> keys(InputTable table) {
        TableFacts facts = TableFacts.of(table);
        var keys = new ArrayList<List<String>>();
        keys.add(table.primaryKey());
        keys.addAll(table.uniqueKeys());
        table.profile().map(TableProfile::keys).orElse(List.of()).stream()
                .filter(k -> k.stream().map(facts::column).allMatch(c -> c.isKeyLike() || c.isTime()))
                .forEach(keys::add);
        return keys.stream()
                .filter(k -> k.size() > 1)
                .distinct()
                .limit(MOST_KEYS)
                .toList();
    }

    /**
     * For each column of a key those that may hold its values, the ones called alike first.
     *
     * @param from the table that may refer
     * @param to the table of the key
     * @param key its columns
     */
    public static List<List<String>> columns(InputTable from, InputTable to, List<String> key) {
        TableFacts one = TableFacts.of(from);
        TableFacts other = TableFacts.of(to);
        return key.stream()
                .map(k -> one.columns().stream()
                        .filter(c -> mayHold(c, other.column(k)))
                        .sorted(Comparator.comparing((ColumnFacts c) -> !alike(c, other.column(k))))
                        .limit(MOST_COLUMNS)
                        .map(ColumnFacts::name)
                        .toList())
                .toList();
    }

    /** True if a column is called like another, or the one name ends with the other. */
    public static boolean alike(InputTable from, String column, InputTable to, String key) {
        return alike(TableFacts.of(from).column(column), TableFacts.of(to).column(key));
    }

    static boolean alike(ColumnFacts column, ColumnFacts key) {
        return Words.ends(column.words(), key.words()) || Words.ends(key.words(), column.words());
    }

    private static boolean mayHold(ColumnFacts column, ColumnFacts key) {
        if (column.family() != key.family() || !COMPARED.contains(column.family())) {
            return false;
        }
        ColumnProfile its = column.column().profile().orElse(null);
        ColumnProfile other = key.column().profile().orElse(null);
        return its != null
                && other != null
                && its.distinct() > 0
                && (alike(column, key) || (column.isKeyLike() || column.family() == Family.TEXT) && fits(its, other));
    }

    private static boolean fits(ColumnProfile its, ColumnProfile other) {
        return its.distinct() <= NEARLY * other.distinct()
                && its.longest() <= other.longest()
                && its.shortest() >= other.shortest();
    }

    /** Sets of different columns, one for each part of a key; the first columns first, and not endlessly many. */
    public static List<List<String>> together(List<List<String>> columns) {
        var sets = new ArrayList<List<String>>();
        choose(columns, List.of(), sets);
        return sets;
    }

    private static void choose(List<List<String>> columns, List<String> chosen, List<List<String>> sets) {
        if (chosen.size() == columns.size()) {
            sets.add(chosen);
            return;
        }
        for (String column : columns.get(chosen.size())) {
            if (!chosen.contains(column) && sets.size() < MOST_TUPLES) {
                var more = new ArrayList<>(chosen);
                more.add(column);
                choose(columns, more, sets);
            }
        }
    }
}
