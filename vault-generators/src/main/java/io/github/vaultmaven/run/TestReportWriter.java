// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.manifest.StableJson;
import java.util.List;

/** A test report as JSON, for programs, and as Markdown, for readers. */
public final class TestReportWriter {

    private final JsonMapper mapper = StableJson.builder().build();

    /** All of it. */
    public String json(TestReport report) {
        return StableJson.text(mapper, report);
    }

    /** What did not pass, then a table of all tests. */
    public String markdown(TestReport report) {
        Markdown page = new Markdown();
        page.title("Tests of " + report.model() + " (" + report.dialect() + ")");
        page.paragraph(summary(report) + ", " + report.millis() + " ms.");
        report.tests().stream()
                .filter(test -> test.status() != TestResult.Status.PASSED)
                .forEach(test -> page.code(test.status().text() + ": " + test.message()));
        if (!report.tests().isEmpty()) {
            page.row("Test", "Object", "Status", "Rows", "ms", "Description");
            page.rule(6);
            report.tests()
                    .forEach(test -> page.row(
                            test.id(),
                            test.object(),
                            test.status().text(),
                            test.rows(),
                            test.millis(),
                            test.description()));
            page.end();
        }
        return page.text();
    }

    /** What tests of the severity warning found. */
    public List<String> warnings(TestReport report) {
        return report.tests().stream()
                .filter(test -> test.status() == TestResult.Status.WARNED)
                .map(TestResult::message)
                .toList();
    }

    /** How many tests ended how, in one line. */
    public String summary(TestReport report) {
        return RunReportWriter.counted(report.tests().size(), "test") + ": " + report.count(TestResult.Status.PASSED)
                + " passed, "
                + report.count(TestResult.Status.WARNED) + " warned, "
                + (report.count(TestResult.Status.FAILED) + report.count(TestResult.Status.BROKEN)) + " failed";
    }
}
