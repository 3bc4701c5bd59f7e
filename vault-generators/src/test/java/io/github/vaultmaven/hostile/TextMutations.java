// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes the text of a file: bytes, quotes, indentation, lines. Works on bytes, so that it breaks characters, too. */
final class TextMutations {

    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            ": ",
            ":",
            "- ",
            "-",
            "#",
            " # ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "|\n",
            ">-\n",
            "? ",
            "&a ",
            "*a ",
            "<<: ",
            "!!str ",
            "!x ",
            "~",
            "null",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "\t",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\\",
            "\\u12",
            "\0",
            "\u0007",
            "\u0085",
            "\u00ff",
            "\u00ef\u00bb\u00bf",
            "\u00e2\u0080\u00a8",
            "@",
            "`",
            "1e5",
            "0x1F",
            "2026-01-01");

    private final Random random;

    /**
     * @param random decides everything
     */
    TextMutations(Random random) {
        this.random = random;
    }

    /** A copy with one to four changes somewhere. */
    byte[] mutate(byte[] text) {
        String result = new String(text, StandardCharsets.ISO_8859_1);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            result = random.nextBoolean() ? changed(result) : changedLines(result);
        }
        return result.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String changed(String text) {
        int at = random.nextInt(text.length() + 1);
        String before = text.substring(0, at);
        String behind = text.substring(at);
        return switch (random.nextInt(6)) {
            case 0 -> before + (char) random.nextInt(256) + behind;
            case 1 -> before + (behind.isEmpty() ? "" : behind.substring(1));
            case 2 -> before + (char) random.nextInt(256) + (behind.isEmpty() ? "" : behind.substring(1));
            case 3 ->
                before + new String(hostile().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + behind;
            case 4 -> random.nextInt(10) == 0 ? before : text;
            default -> before + PIECES.get(random.nextInt(PIECES.size())) + behind;
        };
    }

    private String hostile() {
        return Texts.HOSTILE.get(random.nextInt(Texts.HOSTILE.size()));
    }

    private String changedLines(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(lines.remove(at));
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(3)) + line);
            case 4 -> lines.set(at, line.startsWith(" ") ? line.substring(1) : line);
            case 5 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            default -> lines.set(at, line + "\r");
        }
        return String.join("\n", lines);
    }
}
