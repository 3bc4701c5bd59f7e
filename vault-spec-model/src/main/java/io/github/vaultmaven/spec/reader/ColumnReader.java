// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.About;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ParsingSpec;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the columns of a source table: a map from names, or a list whose order is that of the files. */
final class ColumnReader {

    static final String DUPLICATE_COLUMN = "duplicate-column";

    private static final String OPEN = "*";
    private static final List<String> PARSING =
            List.of("text", "trim", "null", "format", "decimal_sign", "group_sign", "strip");

    private final Fields table;
    private final boolean files;

    /**
     * A reader of one table's columns.
     *
     * @param table the table
     * @param files true where it is read from files, which deliver text
     */
    ColumnReader(Fields table, boolean files) {
        this.table = table;
        this.files = files;
    }

    Columns read() {
        boolean ordered =
                table.map().node("columns").filter(YamlList.class::isInstance).isPresent();
        return ordered ? ofList() : ofMap();
    }

    private Columns ofList() {
        var columns = table.maps("columns", "a column", f -> column(f.map().requiredText("name"), f));
        for (int i = 0; i < columns.size(); i++) {
            reportTwin(columns, i);
        }
        return new Columns(columns, false, true);
    }

    private void reportTwin(List<SourceColumnSpec> columns, int at) {
        Located<String> name = columns.get(at).name();
        boolean twin =
                columns.subList(0, at).stream().anyMatch(c -> c.name().value().equals(name.value()));
        if (twin) {
            table.diagnostics()
                    .error(
                            DUPLICATE_COLUMN,
                            name.range(),
                            "column " + Wording.quote(name.value()) + " stands twice",
                            "");
        }
    }

    private Columns ofMap() {
        var columns = new ArrayList<SourceColumnSpec>();
        boolean open = false;
        for (YamlEntry entry : Fields.sorted(table.map().map("columns"))) {
            if (entry.key().text().equals(OPEN)) {
                open = isOpen(entry.value());
            } else {
                columns.add(ofEntry(Fields.located(entry.key()), entry.value()));
            }
        }
        return new Columns(columns, open, false);
    }

    private boolean isOpen(YamlNode value) {
        boolean open = value instanceof YamlScalar scalar && scalar.text().equals("open");
        if (!open) {
            table.diagnostics().error("unknown-value", value.range(), "`*` can only be `open`", "");
        }
        return open;
    }

    private SourceColumnSpec ofEntry(Located<String> name, YamlNode value) {
        if (value instanceof YamlMap map) {
            return Fields.read(map, "a column", table.diagnostics(), fields -> column(name, fields));
        }
        if (value instanceof YamlScalar scalar) {
            var type = TypeReader.read(Fields.located(scalar), table.diagnostics());
            return new SourceColumnSpec(
                    name, typed(type, name), true, ParsingSpec.NOTHING, "", Optional.empty(), List.of(), About.NOTHING);
        }
        table.diagnostics()
                .error(
                        "wrong-type",
                        value.range(),
                        Wording.quote(name.value()) + " must be a type or a map, found " + value.kindInWords(),
                        "");
        return SourceColumnSpec.of(name.value(), DataType.TEXT);
    }

    private SourceColumnSpec column(Located<String> name, Fields fields) {
        if (!files) {
            fields.map().require("type");
        }
        return new SourceColumnSpec(
                name,
                typed(fields.type("type"), name),
                fields.flag("nullable", true),
                parsing(fields),
                fields.words("pii"),
                AttributeReader.treatment(fields),
                RuleReader.read(fields),
                AboutReader.read(fields));
    }

    private static Located<DataType> typed(Optional<Located<DataType>> type, Located<String> name) {
        return type.orElseGet(() -> new Located<>(DataType.TEXT, name.range()));
    }

    private static ParsingSpec parsing(Fields fields) {
        if (!fields.map().hasAny(PARSING)) {
            return ParsingSpec.NOTHING;
        }
        return new ParsingSpec(
                fields.flag("text", false),
                fields.flag("trim", false),
                fields.writtens("null").stream().map(WrittenText::text).toList(),
                fields.map().optionalText("format"),
                Choices.read(fields, "decimal_sign", List.of(".", ",")),
                text(fields, "group_sign"),
                text(fields, "strip"));
    }

    /** A text that may be blank, such as a space between groups of digits. */
    private static Optional<Located<String>> text(Fields fields, String key) {
        return fields.written(key).map(w -> new Located<>(w.text(), w.range()));
    }

    /**
     * The columns of a table.
     *
     * @param columns in list order, or by name
     * @param open true where there may be others
     * @param ordered true where the order is one of a list
     */
    record Columns(List<SourceColumnSpec> columns, boolean open, boolean ordered) {}
}
