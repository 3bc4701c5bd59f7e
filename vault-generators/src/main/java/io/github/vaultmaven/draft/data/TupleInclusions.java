// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.decide.TupleCandidates;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks up what columns hold together in keys of several columns of other tables. A column that is not called like its part of
 * the key is tried only where its own values are all there; in tables of more than {@value #LARGE} rows, which take long to look
 * through, it is not.
 */
final class TupleInclusions {

    private static final int LARGE = 1_000_000;

    private final Session session;
    private final Map<Relation, InputTable> tables;

    /** @param tables all tables, profiled */
    TupleInclusions(Session session, Map<Relation, InputTable> tables) {
        this.session = session;
        this.tables = tables;
    }

    List<Inclusion> find() throws SQLException {
        var found = new ArrayList<Inclusion>();
        for (Relation to : tables.keySet()) {
            for (List<String> key : TupleCandidates.keys(tables.get(to))) {
                for (Relation from : tables.keySet()) {
                    if (!from.equals(to)) {
                        found.addAll(of(from, to, key));
                    }
                }
            }
        }
        return found;
    }

    private List<Inclusion> of(Relation from, Relation to, List<String> key) throws SQLException {
        var columns = new ArrayList<List<String>>();
        List<List<String>> candidates = TupleCandidates.columns(tables.get(from), tables.get(to), key);
        if (candidates.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        for (int i = 0; i < key.size(); i++) {
            var held = new ArrayList<String>();
            for (String column : candidates.get(i)) {
                if (TupleCandidates.alike(tables.get(from), column, tables.get(to), key.get(i))
                        || rows(to) <= LARGE && isHeld(from, column, to, key.get(i))) {
                    held.add(column);
                }
            }
            columns.add(held);
        }
        var found = new ArrayList<Inclusion>();
        for (List<String> set : TupleCandidates.together(columns)) {
            found.add(lookUp(from, set, to, key));
        }
        return found;
    }

    private long rows(Relation relation) {
        return tables.get(relation).profile().orElseThrow().rows();
    }

    private boolean isHeld(Relation from, String column, Relation to, String key) throws SQLException {
        Inclusion alone = lookUp(from, List.of(column), to, List.of(key));
        return alone.share() == 1;
    }

    private Inclusion lookUp(Relation from, List<String> columns, Relation to, List<String> key) throws SQLException {
        String wanted = IntStream.range(0, columns.size())
                .mapToObj(i -> "v" + i + " is not null")
                .collect(Collectors.joining(" and "));
        session.execute("create or replace temp table looked_up as select distinct * from (select "
                + values(from, columns, "v") + " from " + from.view() + " limit " + Inclusions.MOST_VALUES * 10
                + ") where " + wanted + " limit " + Inclusions.MOST_VALUES);
        String equal = IntStream.range(0, columns.size())
                .mapToObj(i -> "v" + i + " = k" + i)
                .collect(Collectors.joining(" and "));
        List<String> row = session.row(
                "select (select count(*) from looked_up), (select count(*) from (select distinct looked_up.*"
                        + " from looked_up join (select " + values(to, key, "k") + " from " + to.view() + ") on "
                        + equal + "))");
        return new Inclusion(
                from.name(), columns, to.name(), key, Long.parseLong(row.get(0)), Long.parseLong(row.get(1)), rows(to));
    }

    private static String values(Relation relation, List<String> columns, String name) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "cast(" + value(relation, columns.get(i)) + " as varchar) as " + name + i)
                .collect(Collectors.joining(", "));
    }

    private static String value(Relation relation, String column) {
        return relation.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
