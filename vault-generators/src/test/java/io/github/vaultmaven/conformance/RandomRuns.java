// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.SourceTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random deliveries of a {@link Choice}'s sources, cut into runs: in order, late or torn, with replays. */
final class RandomRuns {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1000);

    private final Random random;
    private final Choice choice;
    private final List<SourceTable> tables;
    private final boolean grows;

    private final List<Key> keys = new ArrayList<>();
    /** Keys of one delivery that is far larger than the others. */
    private final List<Key> crowd = new ArrayList<>();

    /** What is delivered of one key: per source its spellings, and a few payloads, so that states recur. */
    private record Key(List<List<List<Cell>>> parts, List<List<List<List<Cell>>>> payloads) {}

    /** A few deliveries, in any order. */
    RandomRuns(Random random, Choice choice, List<SourceTable> tables) {
        this(random, choice, tables, false);
    }

    private RandomRuns(Random random, Choice choice, List<SourceTable> tables, boolean grows) {
        this.random = random;
        this.choice = choice;
        this.tables = tables;
        this.grows = grows;
        for (int i = 0; i < 12; i++) {
            keys.add(key());
        }
    }

    /** Many deliveries of which most stand behind all before, so that keys come to several rows each. */
    static RandomRuns growing(Random random, Choice choice, List<SourceTable> tables) {
        return new RandomRuns(random, choice, tables, true);
    }

    private Key key() {
        long seed = random.nextLong();
        int payloads = (grows ? 4 : 2) + random.nextInt(2);
        var parts = new ArrayList<List<List<Cell>>>();
        var bodies = new ArrayList<List<List<List<Cell>>>>();
        for (int place = 0; place < tables.size(); place++) {
            int p = place;
            var same = new Random(seed); // the same choices for each source, as far as its columns allow
            parts.add(choice.key().stream()
                    .map(c -> Dirt.key(c.type(), c.text().get(p), same))
                    .toList());
            var of = new ArrayList<List<List<Cell>>>();
            for (int i = 0; i < payloads; i++) {
                of.add(choice.payload().stream()
                        .map(c -> Dirt.payload(c.type(), c.text().get(p), same))
                        .toList());
            }
            bodies.add(of);
        }
        return new Key(parts, bodies);
    }

    /** The rows of each run. */
    List<List<Row>> runs() {
        List<List<Row>> arriving = arriving();
        var runs = new ArrayList<List<Row>>();
        var seen = new ArrayList<List<Row>>();
        for (List<Row> delivery : arriving) {
            if (runs.isEmpty() || random.nextInt(5) < (grows ? 4 : 3)) {
                runs.add(new ArrayList<>());
            }
            List<Row> run = runs.get(runs.size() - 1);
            run.addAll(delivery);
            if (!seen.isEmpty() && oneIn(grows ? 15 : 5)) {
                run.addAll(seen.get(random.nextInt(seen.size())));
            }
            seen.add(delivery);
        }
        if (random.nextInt(3) == 0) {
            runs.add(seen.stream().flatMap(List::stream).toList());
        }
        if (random.nextInt(4) == 0) {
            runs.add(random.nextInt(runs.size()), List.of());
        }
        return runs;
    }

    private List<List<Row>> arriving() {
        var deliveries = new ArrayList<List<Row>>();
        int last = grows ? 8 + random.nextInt(3) : 3 + random.nextInt(3);
        int crowded = oneIn(12) ? 1 + random.nextInt(last) : 0;
        for (int at = 1; at <= last; at++) {
            LocalDateTime ldts = time(at, last);
            crowd.clear();
            for (int i = 0; at == crowded && i < 240; i++) {
                crowd.add(key());
            }
            deliveries.add(delivery(0, ldts));
            if (tables.size() > 1 && random.nextInt(5) < 3) {
                deliveries.add(delivery(1, ldts));
            }
        }
        if (grows) {
            return random.nextBoolean() ? deliveries : oneLate(deliveries);
        }
        int order = random.nextInt(4);
        List<List<Row>> arriving = order == 3 ? torn(deliveries) : deliveries;
        if (order > 0) {
            Collections.shuffle(arriving, random);
        }
        return arriving;
    }

    private List<List<Row>> oneLate(List<List<Row>> deliveries) {
        var arriving = new ArrayList<>(deliveries);
        List<Row> late = arriving.remove(random.nextInt(arriving.size()));
        arriving.add(random.nextInt(arriving.size()), late);
        return arriving;
    }

    private LocalDateTime time(int at, int last) {
        if (at == last && random.nextInt(8) == 0) {
            return LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);
        }
        return at == 1 && random.nextInt(8) == 0 ? LocalDateTime.of(1, 1, 1, 0, 0) : START.plusDays(at);
    }

    private List<List<Row>> torn(List<List<Row>> deliveries) {
        var all = new ArrayList<List<Row>>();
        for (List<Row> delivery : deliveries) {
            var first = new ArrayList<Row>();
            var second = new ArrayList<Row>();
            delivery.forEach(row -> (random.nextBoolean() ? first : second).add(row));
            all.add(first);
            all.add(second);
        }
        return all;
    }

    private List<Row> delivery(int place, LocalDateTime ldts) {
        var rows = new ArrayList<Row>();
        for (Key key : Stream.concat(keys.stream(), crowd.stream()).toList()) {
            if (random.nextInt(10) < (grows ? 9 : 7)) {
                rows.add(row(place, ldts, key));
                if (oneIn(choice.sequence().isPresent() ? 2 : 12)) {
                    rows.add(row(place, ldts, key));
                }
                if (oneIn(12)) {
                    rows.add(rows.get(rows.size() - 1));
                }
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private Row row(int place, LocalDateTime ldts, Key key) {
        SourceTable table = tables.get(place);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(oneIn(key == keys.get(0) ? 2 : 60) ? null : ldts));
        cells.add(Cell.of(oneOf("r1", "r2", "r1", null, "r;|" + Dirt.COMPOSED, "r;|" + Dirt.DECOMPOSED)));
        table.operation().ifPresent(o -> cells.add(operation()));
        boolean unusable = oneIn(20);
        for (int i = 0; i < choice.key().size(); i++) {
            Choice.Col part = choice.key().get(i);
            cells.add(
                    unusable || oneIn(15)
                            ? Dirt.unusable(part.type(), part.text().get(place), random)
                            : any(key.parts().get(place).get(i)));
        }
        List<List<List<Cell>>> payloads = key.payloads().get(place);
        List<List<Cell>> payload =
                payloads.get(!grows && oneIn(2) ? 0 : random.nextInt(payloads.size())); // states recur
        for (int i = 0; i < payload.size(); i++) {
            Choice.Col attribute = choice.payload().get(i);
            cells.add(
                    oneIn(40)
                            ? Dirt.unusable(attribute.type(), attribute.text().get(place), random)
                            : any(payload.get(i)));
        }
        choice.sequence().ifPresent(c -> cells.add(sequence(c, c.text().get(place))));
        return new Row(table, cells);
    }

    private Cell operation() {
        return oneIn(20) ? new Cell(oneOf("?", "i", "", null), null) : Cell.of(oneOf("I", "U", "U", "I", "D"));
    }

    private Cell sequence(Choice.Col column, boolean text) {
        if (oneIn(30)) {
            return Dirt.unusable(column.type(), text, random);
        }
        return any(Dirt.key(column.type(), text, random));
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    private Cell any(List<Cell> cells) {
        return cells.get(random.nextInt(cells.size()));
    }
}
