// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * JSON as it is written, piece by piece: every value down to some level begins a line, two blanks deeper for each level; what is
 * deeper stays on its line. A large file needs no tree of values, and a build that only writes no library to read JSON.
 */
public final class JsonText {

    private static final int USUAL_LENGTH = 4096;
    private static final int ROOM = 16;
    private static final String ESCAPED = "\"\\\b\t\n\f\r";
    private static final String LETTERS = "\"\\btnfr";

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private final int levels;

    /** How many values each open object or array has. */
    private int[] counts = new int[ROOM];

    private int depth;

    /** @param levels how deep values begin lines of their own */
    public JsonText(int levels) {
        this.levels = levels;
    }

    /** Every value on a line of its own. */
    public JsonText() {
        this(Integer.MAX_VALUE);
    }

    /** Begins an object, as a value of an array or as the whole. */
    public JsonText object() {
        return value().open('{');
    }

    /** Begins an object under a name. */
    public JsonText object(String name) {
        return name(name).open('{');
    }

    /** Begins an array under a name. */
    public JsonText array(String name) {
        return name(name).open('[');
    }

    /** Ends the object that is open. */
    public JsonText endObject() {
        return close('}');
    }

    /** Ends the array that is open. */
    public JsonText endArray() {
        return close(']');
    }

    /** A text under a name; nothing for null. */
    public JsonText text(String name, String value) {
        return value == null ? this : name(name).quoted(value);
    }

    /** A number under a name. */
    public JsonText number(String name, long value) {
        name(name).out.append(value);
        return this;
    }

    /** True or false under a name. */
    public JsonText flag(String name, boolean value) {
        name(name).out.append(value);
        return this;
    }

    /** Texts under a name. */
    public JsonText texts(String name, List<String> values) {
        array(name);
        for (String value : values) {
            value().quoted(value);
        }
        return endArray();
    }

    /** Texts by their names, under a name. */
    public JsonText texts(String name, Map<String, String> values) {
        object(name);
        values.forEach(this::text);
        return endObject();
    }

    /** Numbers by their names, under a name. */
    public JsonText numbers(String name, Map<String, ? extends Number> values) {
        object(name);
        values.forEach((key, value) -> number(key, value.longValue()));
        return endObject();
    }

    /** What was written, with a line end behind the end of the whole. */
    @Override
    public String toString() {
        return out.toString();
    }

    private JsonText name(String name) {
        value().quoted(name);
        out.append(": ");
        return this;
    }

    private JsonText value() {
        if (depth > 0) {
            if (counts[depth]++ > 0) {
                out.append(depth > levels ? ", " : ",");
            }
            indent();
        }
        return this;
    }

    private void indent() {
        if (depth <= levels) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append("  ");
            }
        }
    }

    private JsonText open(char bracket) {
        out.append(bracket);
        depth++;
        if (depth == counts.length) {
            counts = Arrays.copyOf(counts, 2 * depth);
        }
        counts[depth] = 0;
        return this;
    }

    private JsonText close(char bracket) {
        boolean deep = depth > levels;
        boolean empty = counts[depth] == 0;
        depth--;
        if (!deep && !empty) {
            indent();
        }
        out.append(bracket);
        if (depth == 0) {
            out.append('\n');
        }
        return this;
    }

    private JsonText quoted(String value) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(value, written, i).append('\\');
                escape(c);
                written = i + 1;
            }
        }
        out.append(value, written, value.length()).append('"');
        return this;
    }

    private void escape(char c) {
        int known = ESCAPED.indexOf(c);
        if (known >= 0) {
            out.append(LETTERS.charAt(known));
        } else {
            out.append(String.format("u%04X", (int) c));
        }
    }
}
