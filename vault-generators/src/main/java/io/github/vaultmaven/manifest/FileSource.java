// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * Files that land, as text, in one relation before a load.
 *
 * @param relation the landing relation, spelled as the database knows it; {@code schema.name} where it has a schema
 * @param source name of the source in the spec
 * @param table name of the table in the spec
 * @param pattern path below the data root; {@code *} and {@code ?} stay within a folder, {@code **} does not
 * @param format what kind of files
 * @param delivery {@code full}, {@code delta} or {@code cdc}
 * @param open true if files may have columns beyond {@code columns}; those do not land
 * @param options how CSV is written; null for other formats
 * @param columns text columns of the relation, named as in the files (compared without case)
 * @param fileColumn the column that takes the path below the data root, or null
 * @param loadTimestampColumn the column that takes the load timestamp (UTC, without zone), or null
 * @param loadTimestamp how the path tells it; null: the start of the run
 * @param spec where the table was declared, or null
 */
@JsonPropertyOrder({
    "relation",
    "source",
    "table",
    "pattern",
    "format",
    "delivery",
    "open",
    "options",
    "columns",
    "fileColumn",
    "loadTimestampColumn",
    "loadTimestamp",
    "spec"
})
public record FileSource(
        String relation,
        String source,
        String table,
        String pattern,
        FileFormat format,
        String delivery,
        boolean open,
        CsvOptions options,
        List<String> columns,
        String fileColumn,
        String loadTimestampColumn,
        PathTimestamp loadTimestamp,
        SpecPlace spec) {

    public FileSource {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(format, "format");
        columns = List.copyOf(columns);
    }
}
