// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.manifest.StableJson;

/** A maintenance's report as JSON, for programs, and as Markdown, for readers. */
public final class MaintenanceReportWriter {

    private final JsonMapper mapper = StableJson.builder().build();

    /** All of it. */
    public String json(MaintenanceReport report) {
        return StableJson.text(mapper, report);
    }

    /** A table of relations, then failures. */
    public String markdown(MaintenanceReport report) {
        Markdown page = new Markdown();
        page.title("Maintenance of " + report.model() + " (" + report.dialect() + ")");
        page.paragraph(summary(report) + ".");
        if (!report.relations().isEmpty()) {
            page.row("Relation", "Deleted", "ms");
            page.rule(3);
            report.relations().forEach(d -> page.row(d.relation(), d.rows(), d.millis()));
            page.end();
        }
        report.failures().forEach(failure -> page.code(failure.message()));
        return page.text();
    }

    /** What was done, in one line. */
    public String summary(MaintenanceReport report) {
        return RunReportWriter.counted(report.rows(), "row") + " deleted of "
                + RunReportWriter.counted(report.relations().size(), "relation") + ", " + report.millis() + " ms";
    }
}
