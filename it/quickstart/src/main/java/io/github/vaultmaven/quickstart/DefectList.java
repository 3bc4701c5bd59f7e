// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The file that lists every defect that was put into a delivery. */
final class DefectList implements Closeable {
    private static final List<String> HEADER =
            List.of("day", "table", "row_key", "kind", "column", "reason", "expected");

    private final CsvFile file;

    DefectList(Path directory) {
        file = new CsvFile(directory.resolve("DEFECTS.csv"), HEADER);
    }

    void add(Defect defect, String key) {
        line(defect.day(), defect.table(), key, defect.kind(), defect.column(), defect.reason(), defect.expected());
    }

    /** Lists what befalls a file as a whole. */
    void addFile(Day day, Table table, String kind, String expected) {
        line(day, table, "*", kind, null, null, expected);
    }

    @Override
    public void close() {
        file.close();
    }

    private void line(Day day, Table table, String... rest) {
        String[] values = new String[HEADER.size()];
        values[0] = day.label();
        values[1] = table.label();
        System.arraycopy(rest, 0, values, 2, rest.length);
        file.row(Arrays.asList(values));
    }
}
