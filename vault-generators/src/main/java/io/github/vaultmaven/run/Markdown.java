// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Builds a Markdown page; {@code \n} at each line's end. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    void title(String title) {
        text.append("# ").append(title).append("\n\n");
    }

    void heading(String heading) {
        text.append("## ").append(heading).append("\n\n");
    }

    void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    /** A row of a table; null is an empty cell. */
    void row(Object... cells) {
        text.append(Arrays.stream(cells).map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    void rule(int columns) {
        text.append("|").append(" --- |".repeat(columns)).append('\n');
    }

    void end() {
        text.append('\n');
    }

    /** Lines as they are. */
    void code(String lines) {
        lines.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        text.append('\n');
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }

    private static String cell(Object value) {
        return value == null
                ? ""
                : value.toString().replace("|", "\\|").replace("\r", "").replace("\n", " ");
    }
}
