// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes JSON: objects in the order of their maps, ASCII control characters and half characters escaped. */
public final class Json {

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean lines;

    private Json(boolean lines) {
        this.lines = lines;
    }

    /**
     * A value on as many lines as it has parts, with a line feed at the end.
     *
     * @param value maps with text keys, collections, texts, numbers, booleans, null
     */
    public static String text(Object value) {
        return new Json(true).value(value, "").out.append('\n').toString();
    }

    /** A value on one line, without a line feed. */
    public static String line(Object value) {
        return new Json(false).value(value, "").out.toString();
    }

    private Json value(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            collection(map.entrySet(), '{', '}', indent);
        } else if (value instanceof Collection<?> list) {
            collection(list, '[', ']', indent);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            string((String) entry.getKey());
            out.append(": ");
            value(entry.getValue(), indent);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            string(value.toString());
        }
        return this;
    }

    private void collection(Collection<?> items, char open, char close, String indent) {
        out.append(open);
        for (Iterator<?> all = items.iterator(); all.hasNext(); ) {
            out.append(lines ? "\n" + indent + STEP : "");
            value(all.next(), indent + STEP);
            out.append(all.hasNext() ? lines ? "," : ", " : "");
        }
        out.append(lines && !items.isEmpty() ? "\n" + indent : "").append(close);
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                boolean escaped = c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || isHalf(c);
                out.append(escaped ? "\\u%04X".formatted(isHalf(c) ? 0xFFFD : c) : Character.toString(c));
            }
        }
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
