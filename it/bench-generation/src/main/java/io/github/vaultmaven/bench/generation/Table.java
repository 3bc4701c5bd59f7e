// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.generation;

import java.util.Locale;

/** The table in Markdown. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    void begin(int entities, long files, long bytes, int repetitions) {
        text.append(String.format(
                Locale.ROOT,
                "%n%,d entities, %,d files, %.1f MB, median of %d%n%n",
                entities,
                files,
                bytes / 1e6,
                repetitions));
        text.append("| measure | result | goal | user CPU s | against | wall s | against |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|\n");
    }

    /** What something takes beyond something else, in seconds of user time. */
    void beyond(String what, double goal, Cost cost, Cost base) {
        row(what, cost.user() - base.user(), " s", goal, cost, base);
    }

    /** How many times as much user time something takes as something else. */
    void ratio(String what, double goal, Cost cost, Cost base) {
        row(what, cost.user() / Math.max(base.user(), 0.01), "", goal, cost, base);
    }

    private void row(String what, double result, String unit, double goal, Cost cost, Cost base) {
        String asked = goal == 0 ? "" : "≤ " + goal + unit + (result <= goal ? "" : " (missed)");
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.2f%s | %s | %.2f | %.2f | %.1f | %.1f |%n",
                what,
                result,
                unit,
                asked,
                cost.user(),
                base.user(),
                cost.wall(),
                base.wall()));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
