// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds sets of at most three columns that identify the rows of a table. What does not do for a sample is not tried on
 * all rows; where one column alone will do, no sets are looked for.
 */
final class KeySets {

    private static final int SAMPLE = 100_000;
    private static final int WIDEST = 3;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_TRIED = 4;
    private static final int LONGEST_KEY = 64;

    private final Session session;

    KeySets(Session session) {
        this.session = session;
    }

    List<List<String>> of(Relation relation, Map<String, ColumnProfile> profiles) throws SQLException {
        List<List<String>> single = relation.columns().stream()
                .filter(c ->
                        profiles.containsKey(c.name()) && profiles.get(c.name()).unique())
                .map(c -> List.of(c.name()))
                .toList();
        if (!single.isEmpty()) {
            return single;
        }
        List<Measured> parts = relation.columns().stream()
                .filter(c -> profiles.containsKey(c.name()) && mayBePart(c, profiles.get(c.name())))
                .limit(MOST_COLUMNS)
                .toList();
        session.execute("create or replace temp table sample as select " + (parts.isEmpty() ? "1" : values(parts))
                + " from " + relation.view() + " limit " + SAMPLE);
        try {
            for (int width = 2; width <= Math.min(WIDEST, parts.size()); width++) {
                List<List<String>> found = ofWidth(relation, parts, width);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        } finally {
            session.execute("drop table sample");
        }
        return List.of();
    }

    private static boolean mayBePart(Measured column, ColumnProfile profile) {
        return profile.rows() > 1
                && profile.nulls() == 0
                && profile.distinct() > 1
                && profile.longest() <= LONGEST_KEY
                && !column.type().equals("boolean")
                && !column.type().startsWith("decimal")
                && !column.type().equals("double");
    }

    private List<List<String>> ofWidth(Relation relation, List<Measured> parts, int width) throws SQLException {
        var sets = new ArrayList<List<Measured>>();
        choose(parts, width, 0, new ArrayList<>(), sets);
        var found = new ArrayList<List<String>>();
        int tried = 0;
        for (List<Measured> set : sets) {
            List<String> names = set.stream().map(Measured::name).toList();
            boolean inSample = isUnique("select " + Sql.names(names) + " from sample");
            if (inSample && tried < MOST_TRIED) {
                tried++;
                if (isUnique("select " + values(set) + " from " + relation.view())) {
                    found.add(names);
                }
            }
        }
        return found;
    }

    private boolean isUnique(String query) throws SQLException {
        return session.number("select (select count(*) from (" + query
                        + ")) - (select count(*) from (select distinct * from (" + query + ")))")
                == 0;
    }

    private static String values(List<Measured> columns) {
        return columns.stream()
                .map(c -> c.value() + " as " + Sql.name(c.name()))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private static void choose(
            List<Measured> from, int width, int start, List<Measured> chosen, List<List<Measured>> sets) {
        if (chosen.size() == width) {
            if (new HashSet<>(chosen).size() == width) {
                sets.add(List.copyOf(chosen));
            }
            return;
        }
        for (int i = start; i < from.size(); i++) {
            chosen.add(from.get(i));
            choose(from, width, i + 1, chosen, sets);
            chosen.remove(chosen.size() - 1);
        }
    }
}
