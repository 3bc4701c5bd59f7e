// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes texts as YAML scalars on one line that mean the same everywhere: in blocks, between braces, as a key. */
public final class ScalarText {

    /** Letters, digits and what has no meaning in YAML wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_/][\\p{L}\\p{N}_ ./()+-]*(?<! )");

    /** Words that readers of YAML 1.1 take for booleans. */
    private static final Set<String> OLD_WORDS = Set.of("y", "n", "yes", "no", "on", "off");

    private ScalarText() {}

    /** The text as it stands if that is safe, else in double quotes. */
    public static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !OLD_WORDS.contains(text.toLowerCase(Locale.ROOT))
                && new CoreSchema().getScalarResolver().resolve(text, true).equals(Tag.STR);
        return plain ? text : quoted(text);
    }

    /** The text in double quotes; valid JSON too. */
    public static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(escaped((char) c)));
        return out.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> mayStand(c) ? String.valueOf(c) : "\\u%04X".formatted((int) c);
        };
    }

    /** What may stand in a file, and is seen there. */
    private static boolean mayStand(char c) {
        boolean control = c < ' ' || c >= 0x7F && c < 0xA0;
        boolean unseen = c == 0xFEFF || c >= 0xFFFE || c >= 0x2028 && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !control && !unseen;
    }
}
