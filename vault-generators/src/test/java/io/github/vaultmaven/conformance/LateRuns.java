// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a case in runs that random ones seldom are. */
final class LateRuns {

    private final List<Row> rows;
    private final List<LocalDateTime> times;

    private LateRuns(List<List<Row>> runs) {
        rows = runs.stream().flatMap(List::stream).distinct().toList();
        times = rows.stream()
                .map(Row::ldts)
                .filter(time -> time != null)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The same rows in one of four ways. */
    static List<List<Row>> of(List<List<Row>> runs, int way) {
        return switch (way % 4) {
            case 0 -> runs;
            case 1 -> new LateRuns(runs).everyOther();
            case 2 -> new LateRuns(runs).oneByOne();
            default -> new LateRuns(runs).torn();
        };
    }

    /** Every other load timestamp first, then those in between. */
    private List<List<Row>> everyOther() {
        var first = new ArrayList<Row>();
        var second = new ArrayList<Row>();
        rows.forEach(row -> (times.indexOf(row.ldts()) % 2 == 0 ? first : second).add(row));
        return List.of(first, second);
    }

    /** The first and last load timestamp, then one after the other back from the end. */
    private List<List<Row>> oneByOne() {
        var runs = new ArrayList<List<Row>>();
        LocalDateTime last = times.get(times.size() - 1);
        runs.add(rows.stream()
                .filter(row -> times.get(0).equals(row.ldts()) || last.equals(row.ldts()))
                .toList());
        for (int i = times.size() - 2; i > 0; i--) {
            LocalDateTime time = times.get(i);
            runs.add(rows.stream().filter(row -> time.equals(row.ldts())).toList());
        }
        return runs;
    }

    /** Each delivery in three parts, then half of all rows again. */
    private List<List<Row>> torn() {
        List<List<Row>> runs = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < rows.size(); i++) {
            runs.get(i % 3).add(rows.get(i));
        }
        List<Row> again = IntStream.range(0, rows.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(rows::get)
                .toList();
        return List.of(runs.get(0), runs.get(1), runs.get(2), again);
    }
}
