// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.manifest.StableJson;
import io.github.vaultmaven.run.SelfTestReport.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A self-test's report as JSON, for programs, and as Markdown, for readers: a matrix as in the manual. */
public final class SelfTestReportWriter {

    private final JsonMapper mapper = StableJson.builder().build();

    /** All of it. */
    public String json(SelfTestReport report) {
        return StableJson.text(mapper, report);
    }

    /** A matrix of structures and scenarios, what is missing or too much, and what was not tried. */
    public String markdown(SelfTestReport report) {
        var page = new Markdown();
        page.title("Self-test of " + report.model() + " (" + report.dialect() + ")");
        page.paragraph(summary(report) + ".");
        matrix(report, page);
        report.failures().forEach(failure -> page.code(failure.message()));
        report.structures().stream()
                .filter(s -> !s.offending().isEmpty())
                .forEach(s -> page.code(s.structure() + "\n" + String.join("\n", s.offending()) + "\nat " + s.file()));
        if (!report.notTried().isEmpty()) {
            page.heading("Not tried");
            page.row("Structure or source table", "Why");
            page.rule(2);
            report.notTried().forEach(page::row);
            page.end();
        }
        return page.text();
    }

    private static void matrix(SelfTestReport report, Markdown page) {
        // The longest list has most of them in their order.
        List<String> scenarios = report.structures().stream()
                .sorted(Comparator.comparingInt(s -> -s.scenarios().size()))
                .flatMap(s -> s.scenarios().keySet().stream())
                .distinct()
                .toList();
        if (scenarios.isEmpty()) {
            return;
        }
        var head = new ArrayList<Object>(List.of("Structure"));
        head.addAll(scenarios);
        page.row(head.toArray());
        page.rule(head.size());
        for (SelfTestReport.Tried tried : report.structures()) {
            var row = new ArrayList<Object>(List.of(tried.structure()));
            scenarios.forEach(s -> row.add(
                    tried.scenarios().containsKey(s) ? tried.scenarios().get(s).text() : null));
            page.row(row.toArray());
        }
        page.end();
    }

    /** What became of the scenarios, a line for each structure. */
    public List<String> lines(SelfTestReport report) {
        return report.structures().stream()
                .map(tried -> tried.structure() + ": " + counts(tried))
                .toList();
    }

    private static String counts(SelfTestReport.Tried tried) {
        var words = new ArrayList<String>();
        for (Status status : Status.values()) {
            List<String> names = tried.scenarios().entrySet().stream()
                    .filter(e -> e.getValue() == status)
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            if (!names.isEmpty()) {
                words.add(names.size() + " " + status.text()
                        + (status == Status.RIGHT ? "" : " (" + String.join(", ", names) + ")"));
            }
        }
        return String.join(", ", words);
    }

    /** How much was tried, in one line. */
    public String summary(SelfTestReport report) {
        return "self-test: " + RunReportWriter.counted(report.structures().size(), "structure") + ", "
                + report.count(Status.RIGHT) + " scenarios right, " + report.count(Status.REPORTED) + " reported, "
                + report.count(Status.NOT_REACHED) + " not reached, " + report.count(Status.WRONG) + " wrong, "
                + report.notTried().size() + " not tried, " + report.millis() + " ms";
    }
}
