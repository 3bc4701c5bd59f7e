package io.github.vaultmaven.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The same rows in two runs: every other load timestamp first, then the ones in between. */
final class LateRuns {

    private LateRuns() {}

    static List<List<Row>> of(RandomRuns random) {
        List<Row> rows = random.runs().stream().flatMap(List::stream).distinct().toList();
        var times = rows.stream()
                .map(Row::ldts)
                .filter(time -> time != null)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        var first = new ArrayList<Row>();
        var second = new ArrayList<Row>();
        rows.forEach(row -> (times.indexOf(row.ldts()) % 2 == 0 ? first : second).add(row));
        return List.of(first, second);
    }
}
