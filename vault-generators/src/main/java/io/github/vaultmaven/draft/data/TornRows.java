// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.FileForm;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the row that keeps a file from being a table: where one row has too few or too many values, no delimiter fits all, and a
 * file seems to have one column alone.
 */
final class TornRows {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int LINES = 200;
    private static final double MOST = 0.8;

    private final Session session;

    TornRows(Session session) {
        this.session = session;
    }

    /**
     * Reads all rows by the delimiter that most of the first lines share, if there is one.
     *
     * @throws SQLException with the line of the first row that has another number of values
     */
    void look(Path file, FileForm form) throws SQLException {
        List<String> lines = session
                .rows("select l from read_csv(" + Sql.text(file.toString())
                        + ", auto_detect=false, header=false, columns={'l': 'varchar'}, delim='\u0001', quote='', escape='', encoding="
                        + Sql.text(form.encoding()) + ") limit " + LINES)
                .stream()
                .map(r -> r.get(0) == null ? "" : r.get(0))
                .toList();
        for (String delimiter : lines.isEmpty() ? List.<String>of() : DELIMITERS) {
            long wanted = count(lines.get(0), delimiter);
            long same =
                    lines.stream().filter(l -> count(l, delimiter) == wanted).count();
            if (wanted > 0 && same >= MOST * lines.size()) {
                readAll(file, form, delimiter, (int) wanted + 1);
                return;
            }
        }
    }

    private static long count(String line, String delimiter) {
        return line.chars().filter(c -> c == delimiter.charAt(0)).count();
    }

    private void readAll(Path file, FileForm form, String delimiter, int width) throws SQLException {
        String columns = IntStream.range(0, width)
                .mapToObj(i -> "'c" + i + "': 'varchar'")
                .collect(Collectors.joining(", ", "{", "}"));
        session.row("select count(c0) from read_csv(" + Sql.text(file.toString())
                + ", auto_detect=false, header=false, columns=" + columns + ", delim=" + Sql.text(delimiter)
                + ", quote='\"', escape='\"', encoding=" + Sql.text(form.encoding()) + ")");
    }
}
