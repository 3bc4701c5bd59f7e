// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.manifest.StableJson;

/** A run's report as JSON, for programs, and as Markdown, for readers. */
public final class RunReportWriter {

    private final JsonMapper mapper = StableJson.builder().build();

    /** All of it. */
    public String json(RunReport report) {
        return StableJson.text(mapper, report);
    }

    /** Tables of objects and files, then failures. */
    public String markdown(RunReport report) {
        Markdown page = new Markdown();
        page.title("Load of " + report.model() + " (" + report.dialect() + "), run " + report.runId());
        page.paragraph((report.failures().isEmpty() ? "Done" : "Failed") + " in " + report.millis() + " ms"
                + (report.resumed() ? ", going on with an unfinished run." : "."));
        objects(report, page);
        files(report, page);
        if (!report.failures().isEmpty()) {
            page.heading("Failures");
            report.failures().forEach(failure -> page.code(failure.message()));
        }
        return page.text();
    }

    /** What was done, in one line. */
    public String summary(RunReport report) {
        Counts rows = report.total();
        if (report.runId() == 0) {
            return "failed before its run began, " + report.millis() + " ms";
        }
        return "run " + report.runId() + (report.resumed() ? " (went on)" : "")
                + (report.failures().isEmpty() ? ": " : " failed: ")
                + counted(report.count(ObjectReport.Status.DONE), "step") + ", "
                + counted(report.files().stream().mapToLong(FileReport::rows).sum(), "row") + " landed, "
                + rows.inserted() + " inserted, " + rows.rejected() + " rejected, " + report.millis() + " ms";
    }

    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void objects(RunReport report, Markdown page) {
        if (report.objects().isEmpty()) {
            return;
        }
        page.heading("Objects");
        page.row("Object", "Kind", "Status", "Staged", "Inserted", "Rejected", "Tracked", "Derived", "ms");
        page.rule(9);
        for (ObjectReport o : report.objects()) {
            Counts rows = o.rows();
            page.row(
                    o.object(),
                    o.kind(),
                    o.status().text(),
                    rows.staged(),
                    rows.inserted(),
                    rows.rejected(),
                    rows.tracked(),
                    rows.derived(),
                    o.millis());
        }
        page.end();
    }

    private static void files(RunReport report, Markdown page) {
        if (report.files().isEmpty()) {
            return;
        }
        page.heading("Files");
        page.row("Source", "Relation", "Files", "Rows", "Note");
        page.rule(5);
        for (FileReport f : report.files()) {
            page.row(f.source(), f.relation(), f.files().size(), f.rows(), f.note());
        }
        page.end();
    }
}
