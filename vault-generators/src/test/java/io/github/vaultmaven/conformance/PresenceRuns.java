// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.SourceTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random deliveries of a {@link PresenceChoice}'s source, cut into runs: in order, late or torn, with replays and with
 * empty deliveries that a run may be told of. Keys are few, so that the same ones come and go.
 */
final class PresenceRuns {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1000);

    private final Random random;
    private final PresenceChoice choice;
    private final SourceTable table;
    private final int keys;

    /** What one run sees: rows, and the deliveries that it is told of. */
    record PresenceRun(List<Row> rows, Set<LocalDateTime> told) {}

    private record Arrival(LocalDateTime ldts, List<Row> rows, boolean told) {}

    PresenceRuns(Random random, PresenceChoice choice, SourceTable table) {
        this.random = random;
        this.choice = choice;
        this.table = table;
        this.keys = 1 + random.nextInt(3);
    }

    List<PresenceRun> runs() {
        var runs = new ArrayList<PresenceRun>();
        var seen = new ArrayList<Arrival>();
        for (Arrival arrival : arriving()) {
            if (runs.isEmpty() || oneIn(2)) {
                runs.add(new PresenceRun(new ArrayList<>(), new LinkedHashSet<>()));
            }
            add(arrival, runs.get(runs.size() - 1));
            if (!seen.isEmpty() && oneIn(5)) {
                add(seen.get(random.nextInt(seen.size())), runs.get(runs.size() - 1));
            }
            seen.add(arrival);
        }
        if (oneIn(2)) {
            var replay = new PresenceRun(new ArrayList<>(), new LinkedHashSet<>());
            seen.forEach(arrival -> add(arrival, replay));
            runs.add(replay);
        }
        if (oneIn(6)) {
            runs.add(random.nextInt(runs.size()), new PresenceRun(List.of(), Set.of()));
        }
        return runs;
    }

    private static void add(Arrival arrival, PresenceRun run) {
        run.rows().addAll(arrival.rows());
        if (arrival.told()) {
            run.told().add(arrival.ldts());
        }
    }

    private List<Arrival> arriving() {
        var arrivals = new ArrayList<Arrival>();
        int order = random.nextInt(4);
        int last = 3 + random.nextInt(4);
        for (int at = 1; at <= last; at++) {
            LocalDateTime ldts = START.plusDays(at);
            List<Row> rows = oneIn(8) ? List.of() : delivery(ldts);
            boolean told = oneIn(3);
            if (order == 3 && oneIn(2)) {
                int cut = random.nextInt(rows.size() + 1);
                arrivals.add(new Arrival(ldts, rows.subList(0, cut), told));
                arrivals.add(new Arrival(ldts, rows.subList(cut, rows.size()), told));
            } else {
                arrivals.add(new Arrival(ldts, rows, told));
            }
        }
        if (order > 0) {
            Collections.shuffle(arrivals, random);
        }
        return arrivals;
    }

    private List<Row> delivery(LocalDateTime ldts) {
        var rows = new ArrayList<Row>();
        int size = random.nextInt(7);
        for (int i = 0; i < size; i++) {
            rows.add(row(ldts));
            if (oneIn(8)) {
                rows.add(rows.get(rows.size() - 1));
            }
        }
        return rows;
    }

    private Row row(LocalDateTime ldts) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(oneIn(50) ? null : ldts));
        cells.add(Cell.of(oneOf("r1", "r2", null)));
        table.operation()
                .ifPresent(
                        o -> cells.add(oneIn(30) ? new Cell(oneOf("?", null), null) : Cell.of(oneOf("I", "U", "D"))));
        choice.keyColumns().forEach(column -> cells.add(cell(column)));
        cells.add(oneIn(30) ? unusable(true) : number(1 + random.nextInt(3)));
        return new Row(table, cells);
    }

    private Cell cell(String column) {
        boolean number = PresenceChoice.isNumber(column);
        if (oneIn(column.startsWith("p") ? 8 : 40)) {
            return unusable(number);
        }
        int which = random.nextInt(column.startsWith("p") ? 3 : column.equals("d1") ? keys : 2);
        return number ? number(which) : text(List.of("a", "b", "c").get(which));
    }

    private Cell text(String letter) {
        return Cell.of(oneIn(6) ? " " + letter.toUpperCase(java.util.Locale.ROOT) : letter);
    }

    private static Cell number(long value) {
        return new Cell(String.valueOf(value), value);
    }

    private Cell unusable(boolean number) {
        if (oneIn(2)) {
            return Cell.of(null);
        }
        return number ? Cell.bad("x") : Cell.of(" \t");
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }
}
