// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts rows, nulls and values. Values are counted nearly, in one pass that takes hardly any memory; exactly where a column may
 * be unique and could be a key.
 */
final class RowProfile {

    /** How far the near count of a unique column may be off. */
    private static final double NEARLY = 0.9;

    private static final int MOST_EXACT = 4;
    private static final int LONGEST_KEY = 64;

    private final Session session;

    RowProfile(Session session) {
        this.session = session;
    }

    /** The profiles of all columns, by name. */
    Map<String, ColumnProfile> of(Relation relation) throws SQLException {
        List<Measured> plain =
                relation.columns().stream().filter(Measured::isPlain).toList();
        String asked = plain.stream()
                .map(c ->
                        "count(%1$s), approx_count_distinct(%1$s), min(length(cast(%1$s as varchar))), max(length(cast(%1$s as varchar)))"
                                .formatted(c.value()))
                .collect(Collectors.joining(", "));
        List<String> row =
                session.row("select count(*)" + (asked.isEmpty() ? "" : ", " + asked) + " from " + relation.view());
        long rows = Long.parseLong(row.get(0));
        var profiles = new LinkedHashMap<String, ColumnProfile>();
        int at = 1;
        for (Measured column : plain) {
            long filled = Long.parseLong(row.get(at));
            long distinct = Math.min(Long.parseLong(row.get(at + 1)), filled);
            profiles.put(
                    column.name(),
                    new ColumnProfile(rows, rows - filled, distinct, number(row.get(at + 2)), number(row.get(at + 3))));
            at += 4;
        }
        exactly(relation, plain, profiles);
        return profiles;
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    private void exactly(Relation relation, List<Measured> columns, Map<String, ColumnProfile> profiles)
            throws SQLException {
        List<Measured> maybe = columns.stream()
                .filter(c -> mayBeUnique(profiles.get(c.name())))
                .toList();
        var chosen = new ArrayList<Measured>(
                maybe.stream().filter(RowProfile::isNamedAsKey).toList());
        maybe.stream().filter(c -> !chosen.contains(c)).forEach(chosen::add);
        long rows = profiles.isEmpty() ? 0 : profiles.values().iterator().next().rows();
        int most = rows > 1_000_000 ? MOST_EXACT : chosen.size();
        boolean found = false;
        for (Measured column : chosen.subList(0, Math.min(most, chosen.size()))) {
            ColumnProfile near = profiles.get(column.name());
            boolean wanted = rows <= 1_000_000 || isNamedAsKey(column) || !found;
            long distinct = wanted
                    ? session.number("select count(distinct " + column.value() + ") from " + relation.view())
                    : near.distinct() - 1;
            profiles.put(column.name(), with(near, distinct));
            found |= distinct == rows;
        }
        for (Measured column : chosen.subList(Math.min(most, chosen.size()), chosen.size())) {
            ColumnProfile near = profiles.get(column.name());
            profiles.put(column.name(), with(near, Math.min(near.distinct(), rows - 1)));
        }
        for (Measured column : columns) {
            ColumnProfile near = profiles.get(column.name());
            if (!maybe.contains(column) && near.nulls() == 0 && near.distinct() >= rows && rows > 0) {
                profiles.put(column.name(), with(near, rows - 1));
            }
        }
    }

    private static boolean mayBeUnique(ColumnProfile profile) {
        return profile.rows() > 0
                && profile.distinct() >= NEARLY * (profile.rows() - profile.nulls())
                && profile.longest() <= LONGEST_KEY;
    }

    private static boolean isNamedAsKey(Measured column) {
        return KeyWords.end(column.name());
    }

    private static ColumnProfile with(ColumnProfile near, long distinct) {
        return new ColumnProfile(near.rows(), near.nulls(), distinct, near.shortest(), near.longest());
    }
}
