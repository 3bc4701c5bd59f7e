// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.read;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.compact.CompactReader;
import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether tables are what a text tells of: each can be read, has a type per column, and every word of its names is in the text. */
final class ReadCheck {

    private static final Pattern TYPE = Pattern.compile(
            "(varchar|char|text|integer|int|bigint|smallint|decimal|numeric|double|float|real|date|timestamp|time|boolean|uuid)"
                    + "(\\(\\d{1,5}(,\\d{1,3})?\\))?");

    /** A word may have another ending in the text: customers, ordered, categories. */
    private static final int ENDING = 2;

    private static final int SHORT = 4;

    private final Set<String> told;
    private final Dictionary dictionary;

    ReadCheck(String text, Dictionary dictionary) {
        this.told = new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        this.dictionary = dictionary;
    }

    List<String> faults(List<String> tables) {
        var faults = new ArrayList<String>();
        for (String table : tables) {
            SourceSchema read = schema(List.of(table));
            if (read.tables().size() != 1 || !read.unread().isEmpty()) {
                faults.add("a table is not written as name:column(type),column(type)");
            }
        }
        if (faults.isEmpty() && !schema(tables).unread().isEmpty()) {
            faults.add("a table is there twice");
        }
        if (faults.isEmpty()) {
            schema(tables).tables().forEach(table -> table(table, faults));
        }
        return faults;
    }

    static SourceSchema schema(List<String> tables) {
        byte[] text = String.join(";\n", tables).getBytes(StandardCharsets.UTF_8);
        return new CompactReader().read(List.of(new InputFile("answer", text)));
    }

    private void table(InputTable table, List<String> faults) {
        if (!table.schema().isEmpty()) {
            faults.add("a table names a schema");
        }
        name(table.name(), faults);
        for (InputColumn column : table.columns()) {
            name(column.name(), faults);
            if (!TYPE.matcher(column.type()).matches()) {
                faults.add("a column has a type that is none");
            }
        }
    }

    private void name(String name, List<String> faults) {
        boolean known = Words.of(name).stream().allMatch(this::isTold)
                || dictionary.words(name).stream().allMatch(this::isTold);
        if (!known) {
            faults.add("a name has a word that the text does not have");
        }
    }

    private boolean isTold(String word) {
        return told.stream().anyMatch(other -> same(word.toLowerCase(Locale.ROOT), other));
    }

    /** Equal, or long enough and different in their endings alone. */
    private static boolean same(String word, String other) {
        if (word.equals(other)) {
            return true;
        }
        int common = 0;
        int shorter = Math.min(word.length(), other.length());
        while (common < shorter && word.charAt(common) == other.charAt(common)) {
            common++;
        }
        int left = Math.max(word.length(), other.length()) - common;
        return common >= SHORT && left <= ENDING + 1 && shorter - common <= ENDING - 1;
    }
}
