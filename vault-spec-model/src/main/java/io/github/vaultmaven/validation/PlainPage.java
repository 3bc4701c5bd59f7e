// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

/** Prints the little Markdown that rule pages use as plain text. */
final class PlainPage {

    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    private PlainPage() {}

    static String of(String markdown) {
        var out = new StringBuilder();
        boolean example = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                example = !example;
            } else if (example) {
                out.append(line.isEmpty() ? "" : INDENT + line).append('\n');
            } else {
                out.append(prose(line)).append('\n');
            }
        }
        return out.toString();
    }

    private static String prose(String line) {
        if (line.startsWith("# ")) {
            String title = line.substring(2);
            return title + "\n" + "=".repeat(title.length());
        }
        return line.startsWith("## ") ? line.substring(3) + "\n" + "-".repeat(line.length() - 3) : line;
    }
}
