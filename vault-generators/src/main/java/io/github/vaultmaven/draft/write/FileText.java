// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.schema.FileForm;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what a source says of files and of the texts in them. */
final class FileText {

    private static final double SEEN = 0.9;
    private static final double DAY_OR_MONTH = 0.6;

    private FileText() {}

    /** The files of a table, if it has some. */
    static void files(Yaml yaml, InputTable table) {
        table.files().ifPresent(form -> yaml.line(2, "files: " + text(form)));
    }

    private static String text(FileForm form) {
        var entries = new ArrayList<String>();
        entries.add("path: " + Yaml.quoted(form.pattern()));
        entries.add("format: " + form.format());
        if (form.format().equals("csv")) {
            add(entries, "delimiter", form.delimiter(), ",");
            add(entries, "quote", form.quote(), "\"");
            add(entries, "encoding", form.encoding(), "utf-8");
            if (!form.header()) {
                entries.add("header: false");
            }
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static void add(List<String> entries, String key, String value, String usual) {
        if (!value.equals(usual)) {
            entries.add(key + ": " + Yaml.quoted(value));
        }
    }

    /** The entries of a column that say how its texts are read. */
    static List<String> parsing(TextForm form) {
        var entries = new ArrayList<String>();
        add(entries, "format", form.format(), "");
        add(entries, "decimal_sign", form.decimalSign(), "");
        add(entries, "group_sign", form.groupSign(), "");
        add(entries, "strip", form.strip(), "");
        if (form.trim()) {
            entries.add("trim: true");
        }
        if (!form.nulls().isEmpty()) {
            entries.add("null: ["
                    + String.join(", ", form.nulls().stream().map(Yaml::quoted).toList()) + "]");
        }
        return entries;
    }

    /** How sure that is, and why. */
    static Guess<String> guess(TextForm form, InputColumn column) {
        String values = column.profile()
                .map(p -> String.format(Locale.ROOT, "all %,d values are so", p.rows() - p.nulls()))
                .orElse("all values are so");
        boolean slashed = form.format().matches("[Md]/[Md]/.*");
        return new Guess<>(
                "",
                slashed ? DAY_OR_MONTH : SEEN,
                slashed ? values + "; look which is the day and which the month" : values);
    }
}
