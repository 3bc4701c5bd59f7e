// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.List;
import java.util.stream.Collectors;

/** Tests that found rows, or could not run. The message lists them and is for the user. */
public final class TestsFailed extends RuntimeException {

    private final transient TestReport report;

    TestsFailed(TestReport report) {
        super(text(report));
        this.report = report;
    }

    /** All results. */
    public TestReport report() {
        return report;
    }

    private static String text(TestReport report) {
        List<TestResult> failed =
                report.tests().stream().filter(TestResult::fails).toList();
        String head = failed.size() + " of " + report.tests().size() + " tests of " + report.model() + " failed.\n";
        return failed.stream().map(TestResult::message).collect(Collectors.joining("\n", head, ""));
    }
}
