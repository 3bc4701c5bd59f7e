// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.util.List;

/** The table in Markdown. */
final class Report {

    private Report() {}

    static String of(String version, double scale, List<Measure> measures) {
        var text = new StringBuilder();
        text.append("\n")
                .append(version)
                .append(", TPC-H at scale factor ")
                .append(scale)
                .append("\n\n");
        text.append("| measure | ratio | goal | CPU s | against | wall s | against |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|\n");
        measures.forEach(m -> text.append(line(m)));
        return text.toString();
    }

    private static String line(Measure m) {
        String goal = m.goal() == 0 ? "" : "≤ " + m.goal() + (m.met() ? "" : " (missed)");
        return "| %s | %.2f | %s | %.3f | %.3f | %.3f | %.3f |%n"
                .formatted(
                        m.what(),
                        m.ratio(),
                        goal,
                        m.cost().cpu(),
                        m.base().cpu(),
                        m.cost().wall(),
                        m.base().wall());
    }
}
