// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.compact;

import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One table of the compact notation. */
final class CompactTable {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ $#-]*");
    private static final Pattern COLUMN = Pattern.compile("(?s)([^()]*?)\\s*(?:\\(\\s*(.+?)\\s*\\))?\\s*");

    private final String text;
    private final Place place;

    CompactTable(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    /** The table is not written as the notation wants it. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    InputTable read() throws Unreadable {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new Unreadable("'" + shortened(text) + "' has no colon behind the name of a table");
        }
        String[] name = text.substring(0, colon).strip().split("\\.", -1);
        for (String part : name) {
            named(part, "a table");
        }
        var columns = new ArrayList<InputColumn>();
        var seen = new HashSet<String>();
        for (String column : parts(text.substring(colon + 1))) {
            InputColumn read = column(column.strip());
            if (!seen.add(read.name().toLowerCase(Locale.ROOT))) {
                throw new Unreadable("the column " + read.name() + " is there twice");
            }
            columns.add(read);
        }
        return new InputTable(
                name.length > 1 ? name[name.length - 2] : "",
                name[name.length - 1],
                columns,
                List.of(),
                List.of(),
                List.of(),
                "",
                place);
    }

    private InputColumn column(String column) throws Unreadable {
        Matcher m = COLUMN.matcher(column);
        if (!m.matches()) {
            throw new Unreadable("'" + shortened(column) + "' is no column: write name(type)");
        }
        named(m.group(1), "a column");
        String type = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
        return new InputColumn(m.group(1), type, true, false, false, "", place, Optional.empty());
    }

    private static void named(String name, String what) throws Unreadable {
        if (!NAME.matcher(name).matches()) {
            throw new Unreadable("'" + shortened(name) + "' is no name of " + what);
        }
    }

    /** Parted at commas outside of parentheses. */
    private static List<String> parts(String text) throws Unreadable {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        if (depth != 0) {
            throw new Unreadable("parentheses are not closed in '" + shortened(text.strip()) + "'");
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
