// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.CsvOptions;
import io.github.vaultmaven.manifest.FileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * DuckDB's SQL to read files of one shape.
 *
 * @param source where they land
 * @param reader a call of {@code read_csv}, {@code read_parquet} or {@code read_json}; gives the path as {@code vault__path}
 * @param values an expression over {@code r} for each of the source's columns, in their order
 * @param files the files that the call reads
 */
record FileQuery(FileSource source, String reader, List<String> values, List<FoundFile> files) {

    /** A reader of CSV files that share a header; its columns are called {@code c0}, {@code c1}, … */
    static String csvReader(List<FoundFile> files, CsvOptions options, int width) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add("'c" + i + "': 'VARCHAR'");
        }
        return "read_csv(" + paths(files) + ", auto_detect=false, strict_mode=true, hive_partitioning=false"
                + ", header=" + options.header()
                + ", delim=" + Sql.text(options.delimiter())
                + ", quote=" + Sql.text(options.quote())
                + ", escape=" + Sql.text(options.quote())
                + ", nullstr=" + Sql.text(options.nullText())
                // A quoted empty text is an empty text, not a null.
                + ", allow_quoted_nulls=false"
                + ", encoding=" + Sql.text(options.encoding())
                + ", columns={" + String.join(", ", columns) + "}, filename='vault__path')";
    }

    /** A reader of Parquet files that share a schema. */
    static String parquetReader(List<FoundFile> files) {
        return "read_parquet(" + paths(files) + ", hive_partitioning=false, filename='vault__path')";
    }

    /** A reader of JSON files that share a schema. */
    static String jsonReader(List<FoundFile> files, List<LandedColumn> fields) {
        String types = fields.stream()
                .map(f -> Sql.text(f.name()) + ": " + Sql.text(f.type()))
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_json(" + paths(files) + ", hive_partitioning=false, format="
                + JsonColumns.format(files.get(0).path()) + ", columns=" + types + ", filename='vault__path')";
    }

    private static String paths(List<FoundFile> files) {
        return files.stream().map(f -> Sql.text(f.path().toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The rows: columns, then file and load timestamp where the source wants them. */
    String select() {
        List<String> all = new ArrayList<>(values);
        if (source.fileColumn() != null) {
            all.add("f.name");
        }
        if (source.loadTimestampColumn() != null) {
            all.add("f.stamp");
        }
        return "select " + String.join(", ", all) + " from " + reader + " as r join (values " + fileRows()
                + ") as f(path, name, stamp) on r.vault__path = f.path";
    }

    private String fileRows() {
        return files.stream()
                .map(f -> "(" + Sql.text(f.path().toString()) + ", " + Sql.text(f.name()) + ", "
                        + Sql.timestamp(f.loadTimestamp()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The relation with the columns of {@link #select}. */
    String target() {
        List<String> all = new ArrayList<>(source.columns());
        if (source.fileColumn() != null) {
            all.add(source.fileColumn());
        }
        if (source.loadTimestampColumn() != null) {
            all.add(source.loadTimestampColumn());
        }
        return Sql.relation(source.relation())
                + all.stream().map(Sql::name).collect(Collectors.joining(", ", " (", ")"));
    }

    /** One statement for a DuckDB that is both reader and target. */
    String insert() {
        return "insert into " + target() + " " + select();
    }
}
