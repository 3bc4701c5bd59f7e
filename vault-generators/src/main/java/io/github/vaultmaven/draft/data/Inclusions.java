// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.Inclusion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks up the values of columns in unique columns of other tables: whole numbers, texts and dates that have at least two values.
 * Of a column with many values the first {@value #MOST_VALUES} that come along are looked up.
 */
final class Inclusions {

    static final int MOST_VALUES = 10_000;

    private static final int LONGEST = 64;

    private final Session session;
    private final Map<Relation, Map<String, ColumnProfile>> profiles;

    /** @param profiles of all tables, by relation and column */
    Inclusions(Session session, Map<Relation, Map<String, ColumnProfile>> profiles) {
        this.session = session;
        this.profiles = profiles;
    }

    List<Inclusion> find() throws SQLException {
        var found = new ArrayList<Inclusion>();
        for (Relation from : profiles.keySet()) {
            for (Measured column : from.columns()) {
                ColumnProfile profile = profiles.get(from).get(column.name());
                if (profile != null && profile.distinct() > 1 && profile.longest() <= LONGEST && refers(column)) {
                    found.addAll(of(from, column));
                }
            }
        }
        return found;
    }

    private static boolean refers(Measured column) {
        Family family = Family.of(column.type());
        return family == Family.WHOLE || family == Family.TEXT;
    }

    private List<Inclusion> of(Relation from, Measured column) throws SQLException {
        var found = new ArrayList<Inclusion>();
        boolean sampled = false;
        for (Relation to : profiles.keySet()) {
            for (Measured key : to.columns()) {
                if (to.equals(from) || !isKeyFor(column, to, key)) {
                    continue;
                }
                if (!sampled) {
                    session.execute("create or replace temp table looked_up as select distinct cast("
                            + column.value() + " as varchar) as v from (select * from " + from.view() + " limit "
                            + MOST_VALUES * 10 + ") where "
                            + column.value() + " is not null limit " + MOST_VALUES);
                    sampled = true;
                }
                found.add(lookUp(from, column, to, key));
            }
        }
        return found.stream().filter(i -> i.found() > 0).toList();
    }

    private boolean isKeyFor(Measured column, Relation to, Measured key) {
        ColumnProfile profile = profiles.get(to).get(key.name());
        return profile != null
                && profile.unique()
                && profile.rows() > 1
                && Family.of(key.type()) == Family.of(column.type());
    }

    private Inclusion lookUp(Relation from, Measured column, Relation to, Measured key) throws SQLException {
        List<String> row = session.row("select count(*), (select count(*) from looked_up where v in (select cast("
                + key.value() + " as varchar) from " + to.view() + ")) from looked_up");
        return new Inclusion(
                from.name(),
                column.name(),
                to.name(),
                key.name(),
                Long.parseLong(row.get(0)),
                Long.parseLong(row.get(1)),
                profiles.get(to).get(key.name()).distinct());
    }
}
