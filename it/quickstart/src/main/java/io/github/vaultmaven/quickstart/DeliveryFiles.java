// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The files of one table, one for each day. Puts the defects into what feeds offer, and lists them. */
final class DeliveryFiles implements Closeable {
    private final Table table;
    private final DefectBook book;
    private final DefectList list;
    private final Map<Day, CsvFile> files = new EnumMap<>(Day.class);

    DeliveryFiles(Path directory, Table table, DefectBook book, DefectList list) {
        this.table = table;
        this.book = book;
        this.list = list;
        for (Day day : Day.values()) {
            files.put(day, new CsvFile(path(directory, day, table), table.columns()));
        }
    }

    static Path path(Path directory, Day day, Table table) {
        return directory.resolve(day.label()).resolve(table.label() + ".csv");
    }

    /**
     * Writes a unit if it is due on the day or has a defect there.
     *
     * @param number the unit's number, by which defects name it
     * @param due whether the delivery holds the unit
     * @param unit the unit's rows on that day, at least one; asked for only if needed
     */
    void offer(Day day, long number, boolean due, Supplier<List<Row>> unit) {
        Defect defect = book.take(table, day, number);
        if (defect != null) {
            List<Row> rows = unit.get();
            List<Row> changed = defect.change().apply(rows);
            list.add(defect, Defect.listedKey(rows, changed));
            write(day, changed);
        } else if (due) {
            write(day, unit.get());
        }
    }

    long rows(Day day) {
        return files.get(day).rows();
    }

    @Override
    public void close() {
        files.values().forEach(CsvFile::close);
    }

    private void write(Day day, List<Row> rows) {
        rows.forEach(row -> files.get(day).row(row.values()));
    }
}
