// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.compact;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the compact notation, {@code applications:app_id(int),amount(decimal(12,2));decisions:decision_id(int)}: tables parted
 * by semicolons, a colon behind the name, columns parted by commas, each with its type in parentheses or without one. Blanks
 * and line breaks mean nothing. A table that cannot be read is listed and skipped.
 */
public final class CompactReader implements InputReader {

    private static final String ENDING = ".tables";

    @Override
    public String name() {
        return "compact";
    }

    @Override
    public boolean reads(InputFile file) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        Map<String, InputTable> tables = new LinkedHashMap<>();
        List<Unread> unread = new ArrayList<>();
        files.forEach(f -> read(f, tables, unread));
        return new SourceSchema(List.copyOf(tables.values()), unread);
    }

    private static void read(InputFile file, Map<String, InputTable> tables, List<Unread> unread) {
        Optional<String> text = file.text();
        if (text.isEmpty() || text.get().isBlank()) {
            String reason = text.isEmpty() ? "the file is no text (it holds bytes of zero)" : "there is no table in it";
            unread.add(new Unread(new Place(file.path(), 0), reason));
            return;
        }
        int line = 1;
        for (String part : text.get().split(";", -1)) {
            int begins = line
                    + breaks(part.substring(
                            0, part.length() - part.stripLeading().length()));
            if (!part.isBlank()) {
                table(part, new Place(file.path(), begins), tables, unread);
            }
            line += breaks(part);
        }
    }

    private static void table(String text, Place place, Map<String, InputTable> tables, List<Unread> unread) {
        try {
            InputTable table = new CompactTable(text.strip(), place).read();
            InputTable other = tables.putIfAbsent(table.fullName().toLowerCase(Locale.ROOT), table);
            if (other != null) {
                unread.add(new Unread(
                        place,
                        "the table %s is there twice; the one at %s counts".formatted(table.name(), other.place())));
            }
        } catch (CompactTable.Unreadable e) {
            unread.add(new Unread(place, e.getMessage() + "; the table is skipped"));
        }
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
