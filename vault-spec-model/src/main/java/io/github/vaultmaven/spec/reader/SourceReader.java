// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.FilesSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a {@code source} document. */
final class SourceReader {

    private static final List<String> FORMATS = List.of("csv", "parquet", "json");
    private static final Pattern JSON = Pattern.compile("\\.(jsonl|ndjson|json)(\\.gz)?$");
    private static final List<String> OPTIONS = List.of("delimiter", "quote", "null", "encoding", "header");

    private SourceReader() {}

    static SourceSpec read(Located<String> name, Fields fields) {
        return new SourceSpec(
                Names.checked(name, fields.diagnostics()),
                fields.map().optionalText("schema"),
                SettingsReader.read(fields),
                fields.namedMaps("tables", "a table", SourceReader::table),
                AboutReader.read(fields),
                name.range());
    }

    private static SourceTableSpec table(Fields.Named named) {
        Fields fields = named.fields();
        Optional<FilesSpec> files = files(fields);
        ColumnReader.Columns columns = new ColumnReader(fields, files.isPresent()).read();
        return new SourceTableSpec(
                named.name(),
                fields.map().optionalText("schema"),
                fields.map().optionalText("table"),
                files,
                SettingsReader.read(fields),
                columns.columns(),
                columns.open(),
                columns.ordered(),
                StagingReader.read(fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                named.name().range());
    }

    /** A path alone is short for a map with nothing else. */
    private static Optional<FilesSpec> files(Fields table) {
        boolean isPath =
                table.map().node("files").filter(YamlScalar.class::isInstance).isPresent();
        return isPath
                ? table.map()
                        .optionalText("files")
                        .map(path -> new FilesSpec(path, path.map(SourceReader::formatOf), List.of(), false))
                : table.inner("files", "`files`", SourceReader::filesMap);
    }

    private static String formatOf(String path) {
        if (path.endsWith(".parquet")) {
            return "parquet";
        }
        return JSON.matcher(path).find() ? "json" : "csv";
    }

    private static FilesSpec filesMap(Fields fields) {
        var options = new ArrayList<NamedText>();
        for (String key : OPTIONS) {
            fields.written(key)
                    .ifPresent(text -> options.add(
                            new NamedText(new Located<>(key, fields.map().keyRange(key)), text)));
        }
        Located<String> path = fields.map().requiredText("path");
        return new FilesSpec(
                path,
                Choices.read(fields, "format", FORMATS).orElseGet(() -> path.map(SourceReader::formatOf)),
                options,
                fields.flag("open", false));
    }
}
