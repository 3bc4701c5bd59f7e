// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A self-test that found rows missing or too much, or could not run. The message lists them and is for the user. */
public final class SelfTestFailed extends RuntimeException {

    private static final int SHOWN = 5;

    private final transient SelfTestReport report;

    SelfTestFailed(SelfTestReport report) {
        super(text(report));
        this.report = report;
    }

    /** All that was found. */
    public SelfTestReport report() {
        return report;
    }

    private static String text(SelfTestReport report) {
        Stream<String> failures = report.failures().stream().map(StatementFailed::message);
        Stream<String> found = report.structures().stream()
                .filter(s -> !s.offending().isEmpty())
                .map(SelfTestFailed::text);
        return Stream.concat(failures, found)
                .collect(Collectors.joining("\n", "The self-test of " + report.model() + " failed.\n", ""));
    }

    private static String text(SelfTestReport.Tried tried) {
        var text = new StringBuilder(tried.structure() + ": "
                + RunReportWriter.counted(tried.offending().size(), "row") + " missing or too much");
        tried.offending().stream()
                .limit(SHOWN)
                .forEach(row -> text.append("\n  ").append(row));
        return text.append("\n  at ").append(tried.file()).toString();
    }
}
