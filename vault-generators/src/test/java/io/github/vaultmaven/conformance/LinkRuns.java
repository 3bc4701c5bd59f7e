// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.type.DataType;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random deliveries for a {@link LinkVault}, cut into runs: in order, late or torn, with replays. Keys are combinations
 * of few values, so that they meet; payloads change now and then, so that states recur.
 */
final class LinkRuns {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1000);
    private static final int COMBINATIONS = 24;

    private final Random random;
    private final LinkVault vault;
    private final int dirt;
    private final Map<String, List<Long>> pools = new LinkedHashMap<>();
    private final List<Map<String, Long>> combinations = new ArrayList<>();
    private final int[][] payloads = new int[COMBINATIONS][2];

    LinkRuns(Random random, LinkVault vault) {
        this.random = random;
        this.vault = vault;
        this.dirt = oneIn(3) ? 25 : 250;
        LinkVault.TYPES
                .keySet()
                .forEach(column -> pools.put(column, pool(column.equals("a") ? 6 : column.equals("c") ? 4 : 2)));
        for (int i = 0; i < COMBINATIONS; i++) {
            var values = new LinkedHashMap<String, Long>();
            pools.forEach((column, pool) -> values.put(column, pool.get(random.nextInt(pool.size()))));
            values.put("c", pools.get("c").get(i % 4));
            values.put("a", pools.get("a").get(i / 4));
            combinations.add(values);
        }
    }

    /** Seeds: the same seed is the same value in every source, as far as its columns allow. */
    private List<Long> pool(int size) {
        var pool = new ArrayList<Long>();
        for (int i = 0; i < size; i++) {
            pool.add(random.nextLong());
        }
        return pool;
    }

    /** The rows of each run. */
    List<List<Row>> runs() {
        var runs = new ArrayList<List<Row>>();
        var seen = new ArrayList<List<Row>>();
        for (List<Row> delivery : arriving()) {
            if (runs.isEmpty() || random.nextInt(5) < 3) {
                runs.add(new ArrayList<>());
            }
            List<Row> run = runs.get(runs.size() - 1);
            run.addAll(delivery);
            if (!seen.isEmpty() && oneIn(5)) {
                run.addAll(seen.get(random.nextInt(seen.size())));
            }
            seen.add(delivery);
        }
        if (oneIn(3)) {
            runs.add(seen.stream().flatMap(List::stream).toList());
        }
        return runs;
    }

    private List<List<Row>> arriving() {
        var deliveries = new ArrayList<List<Row>>();
        int last = 2 + random.nextInt(4);
        for (int day = 1; day <= last; day++) {
            deliveries.add(delivery(0, START.plusDays(day)));
            if (oneIn(2)) {
                deliveries.add(delivery(1, START.plusDays(day)));
            }
        }
        int order = random.nextInt(4);
        List<List<Row>> arriving = order == 3 ? torn(deliveries) : deliveries;
        if (order > 0) {
            Collections.shuffle(arriving, random);
        }
        return arriving;
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
        for (int i = 0; i < COMBINATIONS; i++) {
            if (oneIn(6)) {
                payloads[i][0] = random.nextInt(2);
                payloads[i][1] = random.nextInt(2);
            }
            if (random.nextInt(10) < 7) {
                rows.add(row(place, ldts, i));
                if (oneIn(8)) {
                    rows.add(row(place, ldts, i));
                }
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private Row row(int place, LocalDateTime ldts, int combination) {
        SourceTable table = vault.tables().get(place);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(oneIn(dirt) ? null : ldts));
        cells.add(Cell.of(List.of("r1", "r1", "r2").get(random.nextInt(3))));
        for (SourceColumn column : table.columns().subList(2, table.columns().size())) {
            cells.add(cell(table, column.name(), combination));
        }
        return new Row(table, cells);
    }

    private Cell cell(SourceTable table, String column, int combination) {
        DataType type = ModelText.type(LinkVault.TYPES.get(column));
        boolean text = vault.isText(table, column);
        if (oneIn(dirt)) {
            return Dirt.unusable(type, text, random);
        }
        boolean payload = column.equals("p") || column.equals("q");
        long seed = payload
                ? pools.get(column).get(payloads[combination][column.equals("p") ? 0 : 1])
                : combinations.get(combination).get(column);
        var same = new Random(seed);
        List<Cell> spellings = payload ? Dirt.payload(type, text, same) : Dirt.key(type, text, same);
        return spellings.get(random.nextInt(spellings.size()));
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }
}
