// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells progress in lines: one for each node that has ended. */
public final class ProgressLines implements DbtListener {

    private final Consumer<String> info;
    private final Consumer<String> warning;
    private final Consumer<String> error;

    /**
     * @param info takes lines about what went well
     * @param warning takes lines about what is to be looked at
     * @param error takes lines about what failed
     */
    public ProgressLines(Consumer<String> info, Consumer<String> warning, Consumer<String> error) {
        this.info = info;
        this.warning = warning;
        this.error = error;
    }

    @Override
    public void started(DbtProject project, String version) {
        info.accept(project.label() + ", dbt " + version);
    }

    @Override
    public void ended(EndedNode node, int count, int total) {
        String of = total > 0 ? Integer.toString(total) : "?";
        String line = "[%s/%s] %-7s %s %s (%.1f s)"
                .formatted(
                        " ".repeat(Math.max(0, of.length() - digits(count))) + count,
                        of,
                        word(node.status()),
                        node.type(),
                        node.name(),
                        node.seconds());
        (node.isFailed() ? error : node.isWarned() ? warning : info).accept(line);
    }

    private static int digits(int count) {
        return Integer.toString(count).length();
    }

    private static String word(String status) {
        return status.equals("success") ? "ok" : status.toLowerCase(Locale.ROOT);
    }

    @Override
    public void said(String text) {
        text.lines().forEach(info);
    }
}
