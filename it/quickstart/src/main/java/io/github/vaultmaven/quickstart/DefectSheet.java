// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A list of one table's defects in the making. */
final class DefectSheet {
    private final Table table;
    private final List<Defect> defects = new ArrayList<>();

    DefectSheet(Table table) {
        this.table = table;
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }

    /** The unit's last row gets another value. */
    DefectSheet set(Day day, long number, String kind, String column, String value, String reason, String expected) {
        return add(day, number, kind, column, reason, expected, rows -> {
            List<Row> changed = new ArrayList<>(rows);
            changed.set(rows.size() - 1, last(rows).with(column, value));
            return changed;
        });
    }

    /** A copy of the unit's last row stands behind it, with another value. */
    DefectSheet also(Day day, long number, String kind, String column, String value, String reason, String expected) {
        return add(
                day,
                number,
                kind,
                column,
                reason,
                expected,
                rows -> append(rows, last(rows).with(column, value)));
    }

    /** The unit's last row stands there twice. */
    DefectSheet twice(Day day, long number, String expected) {
        return add(day, number, "duplicate", null, null, expected, rows -> append(rows, last(rows)));
    }

    /** The unit is not delivered. */
    DefectSheet absent(Day day, long number, String expected) {
        return add(day, number, "absent", null, null, expected, rows -> List.of());
    }

    /** The unit is delivered as it is, and listed. */
    DefectSheet note(Day day, long number, String kind, String expected) {
        return add(day, number, kind, null, null, expected, UnaryOperator.identity());
    }

    /** Each row of the unit gets its value through a function. */
    DefectSheet map(Day day, long number, String kind, String column, String expected, UnaryOperator<Row> change) {
        return add(
                day,
                number,
                kind,
                column,
                null,
                expected,
                rows -> rows.stream().map(change).toList());
    }

    DefectSheet add(
            Day day,
            long number,
            String kind,
            String column,
            String reason,
            String expected,
            UnaryOperator<List<Row>> change) {
        defects.add(new Defect(table, number, day, kind, column, reason, expected, change));
        return this;
    }

    private static List<Row> append(List<Row> rows, Row row) {
        List<Row> longer = new ArrayList<>(rows);
        longer.add(row);
        return longer;
    }

    private static Row last(List<Row> rows) {
        return rows.get(rows.size() - 1);
    }
}
