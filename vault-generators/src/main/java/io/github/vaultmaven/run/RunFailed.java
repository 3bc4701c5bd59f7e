// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.stream.Collectors;

/** A run that did not come to its end. The message lists every failure and is for the user. */
public final class RunFailed extends RuntimeException {

    private final transient RunReport report;

    /** @param report what was done, and what went wrong */
    public RunFailed(RunReport report) {
        super(text(report));
        this.report = report;
    }

    /** What was done, and what was not. */
    public RunReport report() {
        return report;
    }

    private static String text(RunReport report) {
        int failed = report.failures().size();
        long skipped = report.count(ObjectReport.Status.SKIPPED);
        String head = "Loading " + report.model() + " failed: " + failed + (failed == 1 ? " failure" : " failures")
                + (skipped == 0 ? "" : ", " + skipped + " skipped that depend on it")
                + ".\n";
        return report.failures().stream().map(Failure::message).collect(Collectors.joining("\n", head, ""));
    }
}
