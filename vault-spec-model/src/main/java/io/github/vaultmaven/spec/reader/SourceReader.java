package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.FilesSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code source} document. */
final class SourceReader {

    private static final List<String> FORMATS = List.of("csv", "parquet");
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
        Optional<FilesSpec> files = fields.inner("files", "`files`", SourceReader::files);
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

    private static FilesSpec files(Fields fields) {
        var options = new ArrayList<NamedText>();
        for (String key : OPTIONS) {
            fields.written(key)
                    .ifPresent(text -> options.add(
                            new NamedText(new Located<>(key, fields.map().keyRange(key)), text)));
        }
        return new FilesSpec(
                fields.map().requiredText("path"),
                Choices.read(fields, "format", FORMATS).orElseGet(() -> new Located<>("csv", fields.range())),
                options,
                fields.flag("open", false));
    }
}
