// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.FileForm;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out how a CSV file is written. */
final class CsvForm {

    private static final int SAMPLE = 20_480;
    private static final int FEW = 200;

    private final Session session;

    CsvForm(Session session) {
        this.session = session;
    }

    /** The file is no CSV that can be read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The form of a file.
     *
     * @param pattern what the form names
     */
    FileForm of(Path file, String pattern) throws Unreadable, SQLException, IOException {
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        Optional<String> encoding = packed ? Optional.of("utf-8") : Encoding.of(file);
        if (encoding.isEmpty()) {
            throw new Unreadable("the file is no text (it holds bytes of zero)");
        }
        String delimiter =
                file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(tsv|tab)(\\.gz)?") ? ", delim='\t'" : "";
        List<String> found = sniffed(file, encoding.get(), delimiter);
        if (!"0".equals(found.get(3))) {
            throw new Unreadable(
                    "the first " + found.get(3)
                            + " lines are no part of the table; take them away, since files with lines before the header cannot be loaded");
        }
        String quote = found.get(1).length() == 1 ? found.get(1) : "\"";
        var form = new FileForm(pattern, "csv", found.get(0), quote, encoding.get(), false);
        boolean header = Boolean.parseBoolean(found.get(2)) || looksLikeHeader(file, form);
        return new FileForm(pattern, "csv", found.get(0), quote, encoding.get(), header);
    }

    private List<String> sniffed(Path file, String encoding, String delimiter) throws SQLException {
        var raw = new FileForm("", "csv", "", "", encoding, false);
        List<String> found;
        try {
            found = session.row("select Delimiter, Quote, HasHeader, SkipRows, len(Columns) from sniff_csv("
                    + Sql.text(file.toString()) + ", sample_size=" + SAMPLE + ", encoding=" + Sql.text(encoding)
                    + delimiter + ")");
        } catch (SQLException e) {
            new TornRows(session).look(file, raw);
            throw e;
        }
        if (found.get(4).equals("1")) {
            new TornRows(session).look(file, raw);
        }
        return found;
    }

    /** Where all values are texts, a first line of different words that come no more is a header. */
    private boolean looksLikeHeader(Path file, FileForm form) throws SQLException {
        List<List<String>> rows = session.rows("select * from " + reader(file, form) + ") limit " + FEW);
        if (rows.isEmpty()) {
            return false;
        }
        List<String> first = rows.get(0);
        boolean words = first.stream().allMatch(v -> v != null && v.matches("[\\p{L}_][\\p{L}\\p{N}_ .#-]*"));
        return words
                && new HashSet<>(first).size() == first.size()
                && rows.subList(1, rows.size()).stream()
                        .noneMatch(r -> first.stream().anyMatch(r::contains));
    }

    /** DuckDB's call that reads a file of a form, all of it as text. */
    static String reader(Path file, FileForm form) {
        return "read_csv(" + Sql.text(file.toString()) + ", auto_detect=true, all_varchar=true, skip=0"
                + ", header=" + form.header()
                + ", delim=" + Sql.text(form.delimiter())
                + ", quote=" + Sql.text(form.quote())
                + ", escape=" + Sql.text(form.quote())
                + ", allow_quoted_nulls=false"
                + ", encoding=" + Sql.text(form.encoding());
    }
}
